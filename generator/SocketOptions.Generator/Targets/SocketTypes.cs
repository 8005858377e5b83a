using Microsoft.CodeAnalysis;

namespace Sockets.Options.Generator.Targets;

/// <summary>Determines whether a SocketRef can be created from a type.</summary>
internal static class SocketTypes
{
    public static bool LeadsToSocket(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (IsSocketRef(current) || IsSocketHolder(current))
            {
                return true;
            }
        }

        foreach (ITypeSymbol constraint in (type as ITypeParameterSymbol)?.ConstraintTypes ?? [])
        {
            if (LeadsToSocket(constraint))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsSocketRef(ITypeSymbol type) => type.Name == "SocketRef" && IsInRuntime(type);

    /// <summary>Determines whether a type is in the namespace of the runtime.</summary>
    public static bool IsInRuntime(ITypeSymbol type) =>
        type.ContainingNamespace is { Name: "Options" } inner && IsDirectlyIn(inner, "Sockets");

    private static bool IsSocketHolder(ITypeSymbol type) =>
        type.Name is "Socket" or "SafeSocketHandle" or "TcpClient" or "UdpClient" or "TcpListener" or "NetworkStream"
        && type.ContainingNamespace is { Name: "Sockets", ContainingNamespace: { Name: "Net" } inner }
        && IsDirectlyIn(inner, "System");

    private static bool IsDirectlyIn(INamespaceSymbol inner, string outer) =>
        inner.ContainingNamespace is { ContainingNamespace.IsGlobalNamespace: true } found && found.Name == outer;
}
