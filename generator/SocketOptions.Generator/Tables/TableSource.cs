using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sockets.Options.Generator.Tables;

/// <summary>Represents a file of the project that is a table.</summary>
/// <param name="File">The file.</param>
/// <param name="Position">The position among the tables: that of the package is the first.</param>
/// <param name="CodePath">The path in generated code, which is the same on every machine if the build is.</param>
internal sealed record TableSource(AdditionalText File, int Position, string CodePath)
{
    private const string MetadataKey = "build_metadata.AdditionalFiles.SocketOptionsTable";

    /// <returns>The table; empty for other files.</returns>
    public static IEnumerable<TableSource> Find(
        (AdditionalText File, AnalyzerConfigOptionsProvider Options) pair, CancellationToken cancellationToken) =>
        PositionOf(pair.Options.GetOptions(pair.File)) is int position
            ? [new TableSource(pair.File, position, CodePathOf(pair.File.Path, pair.Options.GlobalOptions))]
            : [];

    /// <returns>The number that SocketOptions.props assigns to a table; null for other files.</returns>
    /// <remarks>A project can also mark its files with <c>true</c>. Their order is then that of the additional files.</remarks>
    private static int? PositionOf(AnalyzerConfigOptions options) =>
        IsTrue(options, MetadataKey) ? 0
        : options.TryGetValue(MetadataKey, out string? value)
            && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int position)
            ? position
        : null;

    /// <remarks>The compiler maps the paths of source files in the same way, but does not map those of directives.</remarks>
    private static string CodePathOf(string path, AnalyzerConfigOptions options)
    {
        if (!IsTrue(options, "build_property.DeterministicSourcePaths"))
        {
            return path;
        }

        string relative = options.TryGetValue("build_property.ProjectDir", out string? folder)
            && folder.Length > 0
            && path.StartsWith(folder, StringComparison.OrdinalIgnoreCase)
                ? path.Substring(folder.Length)
                : Path.GetFileName(path);
        return "/_/" + relative.Replace('\\', '/').TrimStart('/');
    }

    /// <summary>Determines whether a property of MSBuild is true.</summary>
    private static bool IsTrue(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out string? value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
