using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sockets.Options.Generator.Tables;

/// <summary>Represents a file of the project that is a table.</summary>
/// <param name="File">The file.</param>
/// <param name="MayNamePath">Indicates whether generated code can contain its path, which is specific to one machine.</param>
internal sealed record TableSource(AdditionalText File, bool MayNamePath)
{
    /// <returns>The table; empty for other files.</returns>
    public static IEnumerable<TableSource> Find(
        (AdditionalText File, AnalyzerConfigOptionsProvider Options) pair, CancellationToken cancellationToken) =>
        IsTrue(pair.Options.GetOptions(pair.File), "build_metadata.AdditionalFiles.SocketOptionsTable")
            ? [new TableSource(pair.File, !IsTrue(pair.Options.GlobalOptions, "build_property.DeterministicSourcePaths"))]
            : [];

    /// <summary>Determines whether a property of MSBuild is true.</summary>
    private static bool IsTrue(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out string? value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
