using Microsoft.CodeAnalysis;
using Sockets.Options.Generator.Targets;

namespace Sockets.Options.Generator.Diagnostics;

/// <summary>Defines the diagnostics for misuse of the attribute, which <see cref="TargetAnalyzer"/> reports.</summary>
internal static class TargetDiagnostics
{
    private const string SocketHolders =
        "Socket, SafeSocketHandle, SocketRef, TcpClient, UdpClient, TcpListener, or NetworkStream";

    public static readonly DiagnosticDescriptor NotPartial = Create(
        "SOCKOPT0001",
        "Type is not partial",
        "'{0}' must be partial so that socket options can be generated");

    public static readonly DiagnosticDescriptor NoSocketMember = Create(
        "SOCKOPT0002",
        "Type has no socket",
        "'{0}' has no accessible field, property, or primary constructor parameter of type " + SocketHolders);

    public static readonly DiagnosticDescriptor SeveralSocketMembers = Create(
        "SOCKOPT0003",
        "Type has several sockets",
        "'{0}' has several members that provide a socket: {1}. Specify one of them with SocketMember.");

    public static readonly DiagnosticDescriptor InvalidSocketMember = Create(
        "SOCKOPT0004",
        "Specified member does not provide a socket",
        "'{0}' has no readable instance member '{1}' of type " + SocketHolders);

    public static readonly DiagnosticDescriptor PatternMatchesNothing = Create(
        "SOCKOPT0005",
        "Pattern matches no option",
        "No {0} matches '{1}'{2}",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor NoPlaceForExtensions = Create(
        "SOCKOPT0006",
        "Static class is nested or generic",
        "'{0}' must not be nested or generic. C# does not allow extension members there.");

    public static readonly DiagnosticDescriptor LanguageVersion = Create(
        "SOCKOPT0007",
        "Language version is too old",
        "The socket options of '{0}' require C# {1} or later. The project is compiled as C# {2}.");

    public static readonly DiagnosticDescriptor FileLocal = Create(
        "SOCKOPT0008",
        "Type is file-local",
        "'{0}' must not be file-local. The generated code is in another file.");

    public static readonly DiagnosticDescriptor UnusedSocketMember = Create(
        "SOCKOPT0009",
        "Specified member is not used",
        "SocketMember has no effect on '{0}'. The generated members do not use a member of the type.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor OptionHidden = Create(
        "SOCKOPT0010",
        "Another member has the name of an option",
        "{0} is not generated on '{1}', because '{2}' is another member",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor ExtensionsRepeated = Create(
        "SOCKOPT0011",
        "Extension members are repeated",
        "'{0}' repeats extension members of SocketOptionExtensions: {1}{2}. Code that imports both cannot use them.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor ExtensionsReplaced = Create(
        "SOCKOPT0012",
        "Extension members are replaced only in a namespace",
        "'{0}' replaces extension members of SocketOptionExtensions only in the namespace '{3}': {1}{2}. Other code that imports both "
        + "cannot use them. Declare '{0}' in the global namespace, or in one that contains all code.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor ReplacedExtensionUsed = Create(
        "SOCKOPT0013",
        "Replaced extension member is used",
        "'{0}' is the member of SocketOptionExtensions, although '{1}' replaces it, because the namespace contains 'using Sockets.Options;'. "
        + "Place the directive in front of the namespace.",
        DiagnosticSeverity.Warning);

    public static DiagnosticDescriptor Descriptor(TargetProblemKind kind) => kind switch
    {
        TargetProblemKind.NotPartial => NotPartial,
        TargetProblemKind.FileLocal => FileLocal,
        TargetProblemKind.NoPlaceForExtensions => NoPlaceForExtensions,
        TargetProblemKind.LanguageVersion => LanguageVersion,
        TargetProblemKind.NoSocketMember => NoSocketMember,
        TargetProblemKind.SeveralSocketMembers => SeveralSocketMembers,
        TargetProblemKind.InvalidSocketMember => InvalidSocketMember,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static DiagnosticDescriptor Create(
        string id, string title, string messageFormat, DiagnosticSeverity severity = DiagnosticSeverity.Error) =>
        new(
            id,
            title,
            messageFormat,
            DiagnosticHelp.Category,
            severity,
            isEnabledByDefault: true,
            helpLinkUri: DiagnosticHelp.Link(id));
}
