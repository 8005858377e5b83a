using Microsoft.CodeAnalysis;

namespace Sockets.Options.Generator.Targets;

/// <summary>A member of a type, or the type itself, from which a socket is reached.</summary>
/// <param name="Name">The name.</param>
/// <param name="Expression">The expression that gives the socket as a SocketRef.</param>
/// <param name="IsReadOnly">Whether a readonly member of a struct may use it without a copy being made.</param>
/// <param name="IsTypeItself">Whether this is no member, but the type.</param>
internal sealed record SocketMember(string Name, string Expression, bool IsReadOnly, bool IsTypeItself = false)
{
    /// <returns>The type itself, which leads to a socket.</returns>
    public static SocketMember OfTypeItself(INamedTypeSymbol type) =>
        new("this", Convert("this", type, mayBeNull: false), IsReadOnly: true, IsTypeItself: true);

    /// <returns>A field or property of the type, or of one that it is derived from.</returns>
    public static SocketMember OfMember(string name, ITypeSymbol type, bool mayBeNull, bool isReadOnly) =>
        // Qualified, for in a property "value" and "field" mean something else.
        new(name, Convert("this." + Identifier.Escape(name), type, mayBeNull), isReadOnly);

    /// <returns>A parameter of the primary constructor.</returns>
    public static SocketMember OfParameter(string name, ITypeSymbol type, bool mayBeNull) =>
        new(name, Convert(Identifier.Escape(name), type, mayBeNull), IsReadOnly: true);

    private static string Convert(string expression, ITypeSymbol type, bool mayBeNull)
    {
        if (SocketTypes.IsSocketRef(type))
        {
            return expression;
        }

        // Where there may be no socket, the runtime says which member lacks it.
        string socket = mayBeNull ? $"global::Sockets.Options.SocketRef.Require({expression})" : expression;
        return $"((global::Sockets.Options.SocketRef){socket})";
    }
}
