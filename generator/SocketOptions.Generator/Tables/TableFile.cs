using Microsoft.CodeAnalysis.Text;
using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;
using Sockets.Options.Generator.Reading;
using Sockets.Options.Generator.Targets;

namespace Sockets.Options.Generator.Tables;

/// <summary>Represents a file with a table: its content and the findings in it.</summary>
/// <param name="Table">The content.</param>
/// <param name="Findings">The findings, which name types only if generated code can map them to the file.</param>
/// <param name="TypeNames">The C# types that the table names.</param>
internal sealed record TableFile(OptionTable Table, TableFindings Findings, EquatableArray<TypeName> TypeNames)
{
    private static readonly SourceText s_empty = SourceText.From("");

    // Directives cannot contain these characters, and few paths do.
    private static readonly char[] s_unquotable = ['"', '\n', '\r', '\u0085', '\u2028', '\u2029'];

    /// <summary>Reads the tables of a project, of which the package's is the first. A table can refer to preceding tables.</summary>
    public static TableFile[] ReadAll(IReadOnlyList<TableSource> sources, CancellationToken cancellationToken)
    {
        var files = new TableFile[sources.Count];
        var declarations = new TableDeclarations[Math.Max(0, files.Length - 1)];
        for (int i = 0; i < files.Length; i++)
        {
            files[i] = Read(sources[i], new([.. declarations.AsSpan(0, i)]), cancellationToken);
            if (i < declarations.Length)
            {
                declarations[i] = TableDeclarations.Of(files[i].Table, new([.. declarations.AsSpan(0, i)]));
            }
        }

        return files;
    }

    private static TableFile Read(
        TableSource source, EquatableArray<TableDeclarations> preceding, CancellationToken cancellationToken)
    {
        SourceText text = source.File.GetText(cancellationToken) ?? s_empty;
        ReadResult result = RecentTables.Read(text, preceding, cancellationToken);
        int number = preceding.Count + 1;
        // The package's own table names types of the runtime, and their positions must not matter.
        bool hasTypes = number > 1 && source.CodePath.IndexOfAny(s_unquotable) < 0;
        return new TableFile(
            result.Table,
            new TableFindings(source.File.Path, source.CodePath, number, result.Errors, hasTypes ? result.TypeNames : default),
            result.TypeNames);
    }
}
