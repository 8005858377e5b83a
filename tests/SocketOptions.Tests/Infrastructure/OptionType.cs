using YamlDotNet.RepresentationModel;

namespace Sockets.Options.Tests.Infrastructure;

/// <summary>A row of <c>types:</c>.</summary>
public sealed class OptionType(YamlMappingNode node)
{
    /// <summary>Gets the C# type as written in the table; null where there is no payload.</summary>
    internal string? CSharpType { get; } = OptionTable.Find(node, "type")?.ToString();

    /// <summary>Gets the C# type of the getter's argument, as written in the table; null for none.</summary>
    internal string? Query { get; } = OptionTable.Find(node, "query")?.ToString();

    internal string Codec { get; } = node["codec"].ToString();

    internal string? Unit { get; } = OptionTable.Find(node, "unit")?.ToString();
}
