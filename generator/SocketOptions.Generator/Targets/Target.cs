using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Targets;

/// <summary>A type to generate on, and which options it asks for.</summary>
/// <param name="Type">The type.</param>
/// <param name="Patterns">The native names to generate, or patterns of them; none for all.</param>
/// <param name="TakenNames">The names under which no option can be generated.</param>
internal sealed record Target(TargetType Type, EquatableArray<string> Patterns, EquatableArray<string> TakenNames)
{
    public Target InFile(FileNames names) => this with { Type = Type with { Location = names.Distinguish(Type.Location) } };
}
