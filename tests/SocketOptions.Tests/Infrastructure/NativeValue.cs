using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sockets.Options.Tests.Infrastructure;

/// <summary>
/// The kernel's forms of the table's value types, written down a second time: by C# type, unit, and the length of the
/// kernel's own result, without the codecs.
/// </summary>
internal static class NativeValue
{
    private static readonly Dictionary<string, long> s_ticksPerUnit = new()
    {
        ["s"] = TimeSpan.TicksPerSecond,
        ["ms"] = TimeSpan.TicksPerMillisecond,
        ["us"] = TimeSpan.TicksPerMicrosecond,
    };

    /// <summary>Gets the lengths of native units.</summary>
    internal static IReadOnlyDictionary<string, TimeSpan> Units { get; } =
        s_ticksPerUnit.ToDictionary(unit => unit.Key, unit => TimeSpan.FromTicks(unit.Value));

    /// <summary>Encodes a sample.</summary>
    /// <param name="row">The row, with its sample.</param>
    /// <param name="length">The length of the kernel's own result.</param>
    /// <returns>The bytes; null for a type that is not known here.</returns>
    internal static byte[]? TryEncode(LocalRow row, int length)
    {
        string sample = row.Sample ?? "";
        return row.Type.CSharpType switch
        {
            "int?" when IsSetBigEndian(row) => [.. BitConverter.GetBytes(int.Parse(sample, CultureInfo.InvariantCulture)).Reverse()],
            "bool" or "bool?" => BitConverter.GetBytes(sample == "on" ? 1 : 0),
            "int" or "int?" => BitConverter.GetBytes(int.Parse(sample, CultureInfo.InvariantCulture)),
            "uint" or "uint?" => BitConverter.GetBytes(uint.Parse(sample, CultureInfo.InvariantCulture)),
            "long?" => BitConverter.GetBytes(long.Parse(sample, CultureInfo.InvariantCulture)),
            "string" or "string?" => Encoding.ASCII.GetBytes(sample),
            "MulticastInterface" => IPAddress.Parse(sample).GetAddressBytes(),
            "System.TimeSpan" or "System.TimeSpan?" => EncodeDuration(row, ParseDuration(sample), length),
            _ => null,
        };
    }

    /// <summary>Decodes the kernel's result.</summary>
    /// <returns><see langword="false"/> for a type that is not known here.</returns>
    internal static bool TryDecode(LocalRow row, byte[] bytes, out object? value)
    {
        string type = row.Type.CSharpType!;
        switch (type)
        {
            case "bool":
                value = ToInt32(bytes) != 0;
                return true;
            case "bool?":
                value = BitConverter.ToInt32(bytes) is var flag and not -1 ? flag != 0 : null;
                return true;
            case "int?" when IsBigEndian(row):
                value = BinaryPrimitives.ReadInt32BigEndian(bytes) is var index and not 0 ? index : null;
                return true;
            case "int" when bytes.Length == 32:
                // struct ip6_mtuinfo
                value = BitConverter.ToInt32(bytes, 28);
                return true;
            case "int":
                value = ToInt32(bytes);
                return true;
            case "System.Net.Sockets.AddressFamily":
                value = BitConverter.ToInt32(bytes) switch { 2 => AddressFamily.InterNetwork, 10 => AddressFamily.InterNetworkV6, _ => null };
                return true;
            case "int?":
                int number = ToInt32(bytes);
                value = row.Range is { } range && (number < range.Minimum || number > range.Maximum) ? null : number;
                return true;
            case "uint":
                value = BitConverter.ToUInt32(bytes);
                return true;
            case "uint?":
                value = BitConverter.ToUInt32(bytes) is var size and not 0 ? size : null;
                return true;
            case "ulong?":
                value = BitConverter.ToUInt64(bytes) is var limit and not 0 ? limit : null;
                return true;
            case "ulong":
                value = BitConverter.ToUInt64(bytes);
                return true;
            case "long?":
                // A process of 32 bits has as many for it.
                long rate = bytes.Length == sizeof(int) ? BitConverter.ToInt32(bytes) : BitConverter.ToInt64(bytes);
                value = rate == -1 ? null : rate;
                return true;
            case "string":
                value = Encoding.ASCII.GetString(bytes).TrimEnd('\0');
                return true;
            case "System.ReadOnlyMemory<byte>":
                value = new ReadOnlyMemory<byte>(bytes);
                return true;
            case "string?":
                string text = Encoding.ASCII.GetString(bytes).TrimEnd('\0');
                value = text.Length == 0 ? null : text;
                return true;
            case "MulticastInterface":
                value = new MulticastInterface(new IPAddress(bytes));
                return true;
            case "System.TimeSpan":
                value = DecodeDuration(row, bytes);
                return true;
            case "System.TimeSpan?" when row.Type.Codec == "FinWaitTimeoutCodec":
                value = BitConverter.ToInt32(bytes) is var seconds and not 0 ? TimeSpan.FromSeconds(Math.Max(seconds, 0)) : null;
                return true;
            case "System.TimeSpan?":
                // The number for none cannot be a duration: zero, or less where zero is a duration.
                TimeSpan duration = DecodeDuration(row, bytes);
                value = duration > TimeSpan.Zero || (duration == TimeSpan.Zero && row.Type.Codec.Contains("MinusOne", StringComparison.Ordinal)) ? duration : null;
                return true;
            default:
                return TryDecodeEnum(row, type, bytes, out value);
        }
    }

