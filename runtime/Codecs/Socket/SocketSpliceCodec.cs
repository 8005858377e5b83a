using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts the forwarding of a socket to a <c>struct splice</c>, and from the number of forwarded bytes.
/// </summary>
public readonly struct SocketSpliceCodec : ISocketOptionCodec<SocketSplice>
{
    private const int MaximumLengthOffset = 8;
    private const int IdleTimeoutOffset = 16;
    private const int Size = 32;

    /// <inheritdoc/>
    public static int MaximumLength => sizeof(long);

    /// <inheritdoc/>
    public static SocketSplice Decode(ReadOnlySpan<byte> source) => new() { Forwarded = source.Length < sizeof(long) ? 0 : MemoryMarshal.Read<long>(source) };

    /// <inheritdoc/>
    public static int GetMaximumLength(SocketSplice value) => Size;

    /// <inheritdoc/>
    public static int Encode(SocketSplice value, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (value.MaximumLength <= 0)
        {
            option.ThrowInvalid($"requires a positive number of bytes, not {InvariantText.Format(value.MaximumLength)}.");
        }

        if (value.Target is { } target)
        {
            FileDescriptorCodec.Encode(target, option, destination);
        }
        else
        {
            MemoryMarshal.Write(destination, -1);
        }

        MemoryMarshal.Write(destination[MaximumLengthOffset..], value.MaximumLength.GetValueOrDefault());
        TimeValueCodec.Encode(value.IdleTimeout, option, destination[IdleTimeoutOffset..]);
        return Size;
    }

    /// <inheritdoc/>
    public static SafeHandle? GetHandle(SocketSplice value) => value.Target;

    /// <summary>Formats the number of the other socket for messages. Text cannot represent a handle.</summary>
    /// <param name="value">The forwarding.</param>
    /// <returns>The text.</returns>
    public static string Format(SocketSplice value) =>
        value.Target is { } target ? SocketHandleCodec.Format(target) : ValueText.Format(value);

    /// <inheritdoc/>
    /// <returns><see langword="true"/> if the text is <c>none</c>. No text represents the other socket.</returns>
    public static bool TryParse(string text, out SocketSplice value)
    {
        value = default;
        return text == "none";
    }
}
