namespace Sockets.Options;

/// <summary>Specifies operating systems.</summary>
[Flags]
public enum SocketPlatforms
{
    /// <summary>No operating system.</summary>
    None = 0,

    /// <summary>Linux, without Android.</summary>
    Linux = 1,

    /// <summary>Android.</summary>
    Android = 1 << 1,

    /// <summary>Windows.</summary>
    Windows = 1 << 2,

    /// <summary>macOS.</summary>
    MacOS = 1 << 3,

    /// <summary>iOS.</summary>
    IOS = 1 << 4,

    /// <summary>tvOS.</summary>
    TvOS = 1 << 5,

    /// <summary>Mac Catalyst.</summary>
    MacCatalyst = 1 << 6,

    /// <summary>FreeBSD.</summary>
    FreeBSD = 1 << 7,

    /// <summary>Apple platforms: macOS, iOS, tvOS, and Mac Catalyst.</summary>
    Apple = MacOS | IOS | TvOS | MacCatalyst,

    /// <summary>All operating systems of the table.</summary>
    All = Linux | Android | Windows | Apple | FreeBSD,
}
