namespace Sockets.Options;

/// <summary>What the sources of a multicast source filter are.</summary>
public enum MulticastSourceFilterMode
{
    /// <summary>Those that are not received; without any, every source is.</summary>
    Exclude = 0,

    /// <summary>Those that are received; without any, the group is left.</summary>
    Include = 1,
}
