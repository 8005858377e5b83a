namespace Sockets.Options.Tests.Live;

/// <summary>The degree to which the running kernel confirms a row.</summary>
public enum LiveStatus
{
    /// <summary>The kernel has the value of the row, or its effect.</summary>
    Verified,

    /// <summary>The kernel accepts the value, and nothing that a program can see changes.</summary>
    Accepted,

    /// <summary>The kernel rejects with an error that the row names, or as what is newer than it.</summary>
    Refused,

    /// <summary>The row has no number on this operating system.</summary>
    Absent,

    /// <summary>The row is wrong, or it was not tried.</summary>
    Failed,
}
