namespace Sockets.Options;

/// <summary>
/// Differentiated services code points: how a packet is to be forwarded (RFC 2474). Any number from 0 to 63 is one;
/// these have a meaning that networks agree on.
/// </summary>
public enum Dscp
{
    /// <summary>Class selector 0, the default: best effort.</summary>
    CS0 = 0,

    /// <summary>Lower effort than best effort (RFC 8622).</summary>
    LE = 1,

    /// <summary>Class selector 1.</summary>
    CS1 = 8,

    /// <summary>Assured forwarding, class 1, dropped last (RFC 2597).</summary>
    AF11 = 10,

    /// <summary>Assured forwarding, class 1, dropped sooner.</summary>
    AF12 = 12,

    /// <summary>Assured forwarding, class 1, dropped first.</summary>
    AF13 = 14,

    /// <summary>Class selector 2.</summary>
    CS2 = 16,

    /// <summary>Assured forwarding, class 2, dropped last.</summary>
    AF21 = 18,

    /// <summary>Assured forwarding, class 2, dropped sooner.</summary>
    AF22 = 20,

    /// <summary>Assured forwarding, class 2, dropped first.</summary>
    AF23 = 22,

    /// <summary>Class selector 3.</summary>
    CS3 = 24,

    /// <summary>Assured forwarding, class 3, dropped last.</summary>
    AF31 = 26,

    /// <summary>Assured forwarding, class 3, dropped sooner.</summary>
    AF32 = 28,

    /// <summary>Assured forwarding, class 3, dropped first.</summary>
    AF33 = 30,

    /// <summary>Class selector 4.</summary>
    CS4 = 32,

    /// <summary>Assured forwarding, class 4, dropped last.</summary>
    AF41 = 34,

    /// <summary>Assured forwarding, class 4, dropped sooner.</summary>
    AF42 = 36,

    /// <summary>Assured forwarding, class 4, dropped first.</summary>
    AF43 = 38,

    /// <summary>Class selector 5.</summary>
    CS5 = 40,

    /// <summary>Calls that were admitted before they started (RFC 5865).</summary>
    VoiceAdmit = 44,

    /// <summary>Expedited forwarding: little delay, jitter and loss (RFC 3246).</summary>
    EF = 46,

    /// <summary>Class selector 6, for routing protocols.</summary>
    CS6 = 48,

    /// <summary>Class selector 7.</summary>
    CS7 = 56,
}
