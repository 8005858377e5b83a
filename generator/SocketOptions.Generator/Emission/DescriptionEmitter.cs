using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Emission;

/// <summary>Writes the descriptions that the table contains of each option or message as objects.</summary>
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
        string separator = "";
        foreach (OptionRow option in table.Options)
        {
            writer.Write(separator);
            separator = "\n";
            EmitDescription(writer, option, types);
        }

        foreach (MessageRow message in table.Messages)
        {
            writer.Write(separator);
            separator = "\n";
            EmitDescription(writer, message, types);
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
        WriteUnlessEmpty(writer, "MinimumVersions", Since(option.Since), $"new {Dictionary}<Runtime::SocketPlatforms, string> {{ ", " }");
        WriteText(writer, "SampleValue", option.Sample);
        WriteText(writer, "References", option.See);
        writer.CloseBlock("};");
    }

    private static void EmitDescription(IndentedWriter writer, MessageRow message, ValueTypes types)
    {
        writer.OpenBlock($"internal static Runtime::ControlMessageDescription {message.Property} => new()");
        WriteText(writer, "LevelName", message.Level);
        WriteText(writer, "MemberName", message.Property);
        WriteText(writer, "Summary", message.Doc);
        var aliases = new List<string>();
        foreach (NamedText name in message.OtherNames())
        {
            if (!aliases.Contains(Literal(name.Name)))
            {
                aliases.Add(Literal(name.Name));
            }
        }

        WriteUnlessEmpty(writer, "Aliases", string.Join(", ", aliases), "[", "]");
        var options = new List<string>();
        foreach (OptionKey option in message.Options)
        {
            options.Add(Literal($"{option.Level}.{option.Name}"));
        }

        WriteUnlessEmpty(writer, "OptionNames", string.Join(", ", options), "[", "]");
        writer.WriteLine($"SocketKinds = {EnumText.SocketKinds(message.Sockets)},");
        WriteText(writer, "Unit", types[message.Type].Unit);
        WriteText(writer, "RequiredPrivilege", message.Needs);
        WriteUnlessEmpty(
            writer, "MinimumVersions", Since(message.Since), $"new {Dictionary}<Runtime::SocketPlatforms, string> {{ ", " }");
        WriteText(writer, "SampleValue", message.Sample);
        WriteText(writer, "References", message.See);
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

    private static string Since(EquatableArray<NamedText> releases)
    {
        var items = new StringBuilder();
        foreach (NamedText since in releases)
        {
            items.Append(items.Length > 0 ? ", " : "")
                .Append("[Runtime::SocketPlatforms.").Append(Platform.FlagOf(since.Name)).Append("] = ").Append(Literal(since.Text));
        }

        return items.ToString();
    }

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
