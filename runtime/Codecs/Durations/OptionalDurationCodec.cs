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
        NativeInteger.ReadInt32(source) is var native && native != TUnit.Null ? Duration.ToTimeSpan<TUnit>(native) : null;

    /// <inheritdoc/>
    public static int GetMaximumLength(TimeSpan? value) => sizeof(int);

    /// <inheritdoc/>
    public static int Encode(TimeSpan? value, in SocketOptionDefinition option, Span<byte> destination)
    {
        int native = TUnit.Null;
        if (!Duration.IsOff(value))
        {
            native = Duration.ToNative<TUnit>(value.GetValueOrDefault(), option);
            if (native == TUnit.Null)
            {
                option.ThrowInvalid($"requires null instead of {value}.");
            }
        }

        MemoryMarshal.Write(destination, native);
        return sizeof(int);
    }
}
