using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using HeaderCheck.Tables;

namespace HeaderCheck.Tests;

/// <summary>The headers are asked for every number that the runtime's code has, and for no other one.</summary>
public sealed partial class ConstantFileTests
{
    private static readonly string s_root = Path.GetFullPath(Path.Combine(ThisFile(), "..", "..", ".."));

    [Test]
    public void The_numbers_are_those_of_the_code()
    {
        ILookup<string, OptionRow> constants = ConstantFile.Read(Path.Combine(s_root, "build", "HeaderCheck", "constants.yaml"));
        IEnumerable<string> inTable = constants.SelectMany(
            static file => file,
            static (file, row) => Describe(
                file.Key, row.Numbers.Select(static number => (number.Key, number.Value.Value))));

        Assert.That(inTable, Is.EquivalentTo(Directory
            .EnumerateFiles(Path.Combine(s_root, "runtime"), "*.cs", SearchOption.AllDirectories)
            .Where(static path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(ReadCode)));
    }

    private static IEnumerable<string> ReadCode(string path) => NumberCall.Matches(File.ReadAllText(path)).Select(call => Describe(
        Path.GetFileNameWithoutExtension(path),
        call.Groups["system"].Captures.Zip(
            call.Groups["number"].Captures, static (system, number) => (system.Value, Parse(number.Value)))));

    private static string Describe(string file, IEnumerable<(string System, int Number)> numbers) =>
        $"{file}: {string.Join(", ", numbers.OrderBy(static entry => entry.System, StringComparer.Ordinal))}";

    private static int Parse(string number)
    {
        string digits = number.Replace("_", string.Empty, StringComparison.Ordinal);
        return digits.StartsWith("0x", StringComparison.Ordinal)
            ? int.Parse(digits[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : int.Parse(digits, CultureInfo.InvariantCulture);
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;

    // Lengths, which are computed, are none of them.
    [GeneratedRegex(@"PlatformValue\.Number\(((?<system>\w+): (?<number>(0x)?[0-9A-F_]+)(, )?)+\)")]
    private static partial Regex NumberCall { get; }
}
