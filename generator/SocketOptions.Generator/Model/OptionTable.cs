using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Model;

/// <summary>Represents the table of options without the positions in the text.</summary>
/// <remarks>
/// These records are cached between runs of the generator. They contain only values, and neither symbols, syntax, nor
/// locations, so that a new comment or a moved line in the table changes nothing.
/// </remarks>
internal sealed record OptionTable(
    EquatableArray<LevelRow> Levels,
    EquatableArray<ValueTypeRow> Types,
    EquatableArray<OptionRow> Options,
    EquatableArray<CompositeRow> Composites,
    EquatableArray<MessageRow> Messages);

/// <summary>Represents a protocol level and its number on each operating system.</summary>
/// <param name="Name">The native name, such as <c>SOL_SOCKET</c>.</param>
/// <param name="Number">The number on operating systems that are not in <paramref name="Numbers"/>; null for none.</param>
/// <param name="Numbers">The numbers by operating system.</param>
internal sealed record LevelRow(string Name, int? Number, EquatableArray<PlatformEntry> Numbers);

/// <summary>Represents a value type: the C# type of the members and the codec that the runtime uses.</summary>
/// <param name="Name">The name that options use to refer to it.</param>
/// <param name="Type">The C# type as written in the table; null if the option has no payload.</param>
/// <param name="Codec">The codec as written in the table.</param>
/// <param name="Unit">The native unit for documentation; null for none.</param>
/// <param name="Query">The C# type, as written in the table, of the argument that the getter requires; null for none.</param>
/// <param name="Form">The native form, for the analysis of calls by numbers; null if it is not known.</param>
internal sealed record ValueTypeRow(
    string Name, string? Type, string Codec, string? Unit, string? Query = null, NativeForm? Form = null)
{
    /// <summary>Gets a value indicating whether only the project can use the C# types, so that its members are not public.</summary>
    public bool IsInternal { get; init; }

    /// <remarks>A table without the native form can repeat the row of another one. Generated code does not depend on it.</remarks>
    public bool Equals(ValueTypeRow? other) =>
        other is not null
        && (Name, Type, Codec, Unit, Query, IsInternal)
            == (other.Name, other.Type, other.Codec, other.Unit, other.Query, other.IsInternal);

    public override int GetHashCode() => (Name, Type, Codec, Unit, Query).GetHashCode();
}

/// <summary>Represents an option.</summary>
internal sealed record OptionRow
{
    /// <summary>Gets the native name.</summary>
    public required string Name { get; init; }

    public required string Level { get; init; }

    /// <summary>Gets the name of the generated member.</summary>
    public required string Property { get; init; }

    /// <summary>Gets the name of the value type.</summary>
    public required string Type { get; init; }

    /// <summary>Gets a value indicating whether any operating system allows reading the option.</summary>
    public required bool CanGet { get; init; }

    /// <summary>Gets a value indicating whether any operating system allows setting the option.</summary>
    public required bool CanSet { get; init; }

    /// <summary>Gets the native number and other differences by operating system.</summary>
    public required EquatableArray<PlatformEntry> Numbers { get; init; }

    /// <summary>Gets the description of the option.</summary>
    public required string Doc { get; init; }

    /// <summary>Gets the manual pages and standards that define the option.</summary>
    public required string See { get; init; }

    public EquatableArray<string> Aliases { get; init; }

    /// <summary>Gets the first release by operating system.</summary>
    public EquatableArray<NamedText> Since { get; init; }

    public NativeRange? Range { get; init; }

    /// <summary>Gets the native unit; null for that of the value type.</summary>
    public string? Unit { get; init; }

    /// <summary>Gets the names of members of SocketKinds.</summary>
    public EquatableArray<string> Sockets { get; init; }

    /// <summary>Gets the name of a member of SocketOptionTiming.</summary>
    public string When { get; init; } = "Any";

    public string? Needs { get; init; }

    public string? Sample { get; init; }

    /// <summary>Gets the description of the value of a new socket.</summary>
    public string? Default { get; init; }

    /// <summary>Gets the cause of each error by its native name.</summary>
    public EquatableArray<NamedText> Errors { get; init; }

    /// <summary>Gets the names under which .NET remembers the option; null where it does not.</summary>
    public TrackedName? Tracked { get; init; }

    /// <summary>Gets a value indicating whether reading the option clears it, so that it is a method.</summary>
    public bool Clears { get; init; }

    /// <summary>Gets the TCP stack that implements the option, in words; null if that of the system does.</summary>
    public string? Stack { get; init; }

    /// <summary>Gets a value indicating whether completion shows the option only among the advanced members.</summary>
    public bool Niche { get; init; }

    /// <summary>Gets the control messages that the option enables: their native names and their properties.</summary>
    public EquatableArray<NamedText> Messages { get; init; }
}

/// <summary>Represents an option on one operating system.</summary>
/// <param name="Platform">One of <see cref="Platform.Keys"/>.</param>
/// <param name="Architecture">The processor architecture, such as ppc64le; null for all others.</param>
/// <param name="Number">The native number.</param>
/// <param name="Name">The native name on it; null if it is the same.</param>
/// <param name="Type">The value type on it; null if it is the same.</param>
/// <param name="Range">The range on it; null if it is the same.</param>
/// <param name="Level">The level on it; null if it is the same.</param>
/// <param name="CanGet">Indicates whether an option that can be read elsewhere can also be read on it.</param>
/// <param name="CanSet">Indicates whether an option that can be set elsewhere can also be set on it.</param>
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

/// <summary>Represents a range in native units, which includes both ends.</summary>
internal sealed record NativeRange(long Minimum, long Maximum);

/// <summary>The level and name of an option in the BCL.</summary>
/// <param name="Level">The member of SocketOptionLevel, such as <c>Tcp</c>.</param>
/// <param name="Name">The member of SocketOptionName, such as <c>NoDelay</c>.</param>
internal sealed record TrackedName(string Level, string Name);

/// <summary>A text under a name.</summary>
internal sealed record NamedText(string Name, string Text);
