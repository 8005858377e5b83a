using System.Net;

namespace Sockets.Options;

/// <summary>Represents the argument for reading a <see cref="MulticastSourceFilter"/>.</summary>
/// <param name="Group">The group, which has the address family of the socket.</param>
/// <param name="Interface">
/// The interface on which the group was joined. It is specified by its index, except for <c>IP_MSFILTER</c> on Linux,
/// which requires its address.
/// </param>
/// <param name="Capacity">
/// The maximum number of sources to return, at most 65,535; the system omits the others. <see langword="null"/> means
/// <see cref="DefaultCapacity"/>.
/// </param>
public readonly record struct MulticastSourceFilterQuery(
    IPAddress Group, MulticastInterface Interface = default, int? Capacity = null)
{
    /// <summary>The maximum number of sources to return if <see cref="Capacity"/> is <see langword="null"/>.</summary>
    public const int DefaultCapacity = 64;

    /// <inheritdoc/>
    public override string ToString() => InvariantText.FormatRecord(nameof(MulticastSourceFilterQuery), PrintMembers);
}
