using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;

namespace Sockets.Options;

/// <summary>Formats and parses an address and, after a space, the index of an interface, if one is specified.</summary>
internal static class AddressAndInterfaceText
{
    internal static string Format(IPAddress? address, int? interfaceIndex) => interfaceIndex is null
        ? $"{address}"
        : string.Create(CultureInfo.InvariantCulture, $"{address} {interfaceIndex}");

    internal static bool TryParse(string? text, [NotNullWhen(true)] out IPAddress? address, out int? interfaceIndex)
    {
        string[] words = text?.Split(' ') ?? [""];
        int index = 0;
        bool hasIndex = words.Length == 2
            && int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out index)
            && index > 0;
        interfaceIndex = hasIndex ? index : null;
        return IPAddress.TryParse(words[0], out address) && (words.Length == 1 || hasIndex);
    }
}
