namespace Sockets.Options;

/// <summary>Represents the keys from which a listener generates the cookies of TCP Fast Open.</summary>
/// <param name="Primary">The key for new cookies, which has 16 bytes.</param>
/// <param name="Backup">
/// The key whose cookies are still accepted, which has 16 bytes, or <see langword="null"/> for none. To change the keys of
/// several machines, make the new key the backup key on all of them, and then the primary key.
/// </param>
public readonly record struct TcpFastOpenKeys(ReadOnlyMemory<byte> Primary, ReadOnlyMemory<byte>? Backup = null)
{
    /// <inheritdoc/>
    public bool Equals(TcpFastOpenKeys other) =>
        KeyMaterial.AreEqual(Primary, other.Primary)
            && Backup.HasValue == other.Backup.HasValue
            && KeyMaterial.AreEqual(Backup.GetValueOrDefault(), other.Backup.GetValueOrDefault());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Primary.Length, Backup?.Length);

    /// <summary>Returns the number of keys. The keys are not part of the text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Backup is null ? "1 key" : "2 keys";
}
