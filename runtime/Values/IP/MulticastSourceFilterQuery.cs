using System.Net;

namespace Sockets.Options;

/// <summary>What to ask for a <see cref="MulticastSourceFilter"/> by.</summary>
/// <param name="Group">The group, of the family of the socket.</param>
/// <param name="Interface">
/// The interface on which the group was joined: by its index, but for <c>IP_MSFILTER</c> on Linux by its address.
/// </param>
/// <param name="Capacity">How many sources there is room for; those beyond are left out.</param>
public readonly record struct MulticastSourceFilterQuery(IPAddress Group, MulticastInterface Interface = default, int Capacity = 64);
