using System.Globalization;
using System.Runtime.InteropServices;
using Sockets.Options;
using Sockets.Options.Codecs;

namespace OwnTable;

/// <summary>Converts an ICMPv6 filter, whose 256 bits each block a type of message.</summary>
internal readonly struct Icmp6FilterCodec : ISocketOptionCodec<Icmp6Filter>
{
    private const int BitsPerWord = 32;
    private const int Words = 256 / BitsPerWord;

    public static int MaximumLength => Words * sizeof(uint);

    public static Icmp6Filter Decode(ReadOnlySpan<byte> source)
    {
        ReadOnlySpan<uint> words = MemoryMarshal.Cast<byte, uint>(source);
        for (int type = 0; type <= byte.MaxValue; type++)
        {
            if ((words[type / BitsPerWord] & Bit(type)) == 0)
            {
                return words.ContainsAnyExcept(0u) ? new((byte)type) : default;
            }
        }

        return default;
    }

    public static int GetMaximumLength(Icmp6Filter value) => MaximumLength;

    public static int Encode(Icmp6Filter value, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (value.Type is byte type)
        {
            Span<uint> words = MemoryMarshal.Cast<byte, uint>(destination[..MaximumLength]);
            words.Fill(uint.MaxValue);
            words[type / BitsPerWord] &= ~Bit(type);
        }

        return MaximumLength;
    }

    public static bool TryParse(string text, out Icmp6Filter value)
    {
        bool isType = byte.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out byte type);
        value = isType ? new(type) : default;
        return isType || text == "all";
    }

    private static uint Bit(int type) => 1u << (type % BitsPerWord);
}
