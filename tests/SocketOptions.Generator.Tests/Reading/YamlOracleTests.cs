using Sockets.Options.Generator.Tests.Infrastructure;
using Tests.Shared;

namespace Sockets.Options.Generator.Tests.Reading;

/// <summary>YamlDotNet accepts every text that the reader accepts, and reads it in the same way.</summary>
internal sealed class YamlOracleTests
{
    private const int Documents = 3_000;
    private const int DamagedCopies = 10;

    private static IEnumerable<TestCaseData> Tables =>
    [
        new TestCaseData(Repository.Read("options.yaml")).SetArgDisplayNames("options.yaml"),
        new TestCaseData(SampleTable.Text).SetArgDisplayNames(nameof(SampleTable)),
        new TestCaseData(FixtureTable.Everything).SetArgDisplayNames(nameof(FixtureTable)),
    ];

    [TestCaseSource(nameof(Tables))]
    public void Table_IsReadInTheSameWay(string text) =>
        Assert.That(YamlText.ByReader(text), Is.EqualTo(YamlText.ByYamlDotNet(text)));

    [Test]
    public void GeneratedDocuments_AreReadAsTheyWereMeant([Range(1, 4)] int seed)
    {
        RandomYaml random = new(seed);
        for (int i = 0; i < Documents; i++)
        {
            (string text, string form) = random.Next();

            string? read = YamlText.ByReader(text);
            if (read != form || YamlText.ByYamlDotNet(text) != form)
            {
                Assert.Fail($"{text}\nmeant:  {form}\nreader: {read}\noracle: {YamlText.ByYamlDotNet(text)}");
            }
        }
    }

    [Test]
    public void AnyText_IsRefusedOrReadInTheSameWay() => YamlFragments.Check(20_000, static text =>
    {
        if (YamlText.ByReader(text) is string read)
        {
            Assert.That(read, Is.EqualTo(YamlText.ByYamlDotNet(text)), text);
        }
    });

    [Test]
    public void DamagedDocuments_AreRefusedOrReadInTheSameWay([Range(1, 4)] int seed)
    {
        RandomYaml random = new(seed);
        int accepted = 0;
        for (int i = 0; i < Documents; i++)
        {
            string whole = random.Next().Text;
            for (int copy = 0; copy < DamagedCopies; copy++)
            {
                string text = random.Damage(whole);
                if (YamlText.ByReader(text) is not { } read)
                {
                    continue;
                }

                accepted++;
                string expected = YamlText.ByYamlDotNet(text);
                if (read != expected)
                {
                    Assert.Fail($"{text}\nreader: {read}\noracle: {expected}");
                }
            }
        }

        Assert.That(accepted, Is.GreaterThan(Documents), "Too few texts were accepted for the comparison to mean anything.");
    }
}
