namespace Sockets.Options;

/// <summary>
/// Specifies the source addresses that the system prefers (RFC 5014). Opposite preferences exclude each other.
/// </summary>
[Flags]
public enum IPv6SourceAddressPreferences
{
    /// <summary>The setting of the system.</summary>
    None = 0,

    /// <summary>A temporary address, which protects privacy.</summary>
    Temporary = 1,

    /// <summary>A public address, which does not change.</summary>
    Public = 1 << 1,

    /// <summary>The care-of address of a mobile host.</summary>
    CareOf = 1 << 2,

    /// <summary>A cryptographically generated address.</summary>
    CryptographicallyGenerated = 1 << 3,

    /// <summary>A temporary or a public address, according to the setting of the system.</summary>
    PublicOrTemporaryDefault = 1 << 8,

    /// <summary>The home address of a mobile host.</summary>
    Home = 1 << 10,

    /// <summary>An address that is not cryptographically generated.</summary>
    NotCryptographicallyGenerated = 1 << 11,
}
