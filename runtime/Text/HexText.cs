using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Sockets.Options;

/// <summary>Parses bytes of two hexadecimal digits each.</summary>
internal static class HexText
{
    internal static bool TryParse(string? text, [NotNullWhen(true)] out byte[]? bytes)
    {
        if (text is null)
        {
            bytes = null;
            return false;
        }

        byte[] buffer = new byte[text.Length / 2];
        bytes = Convert.FromHexString(text, buffer, out _, out _) == OperationStatus.Done ? buffer : null;
        return bytes is not null;
    }
}
