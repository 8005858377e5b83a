namespace Sockets.Options;

/// <summary>Specifies how a socket discovers the size of the largest packet that reaches the destination.</summary>
public enum PathMtuDiscovery
{
    /// <summary>The system-wide setting applies. Windows only.</summary>
    SystemDefault = -1,

    /// <summary>Path MTU discovery is disabled. Routers can fragment the packets.</summary>
    Disabled = 0,

    /// <summary>The route decides. Packets that exceed its MTU are fragmented before they are sent. Linux only.</summary>
    RouteDependent = 1,

    /// <summary>Path MTU discovery is enabled. No packet is fragmented, and sending a larger packet fails.</summary>
    Enabled = 2,

    /// <summary>
    /// No packet is fragmented, and the path MTU is ignored, so that packets up to the MTU of the interface can probe
    /// the path.
    /// </summary>
    Probe = 3,

    /// <summary>No packet is fragmented, and only the MTU of the interface applies. Linux only.</summary>
    InterfaceOnly = 4,

    /// <summary>
    /// As <see cref="InterfaceOnly"/>, but packets that exceed the MTU of the interface are fragmented. Linux only.
    /// </summary>
    InterfaceWithFragmentation = 5,
}
