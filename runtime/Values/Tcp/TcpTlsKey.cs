namespace Sockets.Options;

/// <summary>The key with which FreeBSD's kernel encrypts or decrypts TLS records (<c>struct tls_enable</c>).</summary>
/// <param name="CipherAlgorithm">The cipher, as <c>crypto(9)</c> numbers it: 25 is AES-GCM, 41 ChaCha20-Poly1305.</param>
/// <param name="CipherKey">The key of the cipher.</param>
/// <param name="InitializationVector">The part of the initialization vector that stays the same.</param>
/// <param name="RecordSequence">The number of the next record.</param>
public readonly record struct TcpTlsKey(
    int CipherAlgorithm, ReadOnlyMemory<byte> CipherKey, ReadOnlyMemory<byte> InitializationVector, ulong RecordSequence)
{
    /// <summary>Gets the algorithm that signs, as <c>crypto(9)</c> numbers it; 0 where the cipher does it.</summary>
    public int AuthenticationAlgorithm { get; init; }

    /// <summary>Gets the key of the algorithm that signs.</summary>
    public ReadOnlyMemory<byte> AuthenticationKey { get; init; }

    /// <summary>Gets the minor version of TLS: 3 for TLS 1.2, and 4, which is the default, for TLS 1.3.</summary>
    public byte MinorVersion { get; init; } = 4;
}
