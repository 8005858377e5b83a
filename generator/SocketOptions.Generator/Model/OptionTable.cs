using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Model;

/// <summary>The table of options: what options.yaml says, and nothing of where it says it.</summary>
/// <remarks>
/// These records are cached between runs of the generator. They hold values only: no symbol, no syntax, no location,
/// so that a comment or a line moved in the table changes nothing.
/// </remarks>
internal sealed record OptionTable(
    EquatableArray<LevelRow> Levels,
    EquatableArray<ValueTypeRow> Types,
    EquatableArray<OptionRow> Options);

/// <summary>A protocol level and its number on each operating system.</summary>
/// <param name="Name">The native name, such as <c>SOL_SOCKET</c>.</param>
/// <param name="Number">The number on every operating system that is not in <paramref name="Numbers"/>; null for none.</param>
/// <param name="Numbers">The numbers by operating system.</param>
internal sealed record LevelRow(string Name, int? Number, EquatableArray<PlatformEntry> Numbers);

/// <summary>A value type: the C# type that people see and the codec that the runtime uses.</summary>
/// <param name="Name">The name by which options refer to it.</param>
/// <param name="Type">The C# type as written in the table; null where the option has no payload.</param>
/// <param name="Codec">The codec as written in the table.</param>
/// <param name="Unit">The native unit, for people; null for none.</param>
/// <param name="Query">The C# type, as written in the table, of what the getter has to be asked; null for nothing.</param>
internal sealed record ValueTypeRow(string Name, string? Type, string Codec, string? Unit, string? Query = null);

/// <summary>An option.</summary>
internal sealed record OptionRow
{
    /// <summary>Gets the native name.</summary>
    public required string Name { get; init; }

    public required string Level { get; init; }

    /// <summary>Gets the name of the generated member.</summary>
    public required string Property { get; init; }

    /// <summary>Gets the name of the value type.</summary>
    public required string Type { get; init; }

    /// <summary>Gets a value that tells whether some operating system lets a program read the option.</summary>
    public required bool CanGet { get; init; }

    /// <summary>Gets a value that tells whether some operating system lets a program set the option.</summary>
    public required bool CanSet { get; init; }

    /// <summary>Gets the native number by operating system, and what else differs there.</summary>
    public required EquatableArray<PlatformEntry> Numbers { get; init; }

    /// <summary>Gets what the option does, in plain sentences.</summary>
    public required string Doc { get; init; }

    /// <summary>Gets the manual pages and standards that define the option.</summary>
    public required string See { get; init; }

    public EquatableArray<string> Aliases { get; init; }

    /// <summary>Gets the first release by operating system.</summary>
    public EquatableArray<NamedText> Since { get; init; }

    public NativeRange? Range { get; init; }

    /// <summary>Gets the native value outside the range that restores the system's default.</summary>
    public long? Reset { get; init; }

    /// <summary>Gets the native unit; null for that of the value type.</summary>
    public string? Unit { get; init; }

    /// <summary>Gets the names of members of SocketKinds.</summary>
    public EquatableArray<string> Sockets { get; init; }

    /// <summary>Gets the name of a member of SocketOptionTiming.</summary>
    public string When { get; init; } = "Any";

    public string? Needs { get; init; }

    public string? Sample { get; init; }

    /// <summary>Gets the value of a new socket, for people.</summary>
    public string? Default { get; init; }

    /// <summary>Gets what each error means, by its native name.</summary>
    public EquatableArray<NamedText> Errors { get; init; }

    /// <summary>Gets the names under which .NET remembers the option; null where it does not.</summary>
    public TrackedName? Tracked { get; init; }

    /// <summary>Gets a value that tells whether reading the option clears it, which makes it a method.</summary>
    public bool Clears { get; init; }

    /// <summary>Gets a value that tells whether completion shows the option only to those who ask for everything.</summary>
    public bool Niche { get; init; }
}

/// <summary>What an option is on one operating system.</summary>
/// <param name="Platform">One of <see cref="Platform.Keys"/>.</param>
/// <param name="Architecture">The processor architecture, such as ppc64le; null for all others.</param>
/// <param name="Number">The native number.</param>
/// <param name="Name">The native name there; null where it is the same.</param>
/// <param name="Type">The value type there; null where it is the same.</param>
/// <param name="Range">The range there; null where it is the same.</param>
/// <param name="Level">The level there; null where it is the same.</param>
/// <param name="CanGet">Whether an option that can be read elsewhere can be read there too.</param>
/// <param name="CanSet">Whether an option that can be set elsewhere can be set there too.</param>
internal sealed record PlatformEntry(
    string Platform,
    string? Architecture,
    int Number,
    string? Name,
    string? Type,
    NativeRange? Range,
    string? Level = null,
    bool CanGet = true,
    bool CanSet = true);

/// <summary>A range in native units, both ends included.</summary>
internal sealed record NativeRange(long Minimum, long Maximum);

/// <summary>The level and name of an option in the BCL.</summary>
/// <param name="Level">The member of SocketOptionLevel, such as <c>Tcp</c>.</param>
/// <param name="Name">The member of SocketOptionName, such as <c>NoDelay</c>.</param>
internal sealed record TrackedName(string Level, string Name);

/// <summary>A text under a name.</summary>
internal sealed record NamedText(string Name, string Text);
