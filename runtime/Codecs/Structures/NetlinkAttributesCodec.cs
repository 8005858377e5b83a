using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>
/// Reads a sequence of <c>struct nlattr</c>. The text is the attributes, with spaces between them, or <c>none</c>.
/// </summary>
public readonly struct NetlinkAttributesCodec : ISocketOptionDecoder<ReadOnlyMemory<NetlinkAttribute>>
{
    private const int HeaderLength = 2 * sizeof(ushort);
    private const int Alignment = 4;

    // The upper two bits are flags.
    private const int TypeMask = 0x3FFF;

    /// <inheritdoc/>
    public static int MaximumLength => ushort.MaxValue;

    /// <inheritdoc/>
    public static int MinimumMessageLength => 0;

    /// <inheritdoc/>
    public static ReadOnlyMemory<NetlinkAttribute> Decode(ReadOnlySpan<byte> source)
    {
        List<NetlinkAttribute> attributes = [];
        while (source.Length >= HeaderLength)
        {
            int length = MemoryMarshal.Read<ushort>(source);
            if (length < HeaderLength || length > source.Length)
            {
                break;
            }

            int type = MemoryMarshal.Read<ushort>(source[sizeof(ushort)..]) & TypeMask;
            attributes.Add(new(type, source[HeaderLength..length].ToArray()));
            source = source[Math.Min((length + Alignment - 1) / Alignment * Alignment, source.Length)..];
        }

        return attributes.ToArray();
    }

    /// <inheritdoc/>
    public static string Format(ReadOnlyMemory<NetlinkAttribute> value) => value.IsEmpty ? "none" : string.Join(' ', value.ToArray());
}
