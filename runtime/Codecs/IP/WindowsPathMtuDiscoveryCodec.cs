using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts a mode to and from a <c>PMTUD_STATE</c>, which has different numbers. The text is the name of the mode.
/// </summary>
public readonly struct WindowsPathMtuDiscoveryCodec : ISocketOptionCodec<PathMtuDiscovery>
{
    // The index is the native number.
    private static ReadOnlySpan<PathMtuDiscovery> States =>
        [PathMtuDiscovery.SystemDefault, PathMtuDiscovery.Enabled, PathMtuDiscovery.Disabled, PathMtuDiscovery.Probe];

    /// <inheritdoc/>
    public static int MaximumLength => sizeof(int);

    /// <inheritdoc/>
    public static PathMtuDiscovery Decode(ReadOnlySpan<byte> source) =>
        NativeInteger.ReadInt32(source) is var state && (uint)state < (uint)States.Length
            ? States[state]
            : PathMtuDiscovery.SystemDefault;

    /// <inheritdoc/>
    public static int GetMaximumLength(PathMtuDiscovery value) => sizeof(int);

    /// <inheritdoc/>
    /// <exception cref="PlatformNotSupportedException">Windows does not support the mode.</exception>
    public static int Encode(PathMtuDiscovery value, in SocketOptionDefinition option, Span<byte> destination)
    {
        int state = States.IndexOf(value);
        if (state < 0)
        {
            throw new PlatformNotSupportedException($"{option.Name} does not support {InvariantText.Format(value)} on this operating system.");
        }

        MemoryMarshal.Write(destination, state);
        return sizeof(int);
    }
}
