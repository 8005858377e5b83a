using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Targets;

/// <summary>A type that carries the attribute, and which options it asks for.</summary>
/// <param name="Type">The type.</param>
/// <param name="Socket">How its generated members come to its socket; null where they need no property for that.</param>
/// <param name="Patterns">The native names to generate, or patterns of them; none for all.</param>
/// <param name="TakenNames">The names under which nothing can be generated.</param>
/// <remarks>Values only, as in the table: these are cached, and a symbol would keep its whole compilation alive.</remarks>
internal sealed record Target(
    TargetType Type, BorrowedSocket? Socket, EquatableArray<string> Patterns, EquatableArray<string> TakenNames)
{
    public Target At(TypeLocation location) => this with
    {
        Type = Type with { Location = location },
        Socket = Socket is null ? null : Socket with { Location = location },
    };
}
