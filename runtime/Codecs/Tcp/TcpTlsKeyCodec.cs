using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>Converts a key to a <c>struct tls_enable</c>, which points to the key material. It has no text.</summary>
public readonly struct TcpTlsKeyCodec : ISocketOptionEncoder<TcpTlsKey>
{
    private const int CipherKeyOffset = 0;
    private const int VectorOffset = 8;
    private const int AuthenticationKeyOffset = 16;
    private const int CipherAlgorithmOffset = 24;
    private const int CipherKeyLengthOffset = 28;
    private const int VectorLengthOffset = 32;
    private const int AuthenticationAlgorithmOffset = 36;
    private const int AuthenticationKeyLengthOffset = 40;
    private const int MajorVersionOffset = 48;
    private const int MinorVersionOffset = 49;
    private const int SequenceOffset = 50;
    private const int Length = 64;

    // TLS_MAX_PARAM_SIZE.
    private const int MaximumKeyLength = 1024;

    private const byte MajorVersion = 3;

    /// <inheritdoc/>
    public static bool IsSecret => true;

    /// <inheritdoc/>
    public static int GetMaximumLength(TcpTlsKey value) =>
        Length
            + EncodedLength.Limit(value.CipherKey.Length, MaximumKeyLength)
            + EncodedLength.Limit(value.InitializationVector.Length, MaximumKeyLength)
            + EncodedLength.Limit(value.AuthenticationKey.Length, MaximumKeyLength);

    /// <inheritdoc/>
    public static int Encode(TcpTlsKey value, in SocketOptionDefinition option, Span<byte> destination)
    {
        option.ThrowIfLengthIsOutOfRange(value.CipherKey.Length, unit: " bytes", MaximumKeyLength);
        option.ThrowIfLengthIsOutOfRange(value.InitializationVector.Length, unit: " bytes", MaximumKeyLength);
        option.ThrowIfLengthIsOutOfRange(value.AuthenticationKey.Length, unit: " bytes", MaximumKeyLength);
        Span<byte> rest = destination[Length..];
        rest = Append(value.CipherKey, rest, destination, CipherKeyOffset, CipherKeyLengthOffset);
        rest = Append(value.InitializationVector, rest, destination, VectorOffset, VectorLengthOffset);
        Append(value.AuthenticationKey, rest, destination, AuthenticationKeyOffset, AuthenticationKeyLengthOffset);
        MemoryMarshal.Write(destination[CipherAlgorithmOffset..], value.CipherAlgorithm);
        MemoryMarshal.Write(destination[AuthenticationAlgorithmOffset..], value.AuthenticationAlgorithm.GetValueOrDefault());
        destination[MajorVersionOffset] = MajorVersion;
        destination[MinorVersionOffset] = value.MinorVersion;
        BinaryPrimitives.WriteUInt64BigEndian(destination[SequenceOffset..], value.RecordSequence);
        return Length;
    }

    private static unsafe Span<byte> Append(
        ReadOnlyMemory<byte> bytes, Span<byte> rest, Span<byte> destination, int pointerOffset, int lengthOffset)
    {
        if (bytes.IsEmpty)
        {
            return rest;
        }

        bytes.Span.CopyTo(rest);
        MemoryMarshal.Write(destination[pointerOffset..], (ulong)Unsafe.AsPointer(ref MemoryMarshal.GetReference(rest)));
        MemoryMarshal.Write(destination[lengthOffset..], bytes.Length);
        return rest[bytes.Length..];
    }
}
