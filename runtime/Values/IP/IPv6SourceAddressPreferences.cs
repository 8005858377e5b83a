namespace Sockets.Options;

/// <summary>
/// Which of several source addresses the system prefers (RFC 5014). Of the two sides of a choice only one can be set.
/// </summary>
[Flags]
public enum IPv6SourceAddressPreferences
{
    /// <summary>As the system is set.</summary>
    None = 0,

    /// <summary>A temporary address, which protects privacy.</summary>
    Temporary = 1,

    /// <summary>A public address, which stays.</summary>
    Public = 1 << 1,

    /// <summary>The care-of address of a mobile host.</summary>
    CareOf = 1 << 2,

    /// <summary>A cryptographically generated address.</summary>
    CryptographicallyGenerated = 1 << 3,

    /// <summary>A temporary or a public address, as the system is set.</summary>
    PublicOrTemporaryDefault = 1 << 8,

    /// <summary>The home address of a mobile host.</summary>
    Home = 1 << 10,

    /// <summary>An address that is not cryptographically generated.</summary>
    NotCryptographicallyGenerated = 1 << 11,
}
