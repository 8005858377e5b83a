namespace Sockets.Options;

/// <summary>Specifies whether the sources of a multicast source filter are received or blocked.</summary>
public enum MulticastSourceFilterMode
{
    /// <summary>All sources except the listed ones are received. An empty list receives every source.</summary>
    Exclude = 0,

    /// <summary>Only the listed sources are received. An empty list leaves the group.</summary>
    Include = 1,
}
