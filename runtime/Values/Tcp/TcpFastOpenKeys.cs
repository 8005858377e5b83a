namespace Sockets.Options;

/// <summary>The keys from which a listener makes the cookies of TCP Fast Open.</summary>
/// <param name="Primary">The key for new cookies, of 16 bytes.</param>
/// <param name="Backup">
/// A key whose cookies are still accepted, of 16 bytes, or empty for none. Keys are changed by making the new one the
/// backup everywhere and then the primary one.
/// </param>
public readonly record struct TcpFastOpenKeys(ReadOnlyMemory<byte> Primary, ReadOnlyMemory<byte> Backup = default)
{
    /// <summary>Compares two pairs of keys.</summary>
    /// <param name="other">The other pair.</param>
    /// <returns><see langword="true"/> if the keys are the same, byte for byte.</returns>
    public bool Equals(TcpFastOpenKeys other) =>
        Primary.Span.SequenceEqual(other.Primary.Span) && Backup.Span.SequenceEqual(other.Backup.Span);

    /// <summary>Returns a hash code.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.AddBytes(Primary.Span);
        hash.AddBytes(Backup.Span);
        return hash.ToHashCode();
    }
}
