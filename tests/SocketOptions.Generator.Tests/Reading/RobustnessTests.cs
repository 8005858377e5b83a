using System.Diagnostics;
using System.Globalization;
using System.Text;
using Sockets.Options.Generator.Reading;

namespace Sockets.Options.Generator.Tests.Reading;

/// <summary>Any text gives a table or errors, in time that grows with its length and not faster.</summary>
internal sealed class RobustnessTests
{
    private const int SmallSize = 8_000;
    private const int Growth = 8;

    /// <summary>More than any of these texts takes, and no more than a region may have.</summary>
    private const long NoCollectionBytes = 100_000_000;

    /// <summary>Linear time gives about 8, quadratic time 64.</summary>
    private const int MaximumRatio = 32;

    [Test]
    public void Noise_GivesErrorsInsideTheText([Range(1, 3)] int seed)
    {
        RandomYaml random = new(seed);
        for (int i = 0; i < 20_000; i++)
        {
            CheckErrors(random.Noise());
        }
    }

    [Test]
    public void DamagedTables_GiveErrorsInsideTheText([Range(1, 3)] int seed)
    {
        RandomYaml random = new(seed);
        string real = RepositoryFile.ReadAllText("options.yaml");
        for (int i = 0; i < 300; i++)
        {
            CheckErrors(random.Damage(real));
        }

        for (int i = 0; i < 5_000; i++)
        {
            CheckErrors(random.Damage(SampleTable.Text));
        }
    }

    [Test]
    public void TablesCutAnywhere_GiveErrorsInsideTheText()
    {
        for (int length = 0; length < SampleTable.Text.Length; length++)
        {
            CheckErrors(SampleTable.Text[..length]);
            CheckErrors(SampleTable.Text[length..]);
        }
    }

    /// <remarks>In place of the sign @ stands another number each time.</remarks>
    [TestCase("", "a", "")]
    [TestCase("", " ", "")]
    [TestCase("", "\n", "")]
    [TestCase("", "#", "")]
    [TestCase("", "# a\n", "")]
    [TestCase("a: ", "a ", "")]
    [TestCase("a: ", "'a", "")]
    [TestCase("a: '", "a", "")]
    [TestCase("a: '", "''", "")]
    [TestCase("a: \"", "\\n", "\"")]
    [TestCase("a: [", "a, ", "a]")]
    [TestCase("a: [", "[], ", "a]")]
    [TestCase("a: ", "[", "")]
    [TestCase("a: ", "{ a: ", "")]
    [TestCase("", "- ", "a")]
    [TestCase("", "- a\n", "")]
    [TestCase("", "a: b\n", "")]
    [TestCase("", "@: b\n", "")]
    [TestCase("", "@:\n  b: c\n", "")]
    [TestCase("a: { ", "@: b, ", "c: d }")]
    [TestCase("levels:\n", "  A@: @\n", "options: []\n")]
    [TestCase("levels: { A: 1 }\ntypes: { b: { codec: B } }\noptions:\n", "- { name: A@, level: A, type: b, property: A@ }\n", "")]
    [TestCase("options:\n", "- b\n", "")]
    public void Time_GrowsWithTheLength(string head, string repeated, string tail)
    {
        double small = Measure(Repeat(SmallSize));
        double large = Measure(Repeat(SmallSize * Growth));

        Assert.That(large / small, Is.LessThan(MaximumRatio));

        string Repeat(int size)
        {
            StringBuilder text = new(head);
            for (int i = 0; text.Length < size; i++)
            {
                text.Append(repeated.Replace("@", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
            }

            return text.Append(tail).ToString();
        }
    }

    /// <summary>Takes the best of several runs, which the machine's other work disturbs least.</summary>
    private static double Measure(string text)
    {
        double best = double.MaxValue;
        for (int run = 0; run < 9; run++)
        {
            GC.TryStartNoGCRegion(NoCollectionBytes);
            long start = Stopwatch.GetTimestamp();
            OptionTableReader.Read(text, CancellationToken.None);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            GC.EndNoGCRegion();
        }

        // Below this the clock is measured, and not the reader.
        return Math.Max(best, 0.02);
    }

    private static void CheckErrors(string text)
    {
        ReadResult result = OptionTableReader.Read(text, CancellationToken.None);
        foreach (TableError error in result.Errors)
        {
            (int start, int length, int line, int column) = error.Range;
            bool isInside = start >= 0 && length >= 0 && start + length <= text.Length && start - column >= 0;
            string before = isInside ? text[..start].Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : "";
            if (!isInside || before.Count(c => c == '\n') != line || before.Length - 1 - before.LastIndexOf('\n') != column)
            {
                Assert.Fail($"{error} is not inside the text, or its line is wrong:\n{text}");
            }
        }
    }
}
