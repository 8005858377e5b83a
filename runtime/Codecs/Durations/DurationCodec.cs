using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>Converts a duration that is a native integer of 32 bits.</summary>
/// <typeparam name="TUnit">The unit.</typeparam>
public readonly struct DurationCodec<TUnit> : ISocketOptionCodec<TimeSpan>
    where TUnit : struct, IDurationUnit
{
    /// <inheritdoc/>
    public static int MaximumLength => sizeof(int);

    /// <inheritdoc/>
    public static TimeSpan Decode(ReadOnlySpan<byte> source) => Duration.ToTimeSpan<TUnit>(NativeInteger.ReadInt32(source));

    /// <inheritdoc/>
    public static int GetMaximumLength(TimeSpan value) => sizeof(int);

    /// <inheritdoc/>
    public static int Encode(TimeSpan value, in SocketOptionDefinition option, Span<byte> destination)
    {
        MemoryMarshal.Write(destination, Duration.ToNative<TUnit>(value, option));
        return sizeof(int);
    }
}
