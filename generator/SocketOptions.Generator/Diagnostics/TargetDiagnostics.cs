using Microsoft.CodeAnalysis;
using Sockets.Options.Generator.Targets;

namespace Sockets.Options.Generator.Diagnostics;

/// <summary>The diagnostics for misuse of the attribute, which <see cref="TargetAnalyzer"/> reports.</summary>
internal static class TargetDiagnostics
{
    private const string SocketHolders =
        "one of type Socket, SafeSocketHandle, SocketRef, TcpClient, UdpClient, TcpListener or NetworkStream";

    public static readonly DiagnosticDescriptor NotPartial = Create(
        "SOCKOPT0001",
        "Type is not partial",
        "'{0}' must be partial for socket options to be generated");

    public static readonly DiagnosticDescriptor NoSocketMember = Create(
        "SOCKOPT0002",
        "Type has no socket",
        "'{0}' has no field, property or primary constructor parameter that leads to a socket: " + SocketHolders);

    public static readonly DiagnosticDescriptor SeveralSocketMembers = Create(
        "SOCKOPT0003",
        "Type has several sockets",
        "'{0}' has several members that lead to sockets, {1}; name the one to use with SocketMember");

    public static readonly DiagnosticDescriptor InvalidSocketMember = Create(
        "SOCKOPT0004",
        "Named member does not lead to a socket",
        "'{0}' has no readable instance member '{1}' that leads to a socket: " + SocketHolders);

    public static readonly DiagnosticDescriptor PatternMatchesNothing = Create(
        "SOCKOPT0005",
        "Pattern matches no option",
        "No option is called '{0}'{1}",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor NoPlaceForExtensions = Create(
        "SOCKOPT0006",
        "Static class is nested or generic",
        "'{0}' must be neither nested nor generic: extension members are not allowed there");

    public static readonly DiagnosticDescriptor LanguageVersion = Create(
        "SOCKOPT0007",
        "Language version is too old",
        "The socket options of '{0}' need C# {1} or later; this project is compiled as C# {2}");

    public static readonly DiagnosticDescriptor FileLocal = Create(
        "SOCKOPT0008",
        "Type is file-local",
        "'{0}' must not be file-local: generated code is in another file");

    public static readonly DiagnosticDescriptor UnusedSocketMember = Create(
        "SOCKOPT0009",
        "Named member is not used",
        "SocketMember has no effect on '{0}': what is generated there uses no member of the type",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor OptionHidden = Create(
        "SOCKOPT0010",
        "Another member has the name of an option",
        "{0} is not generated on '{1}', where '{2}' is something else",
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
