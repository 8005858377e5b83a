using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Emission;

/// <summary>Writes the descriptions that the table contains of each option as objects.</summary>
internal static class DescriptionEmitter
{
    public const string FullName = $"global::{GeneratedCode.Namespace}.{ClassName}";

    // No option has an underscore in its name.
    private const string ClassName = "SocketOption_Descriptions";
    private const string Dictionary = "global::System.Collections.Generic.Dictionary";

    public static void Emit(IndentedWriter writer, OptionTable table, ValueTypes types)
    {
        writer.WriteLine(GeneratedCode.Attributes);
        writer.OpenBlock($"file static class {ClassName}");
        for (int i = 0; i < table.Options.Count; i++)
        {
            if (i > 0)
            {
                writer.WriteLine();
            }

            EmitDescription(writer, table.Options[i], types);
        }

        writer.CloseBlock();
    }

    private static void EmitDescription(IndentedWriter writer, OptionRow option, ValueTypes types)
    {
        writer.OpenBlock($"internal static Runtime::SocketOptionDescription {option.Property} => new()");
        WriteText(writer, "LevelName", option.Level);
        WriteText(writer, "MemberName", option.Property);
        string? query = types[option.Type].Query;
        OptionMembers members = OptionMembers.Of(option, query);
        WriteUnlessEmpty(
            writer, "AccessorNames", members.IsPair ? $"{Literal(members.Getter!)}, {Literal(members.Setter!)}" : "", "[", "]");
        WriteText(writer, "QueryMethodName", query is null ? null : members.Getter);
        WriteText(writer, "Summary", option.Doc);
        WriteUnlessEmpty(writer, "Aliases", Aliases(option), "[", "]");
        writer.WriteLine($"SocketKinds = {EnumText.SocketKinds(option.Sockets)},");
        writer.WriteLine($"Timing = Runtime::SocketOptionTiming.{option.When},");
        if (option.Clears)
        {
            writer.WriteLine("IsClearedByReading = true,");
        }

        WriteText(writer, "Unit", types.UnitOf(option));
        WriteText(writer, "DefaultValue", option.Default);
        WriteText(writer, "RequiredPrivilege", option.Needs);
        WriteUnlessEmpty(writer, "MinimumVersions", Since(option), $"new {Dictionary}<Runtime::SocketPlatforms, string> {{ ", " }");
        WriteText(writer, "SampleValue", option.Sample);
        WriteText(writer, "References", option.See);
        writer.CloseBlock("};");
    }

    private static void WriteText(IndentedWriter writer, string property, string? text)
    {
        if (text is not null)
        {
            writer.WriteLine($"{property} = {Literal(text)},");
        }
    }

    private static void WriteUnlessEmpty(IndentedWriter writer, string property, string items, string opening, string closing)
    {
        if (items.Length > 0)
        {
            writer.WriteLine($"{property} = {opening}{items}{closing},");
        }
    }

    private static string Aliases(OptionRow option)
    {
        var names = new List<string>(option.Aliases);
        foreach (PlatformEntry entry in option.Numbers)
        {
            if (entry.Name is not null && !names.Contains(entry.Name))
            {
                names.Add(entry.Name);
            }
        }

        return string.Join(", ", names.ConvertAll(Literal));
    }

    private static string Since(OptionRow option)
    {
        var items = new StringBuilder();
        foreach (NamedText since in option.Since)
        {
            items.Append(items.Length > 0 ? ", " : "")
                .Append("[Runtime::SocketPlatforms.").Append(Platform.FlagOf(since.Name)).Append("] = ").Append(Literal(since.Text));
        }

        return items.ToString();
    }

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
