using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>Converts a duration that is a native integer of 32 bits, one value of which represents <see langword="null"/>.</summary>
/// <typeparam name="TUnit">The unit.</typeparam>
public readonly struct OptionalDurationCodec<TUnit> : ISocketOptionCodec<TimeSpan?>
    where TUnit : struct, IDurationUnit
{
    /// <inheritdoc/>
    public static int MaximumLength => sizeof(int);

    /// <inheritdoc/>
    public static TimeSpan? Decode(ReadOnlySpan<byte> source) =>
        NativeInteger.ReadInt32(source) is var native && native != TUnit.Null ? DurationCodec<TUnit>.ToTimeSpan(native) : null;

    /// <inheritdoc/>
    public static int GetMaximumLength(TimeSpan? value) => sizeof(int);

    /// <inheritdoc/>
    public static int Encode(TimeSpan? value, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (!Duration.IsOff(value))
        {
            return DurationCodec<TUnit>.Encode(value.GetValueOrDefault(), option, destination);
        }

        MemoryMarshal.Write(destination, TUnit.Null);
        return sizeof(int);
    }
}