    /// <summary>Writes a <c>struct linger</c>.</summary>
    internal static byte[] Linger(int isOn, int seconds) => OperatingSystem.IsWindows()
        ? [.. BitConverter.GetBytes((ushort)isOn), .. BitConverter.GetBytes((ushort)seconds)]
        : [.. BitConverter.GetBytes(isOn), .. BitConverter.GetBytes(seconds)];

    /// <summary>Reads a C <c>int</c>.</summary>
    /// <remarks>Windows can return one byte for a flag. Linux never does for a buffer of this size.</remarks>
    internal static int ToInt32(byte[] bytes) =>
        bytes.Length == 1 && OperatingSystem.IsWindows() ? bytes[0] : BitConverter.ToInt32(bytes);

    private static bool IsBigEndian(LocalRow row) => row.Type.Codec.Contains("BigEndian", StringComparison.Ordinal);

    /// <summary>Windows expects the index in one byte order, and returns it in the other.</summary>
    private static bool IsSetBigEndian(LocalRow row) => IsBigEndian(row) || row.Type.Codec.Contains("WindowsUnicastInterfaceCodec", StringComparison.Ordinal);

    private static bool TryDecodeEnum(LocalRow row, string type, byte[] bytes, out object? value)
    {
        bool nullable = type.EndsWith('?');
        Type? found = typeof(Socket).Assembly.GetType(type.TrimEnd('?'))
            ?? typeof(SocketError).Assembly.GetType(type.TrimEnd('?'))
            ?? typeof(SocketOption).Assembly.GetType($"Sockets.Options.{type.TrimEnd('?')}");
        if (found is not { IsEnum: true })
        {
            value = null;
            return false;
        }

        // WSAPROTOCOL_INFOW has the protocol among much else.
        int number = row.Name == "SO_PROTOCOL_INFOW" ? BitConverter.ToInt32(bytes, 92) : ToInt32(bytes);
        value = nullable && number == 0 ? null : Enum.ToObject(found, number);
        return true;
    }

    private static TimeSpan ParseDuration(string text)
    {
        string unit = text.TrimStart([.. "0123456789."]);
        return TimeSpan.FromTicks(
            (long)(decimal.Parse(text[..^unit.Length], CultureInfo.InvariantCulture) * s_ticksPerUnit[unit]));
    }

    private static byte[] EncodeDuration(LocalRow row, TimeSpan duration, int length)
    {
        int units = (int)(duration.Ticks / s_ticksPerUnit[row.Unit!]);
        return (row.Unit, length) switch
        {
            ("s", 4) when IsWindowsLinger(row) => Linger(1, units),
            // Nothing where the kernel returns an error.
            (_, 4 or 0) => BitConverter.GetBytes(units),
            // struct linger
            ("s", 8) => Linger(1, units),
            // struct timeval
            ("us", 16) => [.. BitConverter.GetBytes(units / 1_000_000L), .. BitConverter.GetBytes(units % 1_000_000L)],
            _ => throw new ArgumentOutOfRangeException(nameof(length)),
        };
    }

    private static TimeSpan DecodeDuration(LocalRow row, byte[] bytes) => (row.Unit, bytes.Length) switch
    {
        ("s", 4) when IsWindowsLinger(row) =>
            BitConverter.ToInt16(bytes) == 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(BitConverter.ToUInt16(bytes, 2)),
        (_, 4) => TimeSpan.FromTicks(BitConverter.ToInt32(bytes) * s_ticksPerUnit[row.Unit!]),
        ("s", 8) => BitConverter.ToInt32(bytes) == 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(BitConverter.ToInt32(bytes, 4)),
        ("us", 16) => TimeSpan.FromMicroseconds((BitConverter.ToInt64(bytes) * 1_000_000) + BitConverter.ToInt64(bytes, 8)),
        _ => throw new ArgumentOutOfRangeException(nameof(bytes)),
    };

    private static bool IsWindowsLinger(LocalRow row) => row.Type.Codec == "WindowsLingerCodec";
}
