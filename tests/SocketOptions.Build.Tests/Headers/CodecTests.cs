using System.Text.RegularExpressions;
using Build.Tests.Headers.Layouts;
using Build.Tests.Headers.Layouts.Probes;
using HeaderCheck.Tables;
using Tests.Shared;
using YamlDotNet.RepresentationModel;
using OperatingSystem = Sockets.Options.OperatingSystem;

namespace Build.Tests.Headers;

/// <summary>A row uses a codec only on the systems on which its struct has a layout.</summary>
public sealed partial class CodecTests
{
    // As the rows and as structs.yaml name them.
    private static readonly Dictionary<string, string> s_systems = new()
    {
        ["Linux"] = "linux",
        ["Windows"] = "windows",
        ["macOS"] = "apple",
        ["FreeBSD"] = "freebsd",
    };

    private static readonly Dictionary<string, string> s_codecs = ReadCodecs();

    private static IEnumerable<string> Systems => s_systems.Keys;

    [TearDown]
    public void GoBackToLinux() => OperatingSystem.Current = "linux";

    [TestCaseSource(nameof(Systems))]
    public void CodecOfAStruct_IsUsedWhereTheStructHasALayout(string system) =>
        Assert.That(FindForeign(system, static row => row.On), Is.Empty);

    [TestCase("SO_SNDTIMEO", "Windows", "timeval")]
    [TestCase("SO_LINGER", "Windows", "linger")]
    [TestCase("SO_LINGER", "FreeBSD", "windows_linger")]
    [TestCase("TCP_INFO", "FreeBSD", "tcp_info")]
    public void CodecOfAnotherSystem_IsFound(string name, string system, string type) => Assert.That(
        FindForeign(system, row => (on, key) => row.Name == name && key == "type" ? type : row.On(on, key)),
        Has.One.StartsWith($"{name}: "));

    private static IEnumerable<string> FindForeign(string system, Func<TableRow, Func<string, string, string?>> factsOf)
    {
        HashSet<string> all = [.. StructFile.Read(CheckedFiles.Structs).Structs.SelectMany(static row => row.Runtime)];
        OperatingSystem.Current = s_systems[system];
        HashSet<string> usable = [.. StructProbes.OfThisSystem.Select(static probe => probe.Code)];
        return
            from row in TableRow.All
            where row.Numbers(system).Count > 0
            from Match word in Word().Matches(s_codecs[factsOf(row)(system, "type")!])
            where all.Contains(word.Value) && !usable.Contains(word.Value)
            select $"{row.Name}: {word.Value} on {system}";
    }

    private static Dictionary<string, string> ReadCodecs()
    {
        YamlStream stream = [];
        stream.Load(new StringReader(Repository.Read("options.yaml")));
        return ((YamlMappingNode)stream.Documents[0].RootNode["types"]).ToDictionary(
            static type => type.Key.ToString(), static type => type.Value["codec"].ToString());
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
