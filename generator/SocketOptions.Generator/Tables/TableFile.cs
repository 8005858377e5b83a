using Microsoft.CodeAnalysis.Text;
using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;
using Sockets.Options.Generator.Reading;
using Sockets.Options.Generator.Targets;

namespace Sockets.Options.Generator.Tables;

/// <summary>A file with a table: what it says, and what is found there besides.</summary>
internal sealed record TableFile(OptionTable Table, TableFindings Findings)
{
    private static readonly SourceText s_empty = SourceText.From("");

    // What no directive can hold, and hardly any path.
    private static readonly char[] s_unquotable = ['"', '\n', '\r', '\u0085', '\u2028', '\u2029'];

    /// <summary>Reads the tables of a project, each of which can refer to those before it: that of the package is the first.</summary>
    public static TableFile[] ReadAll(IReadOnlyList<TableSource> sources, CancellationToken cancellationToken)
    {
        var files = new TableFile[sources.Count];
        var declarations = new TableDeclarations[Math.Max(0, files.Length - 1)];
        for (int i = 0; i < files.Length; i++)
        {
            files[i] = Read(sources[i], new([.. declarations.AsSpan(0, i)]), cancellationToken);
            if (i < declarations.Length)
            {
                declarations[i] = TableDeclarations.Of(files[i].Table);
            }
        }

        return files;
    }

    private static TableFile Read(
        TableSource source, EquatableArray<TableDeclarations> preceding, CancellationToken cancellationToken)
    {
        SourceText text = source.File.GetText(cancellationToken) ?? s_empty;
        ReadResult result = RecentTables.Read(text, preceding, cancellationToken);
        string path = source.File.Path;
        int number = preceding.Count + 1;
        // The types that the package's own table names are those of the runtime, and where they stand must not matter.
        bool hasTypes = number > 1 && source.MayNamePath && path.IndexOfAny(s_unquotable) < 0;
        return new TableFile(
            result.Table, new TableFindings(path, number, result.Errors, hasTypes ? result.TypeNames : default));
    }
}
