namespace Sockets.Options;

/// <summary>Represents the times at which the operating system and the network adapter processed a packet.</summary>
/// <param name="Software">
/// The time of the operating system, or <see langword="null"/> if it is unknown. The clock is that of the system.
/// </param>
/// <param name="Hardware">
/// The time of the network adapter, or <see langword="null"/> if it is unknown. The clock is that of the adapter.
/// </param>
public readonly record struct SocketTimestamps(SocketTimestamp? Software, SocketTimestamp? Hardware)
{
    /// <inheritdoc/>
    public override string ToString() => InvariantText.FormatRecord(nameof(SocketTimestamps), PrintMembers);
}
