using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sockets.Options.Generator.Tables;

/// <summary>A file of the project that is a table.</summary>
/// <param name="File">The file.</param>
/// <param name="MayNamePath">Whether generated code may hold its path, which is that of one machine.</param>
internal sealed record TableSource(AdditionalText File, bool MayNamePath)
{
    /// <returns>The table; nothing for other files.</returns>
    public static IEnumerable<TableSource> Find(
        (AdditionalText File, AnalyzerConfigOptionsProvider Options) pair, CancellationToken cancellationToken) =>
        IsTrue(pair.Options.GetOptions(pair.File), "build_metadata.AdditionalFiles.SocketOptionsTable")
            ? [new TableSource(pair.File, !IsTrue(pair.Options.GlobalOptions, "build_property.DeterministicSourcePaths"))]
            : [];

    /// <summary>Tells whether MSBuild says that something is so.</summary>
    private static bool IsTrue(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out string? value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
