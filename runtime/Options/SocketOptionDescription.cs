namespace Sockets.Options;

/// <summary>What the table says of an option, for people.</summary>
public sealed class SocketOptionDescription
{
    /// <summary>Gets the name of the level, such as <c>IPPROTO_TCP</c>.</summary>
    public required string LevelName { get; init; }

    /// <summary>Gets the name of the generated property or method.</summary>
    public required string PropertyName { get; init; }

    /// <summary>Gets what the option does.</summary>
    public required string Summary { get; init; }

    /// <summary>Gets the other native names, on this operating system or another.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Gets the kinds of socket that have the option.</summary>
    public SocketKinds Sockets { get; init; } = SocketKinds.Any;

    /// <summary>Gets the state that the socket has to be in for the option to be set with effect.</summary>
    public SocketOptionTiming Timing { get; init; }

    /// <summary>Gets a value that tells whether reading the option changes it.</summary>
    public bool ReadingClears { get; init; }

    /// <summary>Gets the unit of the native value, or <see langword="null"/>.</summary>
    public string? Unit { get; init; }

    /// <summary>Gets the value that a new socket has, or <see langword="null"/> where it is not known.</summary>
    public string? DefaultValue { get; init; }

    /// <summary>Gets the privilege that setting the option needs, or <see langword="null"/>.</summary>
    public string? Privilege { get; init; }

    /// <summary>Gets the first release of each operating system that has the option, as far as known.</summary>
    public IReadOnlyDictionary<SocketPlatforms, string> Since { get; init; } = new Dictionary<SocketPlatforms, string>();

    /// <summary>Gets a value that the option takes, as text, or <see langword="null"/>.</summary>
    public string? Sample { get; init; }

    /// <summary>Gets the manual pages and standards that define the option.</summary>
    public required string Source { get; init; }
}
