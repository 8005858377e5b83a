namespace Sockets.Options;

/// <summary>
/// Specifies how routers forward a packet: the differentiated services code point (RFC 2474). Every number from 0 to 63
/// is valid. The named ones have a standard meaning.
/// </summary>
public enum Dscp
{
    /// <summary>Class selector 0: best effort, the default.</summary>
    CS0 = 0,

    /// <summary>Lower effort than best effort (RFC 8622).</summary>
    LE = 1,

    /// <summary>Class selector 1.</summary>
    CS1 = 8,

    /// <summary>Assured forwarding, class 1, low drop precedence (RFC 2597).</summary>
    AF11 = 10,

    /// <summary>Assured forwarding, class 1, medium drop precedence.</summary>
    AF12 = 12,

    /// <summary>Assured forwarding, class 1, high drop precedence.</summary>
    AF13 = 14,

    /// <summary>Class selector 2.</summary>
    CS2 = 16,

    /// <summary>Assured forwarding, class 2, low drop precedence.</summary>
    AF21 = 18,

    /// <summary>Assured forwarding, class 2, medium drop precedence.</summary>
    AF22 = 20,

    /// <summary>Assured forwarding, class 2, high drop precedence.</summary>
    AF23 = 22,

    /// <summary>Class selector 3.</summary>
    CS3 = 24,

    /// <summary>Assured forwarding, class 3, low drop precedence.</summary>
    AF31 = 26,

    /// <summary>Assured forwarding, class 3, medium drop precedence.</summary>
    AF32 = 28,

    /// <summary>Assured forwarding, class 3, high drop precedence.</summary>
    AF33 = 30,

    /// <summary>Class selector 4.</summary>
    CS4 = 32,

    /// <summary>Assured forwarding, class 4, low drop precedence.</summary>
    AF41 = 34,

    /// <summary>Assured forwarding, class 4, medium drop precedence.</summary>
    AF42 = 36,

    /// <summary>Assured forwarding, class 4, high drop precedence.</summary>
    AF43 = 38,

    /// <summary>Class selector 5.</summary>
    CS5 = 40,

    /// <summary>Voice traffic that passed admission control (RFC 5865).</summary>
    VoiceAdmit = 44,

    /// <summary>Expedited forwarding: low delay, jitter, and loss (RFC 3246).</summary>
    EF = 46,

    /// <summary>Class selector 6, for routing protocols.</summary>
    CS6 = 48,

    /// <summary>Class selector 7.</summary>
    CS7 = 56,
}
