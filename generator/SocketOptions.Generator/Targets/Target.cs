using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Targets;

/// <summary>Represents a type to generate on and the options that it selects.</summary>
/// <param name="Type">The type.</param>
/// <param name="Patterns">The native names to generate, or patterns of native names; empty for all.</param>
/// <param name="TakenNames">The names that are not available for options.</param>
internal sealed record Target(TargetType Type, EquatableArray<string> Patterns, EquatableArray<string> TakenNames)
{
    public Target InFile(FileNames names) => this with { Type = Type with { Location = names.Distinguish(Type.Location) } };
}
