using System.Globalization;
using System.Text;
using Sockets.Options.Generator.Reading;
using Tests.Shared;

namespace Sockets.Options.Generator.Tests.Reading;

/// <summary>Any text results in a table or in errors, in limited time.</summary>
internal sealed class RobustnessTests
{
    /// <summary>Read at once in time that grows with the length; in time that grows faster, in many minutes.</summary>
    private const int LongText = 4_000_000;

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    [Test]
    public void AnyText_GivesErrorsInsideTheText() => YamlFragments.Check(20_000, CheckErrors);

    [Test]
    public void DamagedTables_GiveErrorsInsideTheText([Range(1, 3)] int seed)
    {
        RandomYaml random = new(seed);
        string real = Repository.Read("options.yaml");
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
    [TestCase("types: { a: { codec: '", "A<", "' } }")]
    public async Task LongText_IsReadWithoutGoingOverItAgain(string head, string repeated, string tail)
    {
        StringBuilder text = new(head);
        for (int i = 0; text.Length < LongText; i++)
        {
            text.Append(repeated.Replace("@", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        string whole = text.Append(tail).ToString();
        await Task.Run(() => OptionTableReader.Read(whole, CancellationToken.None)).WaitAsync(s_patience);
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
