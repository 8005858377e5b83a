using System.Globalization;
using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Emission;

/// <summary>Writes what the runtime has to know of each option.</summary>
internal static class DefinitionEmitter
{
    public const string FullName = $"global::{GeneratedCode.Namespace}.{ClassName}";

    private const string ClassName = "SocketOptionDefinitions";

    // The JIT folds the numbers to constants only where it inlines what chooses them.
    private const string Inline = "[MethodImpl(MethodImplOptions.AggressiveInlining)]";

    public static void Emit(IndentedWriter writer, OptionTable table)
    {
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

        writer.CloseBlock();
    }

    private static void EmitLevel(IndentedWriter writer, LevelRow level)
    {
        if (level.Number is int number)
        {
            writer.WriteLine($"private const int {level.Name} = {Text(number)};");
            return;
        }

        writer.OpenBlock($"private static int {level.Name}");
        writer.WriteLine(Inline);
        writer.Write("get => ");
        WriteNumber(writer, level.Numbers);
        writer.WriteLine(";");
        writer.CloseBlock();
    }

    private static void EmitDefinition(IndentedWriter writer, OptionRow option)
    {
        writer.OpenBlock($"internal static SocketOptionDefinition {option.Property}");
        writer.WriteLine(Inline);
        writer.WriteLine("get => new(");
        writer.Indent();
        writer.WriteLine($"\"{option.Name}\",");
        PlatformChoice.Write(
            writer, PlatformChoice.Cases(option.Numbers, entry => entry.Level ?? option.Level), " ", writer.Write);
        writer.WriteLine(",");
        WriteNumber(writer, option.Numbers);
        writer.Write($",\n{EnumText.Platforms(PlatformEntries.Platforms(option.Numbers))}");
        WritePlatforms(writer, "getOnly", option, static entry => !entry.CanSet);
        WritePlatforms(writer, "setOnly", option, static entry => !entry.CanGet);
        if (HasRange(option))
        {
            WriteBound(writer, option, "minimum", static range => range?.Minimum ?? long.MinValue);
            WriteBound(writer, option, "maximum", static range => range?.Maximum ?? long.MaxValue);
        }

        if (option.Reset is long reset)
        {
            writer.Write($",\nreset: {Text(reset)}");
        }

        if (option.Tracked is string tracked)
        {
            int dot = tracked.IndexOf('.');
            writer.Write($",\ntrackedLevel: global::System.Net.Sockets.SocketOptionLevel.{tracked.Substring(0, dot)}");
            writer.Write($",\ntrackedName: global::System.Net.Sockets.SocketOptionName{tracked.Substring(dot)}");
        }

        writer.WriteLine(");");
        writer.Unindent();
        writer.CloseBlock();
    }

    private static void WritePlatforms(IndentedWriter writer, string parameter, OptionRow option, Func<PlatformEntry, bool> fits)
    {
        List<Platform> platforms = PlatformEntries.Platforms(option.Numbers, fits);
        if (platforms.Count > 0 && option is { CanGet: true, CanSet: true })
        {
            writer.Write($",\n{parameter}: {EnumText.Platforms(platforms)}");
        }
    }

    private static void WriteNumber(IndentedWriter writer, EquatableArray<PlatformEntry> entries)
    {
        writer.Write("PlatformValue.Number(");
        string? key = null;
        foreach (PlatformEntry entry in entries)
        {
            // Entries of one operating system for several architectures make one argument.
            if (entry.Platform != key)
            {
                string? number = PlatformEntries.Choose(entries, entry.Platform, static entry => Text(entry.Number));
                writer.Write($"{(key is null ? "" : ", ")}{entry.Platform}: {number}");
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

    private static void WriteBound(IndentedWriter writer, OptionRow option, string parameter, Func<NativeRange?, long> bound)
    {
        writer.Write($",\n{parameter}: ");
        PlatformChoice.Write(
            writer, PlatformChoice.Cases(option.Numbers, entry => Text(bound(entry.Range ?? option.Range))), " ", writer.Write);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
