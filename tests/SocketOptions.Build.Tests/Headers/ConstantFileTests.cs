using System.Globalization;
using System.Text.RegularExpressions;
using HeaderCheck.Tables;

namespace Build.Tests.Headers;

/// <summary>The headers are asked for every number that the runtime's code has, and for no other one.</summary>
public sealed partial class ConstantFileTests
{
    [Test]
    public void Numbers_AreThoseOfTheCode()
    {
        ILookup<string, NumberRow> constants = ConstantFile.Read(CheckedFiles.Constants);
        IEnumerable<string> inTable = constants.SelectMany(
            static file => file,
            static (file, row) => Describe(
                file.Key, row.Numbers.Select(static number => (number.Key, number.Value.Value))));

        Assert.That(inTable, Is.EquivalentTo(CheckedFiles.Runtime.SelectMany(ReadCode)));
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

    // Lengths, which are computed, are not among them.
    [GeneratedRegex(@"PlatformValue\.Number\(((?<system>\w+): (?<number>(0x)?[0-9A-F_]+)(, )?)+\)")]
    private static partial Regex NumberCall { get; }
}
