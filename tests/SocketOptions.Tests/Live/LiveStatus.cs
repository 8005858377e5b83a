namespace Sockets.Options.Tests.Live;

/// <summary>How far the running kernel bears a row out.</summary>
public enum LiveStatus
{
    /// <summary>The kernel holds, or does, what the row says.</summary>
    Verified,

    /// <summary>The kernel takes the value, and nothing that a program can see changes.</summary>
    Accepted,

    /// <summary>The kernel refuses with an error that the row names, or as what is newer than it.</summary>
    Refused,

    /// <summary>The row has no number on this operating system.</summary>
    Absent,

    /// <summary>The row is wrong, or nobody tried it.</summary>
    Failed,
}
