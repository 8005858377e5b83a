using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>Reads a <c>struct sockcred2</c> of FreeBSD.</summary>
public readonly struct FreeBSDPersistentCredentialsCodec : ISocketOptionDecoder<UnixCredentials>
{
    private const int ProcessOffset = 4;
    private const int EffectiveUserOffset = 12;
    private const int EffectiveGroupOffset = 20;

    /// <inheritdoc/>
    public static int MaximumLength => 28 + (1024 * sizeof(uint));

    /// <inheritdoc/>
    public static int MinimumMessageLength => EffectiveGroupOffset + sizeof(uint);

    /// <inheritdoc/>
    /// <remarks>The first field is a version. Only version 0 exists.</remarks>
    public static UnixCredentials Decode(ReadOnlySpan<byte> source) =>
        source.Length < MinimumMessageLength || MemoryMarshal.Read<int>(source) != 0
            ? default
            : new(
                MemoryMarshal.Read<int>(source[ProcessOffset..]),
                MemoryMarshal.Read<uint>(source[EffectiveUserOffset..]),
                MemoryMarshal.Read<uint>(source[EffectiveGroupOffset..]));
}
