namespace Sockets.Options.Generator.Model;

/// <summary>The members by which C# code gets and sets an option: a property, or methods.</summary>
/// <param name="IsProperty">Indicates whether the option is a property instead of methods.</param>
/// <param name="Getter">The name of the method that gets the value; null for none.</param>
/// <param name="Setter">The name of the method that sets the value; null for none.</param>
internal readonly record struct OptionMembers(bool IsProperty, string? Getter, string? Setter)
{
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
        bool isPair = query is not null && option is { CanGet: true, CanSet: true };
        return new(
            false,
            option.CanGet ? (isPair ? "Get" : "") + option.Property : null,
            option.CanSet ? (isPair ? "Set" : "") + option.Property : null);
    }
}
