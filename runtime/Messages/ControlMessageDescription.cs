namespace Sockets.Options;

/// <summary>Represents the documentation of a control message in the table.</summary>
public sealed class ControlMessageDescription
{
    /// <summary>Gets the name of the level, such as <c>IPPROTO_IP</c>.</summary>
    public required string LevelName { get; init; }

    /// <summary>Gets the name of the static property of <see cref="ControlMessage"/>.</summary>
    public required string MemberName { get; init; }

    /// <summary>Gets the description of the value.</summary>
    public required string Summary { get; init; }

    /// <summary>Gets the other native names, on this operating system and on others.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>
    /// Gets the names of the options that enable the message, each after its level and a dot, such as
    /// <c>IPPROTO_IP.IP_RECVTTL</c>.
    /// </summary>
    public IReadOnlyList<string> OptionNames { get; init; } = [];

    /// <summary>Gets the kinds of socket that have the message.</summary>
    public SocketKinds SocketKinds { get; init; } = SocketKinds.Any;

    /// <summary>Gets the unit of the native value, or <see langword="null"/> if it has none.</summary>
    public string? Unit { get; init; }

    /// <summary>
    /// Gets the privilege that sending the message requires, or <see langword="null"/> if it requires none.
    /// </summary>
    public string? RequiredPrivilege { get; init; }

    /// <summary>Gets the first release of each operating system that has the message, where known.</summary>
    public IReadOnlyDictionary<SocketPlatforms, string> MinimumVersions { get; init; } = new Dictionary<SocketPlatforms, string>();

    /// <summary>Gets the text of a valid value, or <see langword="null"/> if the table has none.</summary>
    public string? SampleValue { get; init; }

    /// <summary>Gets the manual pages and standards that define the message.</summary>
    public required string References { get; init; }
}
