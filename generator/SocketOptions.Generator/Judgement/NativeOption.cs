using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Judgement;

/// <summary>Represents an option of the table on one operating system.</summary>
internal sealed record NativeOption(OptionRow Row, Platform Platform, PlatformEntry Entry, int LevelNumber, ValueTypeRow? Type)
{
    /// <summary>Gets the native name on the operating system.</summary>
    public string Name => Entry.Name ?? Row.Name;

    public string Level => Entry.Level ?? Row.Level;

    public int Number => Entry.Number;

    public NativeForm Form => NativeForm.Of(Type);

    /// <summary>Gets the unit of the native value; null for none.</summary>
    public string? Unit => Row.Unit ?? Type?.Unit;

    public NativeRange? Range => Entry.Range ?? Row.Range;
}
