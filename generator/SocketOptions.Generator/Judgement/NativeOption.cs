using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Judgement;

/// <summary>Represents an option of the table on one operating system.</summary>
/// <param name="Row">The option.</param>
/// <param name="Platform">The operating system.</param>
/// <param name="Entry">The number and other differences on the operating system.</param>
/// <param name="LevelNumber">The number of the level.</param>
/// <param name="Type">The value type on the operating system; null if it has errors.</param>
/// <param name="Members">The members of the option in C#.</param>
/// <param name="MemberType">The C# type of the members as written in the table; null if the option has no value.</param>
internal sealed record NativeOption(
    OptionRow Row,
    Platform Platform,
    PlatformEntry Entry,
    int LevelNumber,
    ValueTypeRow? Type,
    OptionMembers Members,
    string? MemberType)
{
    /// <summary>Gets the native name on the operating system.</summary>
    public string Name => Entry.Name ?? Row.Name;

    public string Level => Entry.Level ?? Row.Level;

    public int Number => Entry.Number;

    public NativeForm Form => Type?.Form ?? NativeForm.Unknown;

    /// <summary>Gets the unit of the native value; null for none.</summary>
    public string? Unit => Row.Unit ?? Type?.Unit;

    public NativeRange? Range => Entry.Range ?? Row.Range;
}
