using System.Globalization;
using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts the state to and from a <c>struct tcp_ao_info_opt</c>. The text is <c>required</c>, <c>icmp</c>,
/// <c>current=</c> and <c>next=</c> with the identifiers of the keys, each if it applies and with spaces between them,
/// or <c>none</c>.
/// </summary>
public readonly struct TcpAuthenticationInfoCodec : ISocketOptionCodec<TcpAuthenticationInfo>
{
    private const int CurrentKeyOffset = 6;
    private const int ReceiveNextKeyOffset = 7;
    private const int CountersOffset = 8;

    private const int HasCurrentKey = 0;
    private const int HasReceiveNextKey = 1;
    private const int Required = 2;
    private const int HasCounters = 3;
    private const int AcceptsIcmp = 4;

    /// <inheritdoc/>
    public static int MaximumLength => CountersOffset + (5 * sizeof(ulong));

    /// <inheritdoc/>
    public static TcpAuthenticationInfo Decode(ReadOnlySpan<byte> source)
    {
        NativeStructReader reader = new(source);
        return new()
        {
            CurrentKey = reader.Bits<uint>(0, HasCurrentKey, 1) == 1 ? reader.Byte(CurrentKeyOffset) : null,
            ReceiveNextKey = reader.Bits<uint>(0, HasReceiveNextKey, 1) == 1 ? reader.Byte(ReceiveNextKeyOffset) : null,
            IsRequired = reader.Bits<uint>(0, Required, 1) == 1,
            AcceptsIcmp = reader.Bits<uint>(0, AcceptsIcmp, 1) == 1,
            Counters = source.Length < MaximumLength ? null : ReadCounters(MemoryMarshal.Cast<byte, ulong>(source[CountersOffset..])),
        };
    }

    /// <inheritdoc/>
    public static int GetMaximumLength(TcpAuthenticationInfo value) => MaximumLength;

    /// <inheritdoc/>
    public static int Encode(TcpAuthenticationInfo value, in SocketOptionDefinition option, Span<byte> destination)
    {
        MemoryMarshal.Write(
            destination,
            NativeBits.Flag(value.CurrentKey is not null, HasCurrentKey)
                | NativeBits.Flag(value.ReceiveNextKey is not null, HasReceiveNextKey)
                | NativeBits.Flag(value.IsRequired, Required)
                | NativeBits.Flag(value.Counters is not null, HasCounters)
                | NativeBits.Flag(value.AcceptsIcmp, AcceptsIcmp));
        destination[CurrentKeyOffset] = value.CurrentKey.GetValueOrDefault();
        destination[ReceiveNextKeyOffset] = value.ReceiveNextKey.GetValueOrDefault();

        TcpAuthenticationCounters counters = value.Counters.GetValueOrDefault();
        ReadOnlySpan<ulong> numbers = [counters.Good, counters.Bad, counters.KeyNotFound, counters.Unsigned, counters.DroppedIcmp];
        MemoryMarshal.AsBytes(numbers).CopyTo(destination[CountersOffset..]);
        return MaximumLength;
    }

    /// <inheritdoc/>
    public static string Format(TcpAuthenticationInfo value)
    {
        List<string> words = [];
        if (value.IsRequired)
        {
            words.Add("required");
        }

        if (value.AcceptsIcmp)
        {
            words.Add("icmp");
        }

        if (value.CurrentKey is { } current)
        {
            words.Add($"current={current}");
        }

        if (value.ReceiveNextKey is { } next)
        {
            words.Add($"next={next}");
        }

        return words.Count == 0 ? "none" : string.Join(' ', words);
    }

    /// <inheritdoc/>
    public static bool TryParse(string text, out TcpAuthenticationInfo value)
    {
        value = default;
        foreach (string word in text == "none" ? [] : text?.Split(' ') ?? [""])
        {
            switch (word.Split('='))
            {
                case ["required"]:
                    value = value with { IsRequired = true };
                    break;
                case ["icmp"]:
                    value = value with { AcceptsIcmp = true };
                    break;
                case ["current", var id] when byte.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out byte current):
                    value = value with { CurrentKey = current };
                    break;
                case ["next", var id] when byte.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out byte next):
                    value = value with { ReceiveNextKey = next };
                    break;
                default:
                    value = default;
                    return false;
            }
        }

        return true;
    }

    private static TcpAuthenticationCounters ReadCounters(ReadOnlySpan<ulong> counters) =>
        new(counters[0], counters[1], counters[2], counters[3], counters[4]);
}
