using System.Globalization;
using System.Text;
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
        writer.WriteLine($"get => {Number(level.Numbers)};");
        writer.CloseBlock();
    }

    private static void EmitDefinition(IndentedWriter writer, OptionRow option)
    {
        var arguments = new List<string>
        {
            $"\"{option.Name}\"",
            PlatformChoice.Expression(
                PlatformChoice.Cases(option.Numbers, entry => entry.Level ?? option.Level), " ", static level => level),
            Number(option.Numbers),
            EnumText.Platforms(PlatformEntries.Platforms(option.Numbers)),
        };
        AddPlatforms(arguments, "getOnly", option, static entry => !entry.CanSet);
        AddPlatforms(arguments, "setOnly", option, static entry => !entry.CanGet);
        if (HasRange(option))
        {
            arguments.Add("minimum: " + Bound(option, static range => range?.Minimum ?? long.MinValue));
            arguments.Add("maximum: " + Bound(option, static range => range?.Maximum ?? long.MaxValue));
        }

        if (option.Reset is long reset)
        {
            arguments.Add("reset: " + Text(reset));
        }

        if (option.Tracked is string tracked)
        {
            int dot = tracked.IndexOf('.');
            arguments.Add("trackedLevel: global::System.Net.Sockets.SocketOptionLevel." + tracked.Substring(0, dot));
            arguments.Add("trackedName: global::System.Net.Sockets.SocketOptionName" + tracked.Substring(dot));
        }

        writer.OpenBlock($"internal static SocketOptionDefinition {option.Property}");
        writer.WriteLine(Inline);
        writer.WriteLine("get => new(");
        writer.Indent();
        writer.WriteLine(string.Join(",\n", arguments) + ");");
        writer.Unindent();
        writer.CloseBlock();
    }

    private static void AddPlatforms(List<string> arguments, string name, OptionRow option, Func<PlatformEntry, bool> fits)
    {
        List<Platform> platforms = PlatformEntries.Platforms(option.Numbers, fits);
        if (platforms.Count > 0 && option is { CanGet: true, CanSet: true })
        {
            arguments.Add($"{name}: {EnumText.Platforms(platforms)}");
        }
    }

    private static string Number(EquatableArray<PlatformEntry> entries)
    {
        var arguments = new StringBuilder("PlatformValue.Number(");
        string? key = null;
        foreach (PlatformEntry entry in entries)
        {
            // Entries of one operating system for several architectures make one argument.
            if (entry.Platform != key)
            {
                arguments.Append(key is null ? "" : ", ").Append(entry.Platform).Append(": ").Append(
                    PlatformEntries.Choose(entries, entry.Platform, static entry => Text(entry.Number)));
                key = entry.Platform;
            }
        }

        return arguments.Append(')').ToString();
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

    private static string Bound(OptionRow option, Func<NativeRange?, long> bound) =>
        PlatformChoice.Expression(
            PlatformChoice.Cases(option.Numbers, entry => Text(bound(entry.Range ?? option.Range))), " ", static text => text);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
