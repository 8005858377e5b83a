using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Targets;

/// <summary>Represents a type to generate on and the options that it selects.</summary>
/// <param name="Type">The type.</param>
/// <param name="Patterns">The native names to generate, or patterns of native names; empty for all.</param>
/// <param name="TakenNames">The names that are not available for options.</param>
internal sealed record Target(TargetType Type, EquatableArray<string> Patterns, EquatableArray<string> TakenNames)
{
    /// <summary>Determines whether the type has the members of an option, unless the type already has members with their names.</summary>
    /// <remarks>
    /// An option of a particular TCP stack would be noise among the extension members of every socket, so only its name
    /// selects it there.
    /// </remarks>
    public bool Selects(OptionRow option) => Type.Facet != Facet.Messages && NativeNamePattern.IsSelected(
        option, Patterns, requiresName: option.Stack is not null && Type.Facet == Facet.Extensions);

    /// <summary>Determines whether the type has the member of a message, unless the type already has a member with its name.</summary>
    public bool Selects(MessageRow message) =>
        Type.Facet == Facet.Messages && NativeNamePattern.IsSelected(message, Patterns);

    /// <summary>Determines whether the type has the member of a composite, unless the type already has a member with its name.</summary>
    /// <param name="composite">The composite.</param>
    /// <param name="options">All options.</param>
    /// <remarks>A value represents one option, so there are no composites among the values.</remarks>
    public bool Selects(CompositeRow composite, IReadOnlyList<OptionRow> options) =>
        Type.Facet is Facet.Accessors or Facet.Extensions
        && composite.FindOptions(options) is OptionRow[] used
        && Array.TrueForAll(used, Selects);

    /// <summary>Returns the names of the members that an option has on the type.</summary>
    public string[] NamesOf(OptionRow option, OptionMembers members) =>
        Type.Facet == Facet.Values ? [option.Property] : members.AccessorNames(option.Property);

    public Target InFile(FileNames names) => this with { Type = Type with { Location = names.Distinguish(Type.Location) } };
}
