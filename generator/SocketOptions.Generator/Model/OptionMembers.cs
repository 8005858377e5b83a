namespace Sockets.Options.Generator.Model;

/// <summary>The members by which C# code gets and sets an option: a property, or methods.</summary>
/// <param name="IsProperty">Indicates whether the option is a property instead of methods.</param>
/// <param name="Getter">The name of the method that gets the value; null for none.</param>
/// <param name="Setter">The name of the method that sets the value; null for none.</param>
internal readonly record struct OptionMembers(bool IsProperty, string? Getter, string? Setter)
{
    /// <summary>Gets a value indicating whether one method gets the value and another one sets it, with different names.</summary>
    public bool IsPair => Getter is not null && Setter is not null && Getter != Setter;

    /// <summary>Returns the names of the members.</summary>
    /// <param name="property">The name in the table, which is also that of the option as a value.</param>
    public string[] Names(string property) => IsPair ? [property, Getter!, Setter!] : [property];

    /// <summary>Returns the names of the members that a type with accessors has.</summary>
    /// <inheritdoc cref="Names"/>
    public string[] AccessorNames(string property) => IsPair ? [Getter!, Setter!] : [property];

    public static OptionMembers Of(CompositeRow composite) =>
        composite.CanGet ? new(true, null, null) : new(false, null, composite.Property);

    /// <param name="option">The option.</param>
    /// <param name="query">The type of the argument that getting requires; null for none.</param>
    public static OptionMembers Of(OptionRow option, string? query)
    {
        // A property can be read without an argument, and a debugger can read it without an effect.
        if (option is { CanGet: true, Clears: false } && query is null)
        {
            return new(true, null, null);
        }

        // Two methods of one name would differ in the type of their argument only, where they have one.
        if (query is not null && option is { CanGet: true, CanSet: true })
        {
            int prefixLength = PrefixLength(option);
            return new(false, option.Property.Insert(prefixLength, "Get"), option.Property.Insert(prefixLength, "Set"));
        }

        return new(false, option.CanGet ? option.Property : null, option.CanSet ? option.Property : null);
    }

    /// <summary>Returns the length of the part of the name that is that of the level, such as <c>IPv6</c> of IPPROTO_IPV6.</summary>
    private static int PrefixLength(OptionRow option)
    {
        string prefix = option.Level.Substring(option.Level.IndexOf('_') + 1);
        return option.Property.Length > prefix.Length && option.Property.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
            ? prefix.Length
            : 0;
    }
}
