using System.Globalization;
using System.Net.Sockets;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Sockets.Options.Tests.Infrastructure;
using Tests.Shared;

namespace Sockets.Options.Tests.Native;

/// <summary>
/// The JIT makes one constant of the choice of a number by operating system. Its own listing is the witness: it writes
/// one on request, also in release builds.
/// </summary>
public sealed partial class MachineCodeTests
{
    private static Dictionary<string, string> s_listings = [];

    private static IEnumerable<TestCaseData> Cases =>
        from row in OptionTable.Numbered
        from name in Accessors.NamesOf(row)
        select new TestCaseData(row, name);

    [OneTimeSetUp]
    public static void CompileInAProcessOfItsOwn()
    {
        string file = Path.GetTempFileName();
        try
        {
            ChildProcess.Run(
                ChildProcess.DotNet,
                ["exec", typeof(MachineCodeTests).Assembly.Location],
                new Dictionary<string, string?>
                {
                    ["DOTNET_JitDisasm"] = string.Join(' ', AllNames.Select(name => $"*SocketRef:{name}")),
                    ["DOTNET_JitStdOutFile"] = file,
                    ["DOTNET_TieredCompilation"] = "0",
                }).Succeed();
            s_listings = Heading().Split(File.ReadAllText(file))[1..].Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Has the JIT compile each accessor. Runs in the child.</summary>
    internal static int RunAccessors()
    {
        foreach (MethodInfo method in AllNames.Select(name => Accessors.FindOnSocketRef(name)!))
        {
            RuntimeHelpers.PrepareMethod(method.MethodHandle);
        }

        return 0;
    }

    [TestCaseSource(nameof(Cases))]
    public void Accessor_HoldsTheNumbersOfThisSystemAlone(LocalRow row, string name)
    {
        string listing = s_listings[name];
        IReadOnlySet<long> constants = Constants(listing);

        if (name.StartsWith("get_", StringComparison.Ordinal) && !row.CanGet)
        {
            Assert.That(listing, Does.Contain("ThrowUnsupported"), () => Shorten(listing));
        }
        else
        {
            Assert.That(constants, Does.Contain((long)row.Number!).And.Contain((long)row.Level), () => Shorten(listing));
        }

        Assert.That(listing, Does.Not.Contain("OperatingSystem").And.Not.Contain("PlatformValue"), () => Shorten(listing));
        Assert.That(ForeignNumbers(row).Where(constants.Contains), Is.Empty, () => Shorten(listing));
    }

    private static IEnumerable<string> AllNames => OptionTable.Numbered.SelectMany(Accessors.NamesOf);

    /// <summary>Lists the numbers of other systems that are too large to turn up by chance.</summary>
    private static IEnumerable<long> ForeignNumbers(LocalRow row) =>
        from text in row.Platforms.AllNodes.Concat(OptionTable.Levels[row.LevelName].AllNodes).Select(node => node.ToString())
        where NumberText().IsMatch(text)
        let number = OptionTable.ParseNumber(text)
        where number > 0xFF && number != row.Number && number != row.Level && !IsNumberOfDotNet(row, number)
        // Set-only accessors are short enough for the JIT to inline the check of the range.
        && number != row.Range?.Minimum && number != row.Range?.Maximum
        select number;

    /// <summary>.NET numbers the options that it tracks as Windows does.</summary>
    private static bool IsNumberOfDotNet(LocalRow row, long number) =>
        row.Tracked?.Split('.') is [string level, string name]
        && (number == (int)Enum.Parse<SocketOptionLevel>(level) || number == (int)Enum.Parse<SocketOptionName>(name));

    /// <summary>Lists the immediate operands; the JIT can join two neighboring 32-bit values to one of 64 bits.</summary>
    private static HashSet<long> Constants(string listing)
    {
        HashSet<long> constants = [];
        foreach (Match match in Immediate().Matches(listing))
        {
            long constant = match.Groups[1].Value is { Length: > 0 } hexadecimal
                ? unchecked((long)ulong.Parse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture))
                : long.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture);
            constants.UnionWith([constant, (int)constant, constant >> 32]);
        }

        // xor reg, reg
        if (Zeroing().IsMatch(listing))
        {
            constants.Add(0);
        }

        return constants;
    }

    private static string Shorten(string listing) =>
        string.Join('\n', listing.Split('\n').Where(line => Interesting().IsMatch(line)).Take(40));

    [GeneratedRegex(@"^; Assembly listing for method [^\n]*SocketRef:(\w+)\([^\n]*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[ ,#](?:0x([0-9A-F]+)|(-?\d+))$", RegexOptions.Multiline)]
    private static partial Regex Immediate();

    [GeneratedRegex(@"xor +(\w+), \1")]
    private static partial Regex Zeroing();

    [GeneratedRegex(@"^(0x[0-9A-Fa-f]+|\d+)$")]
    private static partial Regex NumberText();

    [GeneratedRegex(@"^ +(mov|xor|call|tail|jmp|cmp)")]
    private static partial Regex Interesting();
}
