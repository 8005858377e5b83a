using System.Security.Cryptography;

namespace Sockets.Options;

/// <summary>Compares secret bytes.</summary>
internal static class KeyMaterial
{
    /// <remarks>The time does not depend on the content.</remarks>
    internal static bool AreEqual(ReadOnlyMemory<byte> left, ReadOnlyMemory<byte> right) =>
        CryptographicOperations.FixedTimeEquals(left.Span, right.Span);
}
