using System.Globalization;

namespace Sockets.Options;

/// <summary>
/// Represents the key with which the kernel of FreeBSD encrypts or decrypts TLS records (<c>struct tls_enable</c>).
/// </summary>
/// <param name="CipherAlgorithm">The number of the cipher in <c>crypto(9)</c>: 25 is AES-GCM, 41 is ChaCha20-Poly1305.</param>
/// <param name="CipherKey">The key of the cipher.</param>
/// <param name="InitializationVector">The constant part of the initialization vector.</param>
/// <param name="RecordSequence">The sequence number of the next record.</param>
public readonly record struct TcpTlsKey(
    int CipherAlgorithm, ReadOnlyMemory<byte> CipherKey, ReadOnlyMemory<byte> InitializationVector, ulong RecordSequence)
{
    /// <summary>
    /// Gets the number of the authentication algorithm in <c>crypto(9)</c>. <see langword="null"/> means that the cipher
    /// authenticates.
    /// </summary>
    public int? AuthenticationAlgorithm { get; init; }

    /// <summary>Gets the key of the authentication algorithm.</summary>
    public ReadOnlyMemory<byte> AuthenticationKey { get; init; }

    /// <summary>Gets the minor version of TLS: 3 for TLS 1.2, and 4, which is the default, for TLS 1.3.</summary>
    public byte MinorVersion { get; init; } = 4;

    /// <inheritdoc/>
    public bool Equals(TcpTlsKey other) =>
        (CipherAlgorithm, AuthenticationAlgorithm) == (other.CipherAlgorithm, other.AuthenticationAlgorithm)
            && (RecordSequence, MinorVersion) == (other.RecordSequence, other.MinorVersion)
            && KeyMaterial.AreEqual(CipherKey, other.CipherKey)
            && KeyMaterial.AreEqual(InitializationVector, other.InitializationVector)
            && KeyMaterial.AreEqual(AuthenticationKey, other.AuthenticationKey);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(
        CipherAlgorithm, AuthenticationAlgorithm, RecordSequence, MinorVersion, CipherKey.Length);

    /// <summary>Returns the numbers of the algorithms and of the record. The keys are not part of the text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => AuthenticationAlgorithm is null
        ? string.Create(CultureInfo.InvariantCulture, $"{CipherAlgorithm} #{RecordSequence}")
        : string.Create(CultureInfo.InvariantCulture, $"{CipherAlgorithm}+{AuthenticationAlgorithm} #{RecordSequence}");
}
