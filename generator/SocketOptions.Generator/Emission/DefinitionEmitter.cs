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

    /// <summary>The prefixes of the names of the two definitions of a message.</summary>
    public const string ReceivedPrefix = "Received_";
    public const string SentPrefix = "Sent_";

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

        foreach (MessageRow message in table.Messages)
        {
            if (message.CanReceive)
            {
                writer.WriteLine();
                EmitDefinition(writer, ReceivedPrefix + message.Property, message.Name, message.Level, message.Received, range: null);
            }

            if (message.CanSend)
            {
                writer.WriteLine();
                EmitDefinition(writer, SentPrefix + message.Property, message.Name, message.Level, message.Sent, message.Range);
            }
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
        OptionPlatforms platforms = OpenDefinition(writer, option.Property, option.Name, option.Level, option.Numbers);
        if (option is { CanGet: true, CanSet: true })
        {
            WritePlatforms(writer, "getOnly", platforms.All.Except(platforms.Settable));
            WritePlatforms(writer, "setOnly", platforms.All.Except(platforms.Readable));
        }

        WriteRange(writer, option.Numbers, option.Range);
        if (option.Tracked is { } tracked)
        {
            writer.Write($",\ntrackedLevel: global::System.Net.Sockets.SocketOptionLevel.{tracked.Level}");
            writer.Write($",\ntrackedName: global::System.Net.Sockets.SocketOptionName.{tracked.Name}");
        }

        CloseDefinition(writer);
    }

    private static void EmitDefinition(
        IndentedWriter writer, string member, string name, string level, EquatableArray<PlatformEntry> numbers, NativeRange? range)
    {
        OpenDefinition(writer, member, name, level, numbers);
        WriteRange(writer, numbers, range);
        CloseDefinition(writer);
    }

    private static OptionPlatforms OpenDefinition(
        IndentedWriter writer, string member, string name, string level, EquatableArray<PlatformEntry> numbers)
    {
        writer.OpenBlock($"internal static Runtime::SocketOptionDefinition {member}");
        writer.WriteLine(Inline);
        writer.WriteLine("get => new(");
        writer.Indent();
        writer.WriteLine($"\"{name}\",");
        new PlatformChoice(
            numbers, LevelPrefix + level, static entry => entry.Level is null ? null : LevelPrefix + entry.Level).Write(writer);
        writer.WriteLine(",");
        WriteNumber(writer, numbers);
        var platforms = new OptionPlatforms(numbers);
        writer.Write($",\n{EnumText.Platforms(platforms.All)}");
        return platforms;
    }

    private static void CloseDefinition(IndentedWriter writer)
    {
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

    private static bool HasRange(EquatableArray<PlatformEntry> numbers)
    {
        foreach (PlatformEntry entry in numbers)
        {
            if (entry.Range is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static void WriteRange(IndentedWriter writer, EquatableArray<PlatformEntry> numbers, NativeRange? range)
    {
        if (range is null && !HasRange(numbers))
        {
            return;
        }

        writer.Write(",\nminimum: ");
        new PlatformChoice(
            numbers,
            Text(range?.Minimum ?? long.MinValue),
            static entry => entry.Range is null ? null : Text(entry.Range.Minimum)).Write(writer);
        writer.Write(",\nmaximum: ");
        new PlatformChoice(
            numbers,
            Text(range?.Maximum ?? long.MaxValue),
            static entry => entry.Range is null ? null : Text(entry.Range.Maximum)).Write(writer);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
