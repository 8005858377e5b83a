using Microsoft.CodeAnalysis;
using Sockets.Options.Generator.Judgement;

namespace Sockets.Options.Generator.Diagnostics;

/// <summary>Defines the diagnostics for calls that access options by numbers, and for their order.</summary>
internal static class RawCallDiagnostics
{
    public static readonly DiagnosticDescriptor CorrectButMagic =
        Create("SOCKOPT0201", "Option is accessed by numbers", DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor WrongOption = Create("SOCKOPT0202", "Number is another option");

    public static readonly DiagnosticDescriptor WrongLevel = Create("SOCKOPT0203", "Level is wrong");

    public static readonly DiagnosticDescriptor NeverWorks = Create("SOCKOPT0204", "Call fails on an operating system");

    public static readonly DiagnosticDescriptor WrongWidth = Create("SOCKOPT0205", "Value has the wrong length");

    public static readonly DiagnosticDescriptor WrongUnit = Create("SOCKOPT0206", "Value has the wrong unit");

    public static readonly DiagnosticDescriptor ByteOrder = Create("SOCKOPT0207", "Value has the wrong byte order");

    public static readonly DiagnosticDescriptor StructLayout = Create("SOCKOPT0208", "Structure has the wrong layout");

    public static readonly DiagnosticDescriptor ErrorLost = Create("SOCKOPT0209", "Native error is lost");

    public static readonly DiagnosticDescriptor Swallowed = Create("SOCKOPT0210", "Failure on an operating system is hidden");

    public static readonly DiagnosticDescriptor TooLate = Create("SOCKOPT0211", "Option is set too late");

    public static DiagnosticDescriptor Descriptor(Verdict verdict) => verdict switch
    {
        Verdict.CorrectButMagic => CorrectButMagic,
        Verdict.WrongOption => WrongOption,
        Verdict.WrongLevel => WrongLevel,
        Verdict.NeverWorks => NeverWorks,
        Verdict.WrongWidth => WrongWidth,
        Verdict.WrongUnit => WrongUnit,
        Verdict.ByteOrder => ByteOrder,
        Verdict.StructLayout => StructLayout,
        Verdict.ErrorLost => ErrorLost,
        Verdict.Swallowed => Swallowed,
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    private static DiagnosticDescriptor Create(
        string id, string title, DiagnosticSeverity severity = DiagnosticSeverity.Warning) => new(
        id,
        title,
        messageFormat: "{0}",
        DiagnosticHelp.Category,
        severity,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticHelp.Link(id));
}
