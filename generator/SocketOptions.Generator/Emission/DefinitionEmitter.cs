using System.Globalization;
using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Emission;

/// <summary>Writes the definition of each option and the codec of each composite for the runtime.</summary>
internal static class DefinitionEmitter
{
    public const string FullName = $"global::{GeneratedCode.Namespace}.{ClassName}";

    // No option has an underscore in its name, and no level has a lowercase letter.
    private const string ClassName = "SocketOption_Definitions";

    private const string LevelPrefix = "Level_";

    // The JIT compiler folds the numbers to constants only if it inlines the code that selects them.
    private const string Inline = "[Compiler::MethodImpl(Compiler::MethodImplOptions.AggressiveInlining)]";

    public static void Emit(IndentedWriter writer, OptionTable table)
    {
        writer.WriteLine(GeneratedCode.Attributes);
        writer.OpenBlock($"file static class {ClassName}");
        foreach (LevelRow level in table.Levels)
        {
            EmitLevel(writer, level);
        }

        foreach (OptionRow option in table.Options)
        {
            writer.WriteLine();
            EmitDefinition(writer, option);
        }

        foreach (CompositeRow composite in table.Composites)
        {
            writer.WriteLine();
            EmitComposite(writer, composite, composite.FindOptions(table.Options)!);
        }

        writer.CloseBlock();
    }

    private static void EmitLevel(IndentedWriter writer, LevelRow level)
    {
        if (level.Number is int number)
        {
            writer.WriteLine($"private const int {LevelPrefix}{level.Name} = {Text(number)};");
            return;
        }

        writer.OpenBlock($"private static int {LevelPrefix}{level.Name}");
        writer.WriteLine(Inline);
        writer.Write("get => ");
        WriteNumber(writer, level.Numbers);
        writer.WriteLine(";");
        writer.CloseBlock();
    }

    private static void EmitDefinition(IndentedWriter writer, OptionRow option)
    {
        writer.OpenBlock($"internal static Runtime::SocketOptionDefinition {option.Property}");
        writer.WriteLine(Inline);
        writer.WriteLine("get => new(");
        writer.Indent();
        writer.WriteLine($"\"{option.Name}\",");
        new PlatformChoice(
            option.Numbers,
            LevelPrefix + option.Level,
            static entry => entry.Level is null ? null : LevelPrefix + entry.Level).Write(writer);
        writer.WriteLine(",");
        WriteNumber(writer, option.Numbers);
        var platforms = new OptionPlatforms(option.Numbers);
        writer.Write($",\n{EnumText.Platforms(platforms.All)}");
        if (option is { CanGet: true, CanSet: true })
        {
            WritePlatforms(writer, "getOnly", platforms.All.Except(platforms.Settable));
            WritePlatforms(writer, "setOnly", platforms.All.Except(platforms.Readable));
        }

        if (HasRange(option))
        {
            WriteRange(writer, option);
        }

        if (option.Tracked is { } tracked)
        {
            writer.Write($",\ntrackedLevel: global::System.Net.Sockets.SocketOptionLevel.{tracked.Level}");
            writer.Write($",\ntrackedName: global::System.Net.Sockets.SocketOptionName.{tracked.Name}");
        }

        writer.WriteLine(");");
        writer.Unindent();
        writer.CloseBlock();
    }

    private static void EmitComposite(IndentedWriter writer, CompositeRow composite, OptionRow[] options)
    {
        string arguments = string.Join(", ", Array.ConvertAll(options, static option => option.Property));
        writer.WriteLine($"internal static {CSharpTypeName.OfCodec(composite.Codec)} {composite.Property} =>");
        writer.Indent();
        writer.WriteLine($"new({arguments});");
        writer.Unindent();
    }

    private static void WritePlatforms(IndentedWriter writer, string parameter, PlatformSet platforms)
    {
        if (!platforms.IsEmpty)
        {
            writer.Write($",\n{parameter}: {EnumText.Platforms(platforms)}");
        }
    }

    private static void WriteNumber(IndentedWriter writer, EquatableArray<PlatformEntry> entries)
    {
        writer.Write("Runtime::PlatformValue.Number(");
        var numbers = new PlatformChoice(entries, "", static entry => Text(entry.Number));
        string? key = null;
        foreach (PlatformEntry entry in entries)
        {
            // The entries of one operating system for several architectures become one argument.
            if (entry.Platform != key)
            {
                writer.Write($"{(key is null ? "" : ", ")}{entry.Platform}: {numbers.TextOf(entry.Platform)}");
                key = entry.Platform;
            }
        }

        writer.Write(")");
    }

    private static bool HasRange(OptionRow option)
    {
        foreach (PlatformEntry entry in option.Numbers)
        {
            if (entry.Range is not null)
            {
                return true;
            }
        }

        return option.Range is not null;
    }

    private static void WriteRange(IndentedWriter writer, OptionRow option)
    {
        writer.Write(",\nminimum: ");
        new PlatformChoice(
            option.Numbers,
            Text(option.Range?.Minimum ?? long.MinValue),
            static entry => entry.Range is null ? null : Text(entry.Range.Minimum)).Write(writer);
        writer.Write(",\nmaximum: ");
        new PlatformChoice(
            option.Numbers,
            Text(option.Range?.Maximum ?? long.MaxValue),
            static entry => entry.Range is null ? null : Text(entry.Range.Maximum)).Write(writer);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
