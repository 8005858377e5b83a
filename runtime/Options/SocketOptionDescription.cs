namespace Sockets.Options;

/// <summary>Represents the documentation of an option in the table.</summary>
public sealed class SocketOptionDescription
{
    /// <summary>Gets the name of the level, such as <c>IPPROTO_TCP</c>.</summary>
    public required string LevelName { get; init; }

    /// <summary>Gets the name of the static property of <see cref="SocketOption"/>.</summary>
    /// <remarks>The generated property or method has the same name, unless two methods get and set the value.</remarks>
    public required string MemberName { get; init; }

    /// <summary>Gets the name of the generated property or method, or the names of the methods that get and set the value.</summary>
    public IReadOnlyList<string> AccessorNames
    {
        get => field ?? [MemberName];
        init;
    }

    /// <summary>
    /// Gets the name of the generated method that reads the option with an argument, or <see langword="null"/> if reading the
    /// option does not require one.
    /// </summary>
    public string? QueryMethodName { get; init; }

    /// <summary>Gets the description of the effect of the option.</summary>
    public required string Summary { get; init; }

    /// <summary>Gets the other native names, on this operating system and on others.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Gets the kinds of socket that have the option.</summary>
    public SocketKinds SocketKinds { get; init; } = SocketKinds.Any;

    /// <summary>Gets the state of the socket in which setting the option has an effect.</summary>
    public SocketOptionTiming Timing { get; init; }

    /// <summary>Gets a value indicating whether reading the option clears it.</summary>
    public bool IsClearedByReading { get; init; }

    /// <summary>Gets the unit of the native value, or <see langword="null"/> if it has none.</summary>
    public string? Unit { get; init; }

    /// <summary>Gets the value on a new socket, or <see langword="null"/> if it is unknown.</summary>
    public string? DefaultValue { get; init; }

    /// <summary>
    /// Gets the privilege that setting the option requires, or <see langword="null"/> if it requires none.
    /// </summary>
    public string? RequiredPrivilege { get; init; }

    /// <summary>Gets the first release of each operating system that has the option, where known.</summary>
    public IReadOnlyDictionary<SocketPlatforms, string> MinimumVersions { get; init; } = new Dictionary<SocketPlatforms, string>();

    /// <summary>Gets the text of a valid value, or <see langword="null"/> if the table has none.</summary>
    public string? SampleValue { get; init; }

    /// <summary>Gets the manual pages and standards that define the option.</summary>
    public required string References { get; init; }
}
