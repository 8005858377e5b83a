using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sockets.Options.Generator.Tables;

/// <summary>Represents a file of the project that is a table.</summary>
/// <param name="File">The file.</param>
/// <param name="Position">The position among the tables: that of the package is the first.</param>
/// <param name="MayNamePath">Indicates whether generated code can contain its path, which is specific to one machine.</param>
internal sealed record TableSource(AdditionalText File, int Position, bool MayNamePath)
{
    private const string MetadataKey = "build_metadata.AdditionalFiles.SocketOptionsTable";

    /// <returns>The table; empty for other files.</returns>
    public static IEnumerable<TableSource> Find(
        (AdditionalText File, AnalyzerConfigOptionsProvider Options) pair, CancellationToken cancellationToken) =>
        PositionOf(pair.Options.GetOptions(pair.File)) is int position
            ? [new TableSource(pair.File, position, !IsTrue(pair.Options.GlobalOptions, "build_property.DeterministicSourcePaths"))]
            : [];

    /// <returns>The number that SocketOptions.props assigns to a table; null for other files.</returns>
    /// <remarks>A project can also mark its files with <c>true</c>. Their order is then that of the additional files.</remarks>
    private static int? PositionOf(AnalyzerConfigOptions options) =>
        IsTrue(options, MetadataKey) ? 0
        : options.TryGetValue(MetadataKey, out string? value)
            && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int position)
            ? position
        : null;

    /// <summary>Determines whether a property of MSBuild is true.</summary>
    private static bool IsTrue(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out string? value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
