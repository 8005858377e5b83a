using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Sockets.Options.Generator.Primitives;
using Sockets.Options.Generator.Reading;

namespace Sockets.Options.Generator.Diagnostics;

/// <summary>Defines the diagnostics for errors in tables. The generator reports them, because they are not in C# code.</summary>
internal static class TableDiagnostics
{
    public static readonly DiagnosticDescriptor Syntax = Create("SOCKOPT0101", "Unreadable table");

    public static readonly DiagnosticDescriptor MissingKey = Create("SOCKOPT0102", "Missing key");

    public static readonly DiagnosticDescriptor UnknownKey = Create("SOCKOPT0103", "Unknown key");

    public static readonly DiagnosticDescriptor DuplicateKey = Create("SOCKOPT0104", "Duplicate key");

    public static readonly DiagnosticDescriptor DuplicateOption = Create("SOCKOPT0105", "Duplicate option");

    public static readonly DiagnosticDescriptor DuplicateProperty = Create("SOCKOPT0106", "Duplicate property");

    public static readonly DiagnosticDescriptor UnknownLevel = Create("SOCKOPT0107", "Unknown level");

    public static readonly DiagnosticDescriptor UnknownType = Create("SOCKOPT0108", "Unknown value type");

    public static readonly DiagnosticDescriptor InvalidNumber = Create("SOCKOPT0109", "Invalid number");

    public static readonly DiagnosticDescriptor InvalidRange = Create("SOCKOPT0110", "Invalid range");

    public static readonly DiagnosticDescriptor InvalidName = Create("SOCKOPT0111", "Invalid name");

    public static readonly DiagnosticDescriptor InvalidValue = Create("SOCKOPT0112", "Invalid value");

    public static readonly DiagnosticDescriptor Redefinition =
        Create("SOCKOPT0113", "Level or value type is defined differently");

    public static readonly DiagnosticDescriptor UnknownOption = Create("SOCKOPT0114", "Unknown option");

    /// <summary>The only one that <see cref="CodecAnalyzer"/> reports, since the generator does not know the types of other generators.</summary>
    public static readonly DiagnosticDescriptor InvalidCodec = Create("SOCKOPT0115", "Invalid codec");

    public static Diagnostic Create(string path, TableError error) =>
        Create(Descriptor(error.Kind), path, error.Range, error.Message);

    public static Diagnostic Create(DiagnosticDescriptor descriptor, string path, TextRange range, string message)
    {
        var location = Location.Create(
            path,
            new TextSpan(range.Start, range.Length),
            new LinePositionSpan(
                new LinePosition(range.Line, range.Column), new LinePosition(range.Line, range.Column + range.Length)));
        return Diagnostic.Create(descriptor, location, message);
    }

    private static DiagnosticDescriptor Descriptor(TableErrorKind kind) => kind switch
    {
        TableErrorKind.Syntax => Syntax,
        TableErrorKind.MissingKey => MissingKey,
        TableErrorKind.UnknownKey => UnknownKey,
        TableErrorKind.DuplicateKey => DuplicateKey,
        TableErrorKind.DuplicateOption => DuplicateOption,
        TableErrorKind.DuplicateProperty => DuplicateProperty,
        TableErrorKind.UnknownLevel => UnknownLevel,
        TableErrorKind.UnknownType => UnknownType,
        TableErrorKind.InvalidNumber => InvalidNumber,
        TableErrorKind.InvalidRange => InvalidRange,
        TableErrorKind.InvalidName => InvalidName,
        TableErrorKind.InvalidValue => InvalidValue,
        TableErrorKind.Redefinition => Redefinition,
        TableErrorKind.UnknownOption => UnknownOption,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static DiagnosticDescriptor Create(string id, string title) => new(
        id,
        title,
        messageFormat: "{0}",
        DiagnosticHelp.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticHelp.Link(id),
        // Neither severity settings nor pragmas apply to a table.
        customTags: WellKnownDiagnosticTags.NotConfigurable);
}
