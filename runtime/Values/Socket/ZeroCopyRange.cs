namespace Sockets.Options;

/// <summary>Represents consecutive sends whose memory the operating system no longer uses.</summary>
/// <param name="First">The number of the first send. The first send of a socket has the number 0.</param>
/// <param name="Last">The number of the last send, which is less than that of the first after an overflow.</param>
/// <param name="IsCopied">
/// <see langword="true"/> if the operating system copied the data, so that further sends without copying cost more than others.
/// </param>
public readonly record struct ZeroCopyRange(uint First, uint Last, bool IsCopied)
{
    /// <summary>Gets the number of sends.</summary>
    public long Count => (long)unchecked(Last - First) + 1;

    /// <inheritdoc/>
    public override string ToString() => InvariantText.FormatRecord(nameof(ZeroCopyRange), PrintMembers);
}
