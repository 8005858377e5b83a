using Microsoft.CodeAnalysis;

namespace Sockets.Options.Generator.Targets;

/// <summary>Represents a member of a type, or the type itself, that provides a socket.</summary>
/// <param name="Name">The name.</param>
/// <param name="Expression">The expression that returns the socket as a SocketRef.</param>
/// <param name="IsReadOnly">Indicates whether a readonly member of a struct can use it without a copy.</param>
/// <param name="IsTypeItself">Indicates whether this is the type itself.</param>
/// <param name="Stored">The property that stores the parameter of the primary constructor; null if none is required.</param>
internal sealed record SocketMember(
    string Name, string Expression, bool IsReadOnly, bool IsTypeItself = false, StoredParameter? Stored = null)
{
    /// <returns>The type itself, which provides a socket.</returns>
    public static SocketMember OfTypeItself(INamedTypeSymbol type) =>
        new("this", Convert("this", type, mayBeNull: false), IsReadOnly: true, IsTypeItself: true);

    /// <returns>A field or property of the type or of a base type.</returns>
    public static SocketMember OfMember(string name, ITypeSymbol type, bool mayBeNull, bool isReadOnly) =>
        // In a property, the names "value" and "field" have another meaning without qualification.
        new(name, Convert("this." + Identifier.Escape(name), type, mayBeNull), isReadOnly);

    /// <returns>A parameter of the primary constructor.</returns>
    public static SocketMember OfParameter(string name, ITypeSymbol type, bool mayBeNull) =>
        new(name, Convert(Identifier.Escape(name), type, mayBeNull), IsReadOnly: true);

    /// <returns>A parameter of the primary constructor that cannot or should not be captured.</returns>
    public static SocketMember OfParameter(string name, ITypeSymbol type, bool mayBeNull, StoredParameter stored) =>
        new(name, Convert("this." + stored.Name, type, mayBeNull), IsReadOnly: true, Stored: stored);

    private static string Convert(string expression, ITypeSymbol type, bool mayBeNull)
    {
        if (SocketTypes.IsSocketRef(type))
        {
            return expression;
        }

        // If the member can be null, the runtime names it in the exception.
        string socket = mayBeNull ? $"global::Sockets.Options.SocketRef.Require({expression})" : expression;
        return $"((global::Sockets.Options.SocketRef){socket})";
    }
}
