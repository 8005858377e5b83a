using Build.Tests.Headers.Layouts;
using Build.Tests.Headers.Layouts.Probes;
using HeaderCheck.Tables;
using OperatingSystem = Sockets.Options.OperatingSystem;

namespace Build.Tests.Headers;

/// <summary>structs.yaml, which is compared with the headers, agrees with the runtime's code.</summary>
public sealed class StructLayoutTests
{
    // If no processor is named, a layout is that of 64 bits, as is this process.
    private static readonly string[] s_systems = ["linux", "windows", "apple", "freebsd"];

    private static readonly Dictionary<string, StructRow> s_rows =
        StructFile.Read(CheckedFiles.Structs).Structs.ToDictionary(static row => row.Type);

    private static IEnumerable<TestCaseData> Layouts =>
        from row in s_rows.Values
        from system in s_systems
        where row.Layouts.ContainsKey(system)
        select new TestCaseData(row.Type, system);

    [TearDown]
    public void GoBackToLinux() => OperatingSystem.Current = "linux";

    [TestCaseSource(nameof(Layouts))]
    public void Code_HasTheFieldsWhereTheLayoutHasThem(string type, string system)
    {
        StructLayout layout = s_rows[type].Layouts[system];
        StructProbe[] probes = [.. Probes(system).Where(probe => probe.Type == type)];

        Assert.That(probes, Is.Not.Empty);
        Assert.That(probes.SelectMany(probe => probe.Compare(layout)), Is.Empty);
        Assert.That(
            layout.Fields.Select(static field => field.Name),
            Is.SubsetOf(probes.SelectMany(static probe => probe.Fields)));
    }

    [TestCaseSource(nameof(Layouts))]
    public void LayoutThatIsNotThatOfTheCode_IsFound(string type, string system)
    {
        StructLayout layout = s_rows[type].Layouts[system];
        StructProbe[] probes = [.. Probes(system).Where(probe => probe.Type == type)];
        IEnumerable<StructLayout> wrong = layout.Fields.Select(field => layout with
        {
            Fields = [.. layout.Fields.Except([field]), field with { Offset = field.Offset + 1 }],
        });

        Assert.That(wrong.Where(layout => !probes.Any(probe => probe.Compare(layout).Any())), Is.Empty);
    }

    [TestCaseSource(nameof(Layouts))]
    public void Code_UsesOnlyFieldsAndBits(string type, string system)
    {
        StructLayout layout = s_rows[type].Layouts[system];

        Assert.That(
            Probes(system).Where(probe => probe.Type == type).SelectMany(probe => probe.FindStray(layout)),
            Is.EquivalentTo(layout.Bits));
    }

    [TestCase("struct linger", "linux")]
    [TestCase("struct group_req", "apple")]
    public void SizeThatIsNotThatOfTheCode_IsFound(string type, string system)
    {
        StructLayout layout = s_rows[type].Layouts[system];

        Assert.That(
            Probes(system).First(probe => probe.Type == type).Compare(layout with { Size = layout.Size + 1 }),
            Is.EqualTo([$"{layout.Type}: layout {layout.Size + 1} bytes, code {layout.Size}"]));
    }

    [Test]
    public void CodeOfEachStruct_IsTheOneThatWasRun() => Assert.That(
        s_rows.Values.SelectMany(static row => row.Runtime, static (row, code) => $"{row.Type}: {code}"),
        Is.EquivalentTo(s_systems.SelectMany(Probes).Select(static probe => $"{probe.Type}: {probe.Code}").Distinct()));

    private static IEnumerable<StructProbe> Probes(string system)
    {
        OperatingSystem.Current = system;
        return StructProbes.OfThisSystem;
    }
}
