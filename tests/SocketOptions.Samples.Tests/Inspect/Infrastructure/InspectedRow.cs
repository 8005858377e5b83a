using System.Runtime.InteropServices;
using Tests.Shared;

namespace Samples.Tests.Inspect.Infrastructure;

/// <summary>A row of options.yaml, as the inspector must show it on Linux.</summary>
internal sealed record InspectedRow(string Name, string Property, int? Number, IReadOnlyList<string> Sockets)
{
    // The meaning of the words of the table for the sockets that the inspector opens.
    private static readonly Dictionary<string, string[]> s_sockets = new()
    {
        ["any"] = ["tcp4", "tcp6", "udp4", "udp6", "unix"],
        ["ip"] = ["tcp4", "tcp6", "udp4", "udp6"],
        ["ipv4"] = ["tcp4", "udp4"],
        ["ipv6"] = ["tcp6", "udp6"],
        ["tcp"] = ["tcp4", "tcp6"],
        ["tcp4"] = ["tcp4"],
        ["tcp6"] = ["tcp6"],
        ["udp"] = ["udp4", "udp6"],
        ["udp4"] = ["udp4"],
        ["udp6"] = ["udp6"],
        ["raw"] = [],
        ["raw4"] = [],
        ["raw6"] = [],
        ["stream"] = ["tcp4", "tcp6", "unix"],
        ["datagram"] = ["udp4", "udp6"],
        ["unix"] = ["unix"],
        ["unix-stream"] = ["unix"],
        ["unix-datagram"] = [],
    };

    public static IReadOnlyList<InspectedRow> All { get; } = [.. TableRow.All.Select(Of)];

    private static InspectedRow Of(TableRow row)
    {
        Dictionary<string, int> numbers = row.Numbers("Linux");
        string processor = numbers.Keys.FirstOrDefault(IsThisProcessor) ?? "";
        return new(
            row.On("Linux", "name")!,
            row.Property,
            numbers.TryGetValue(processor, out int number) ? number : null,
            [.. row.Words("sockets").SelectMany(word => s_sockets[word]).Distinct()]);
    }

    private static bool IsThisProcessor(string name) =>
        name.Equals($"{RuntimeInformation.ProcessArchitecture}", StringComparison.OrdinalIgnoreCase);
}
