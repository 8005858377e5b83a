using System.Globalization;
using System.Text;
using Sockets.Options.Generator.Reading;
using Sockets.Options.Generator.Tests.Infrastructure;

namespace Sockets.Options.Generator.Tests.Reading;

internal sealed class SpellingTests
{
    [TestCase("TCP_NODELAI", "TCP_NODELAY")]
    [TestCase("tcp_nodelay", "TCP_NODELAY")]
    [TestCase("TCP_NODLAY", "TCP_NODELAY")]
    [TestCase("TCP_NODELAYS", "TCP_NODELAY")]
    // Two letters in the wrong order are one mistake: counted as two, it would be as far from the other name.
    [TestCase("IPPROTO_TPC", "IPPROTO_TCP")]
    [TestCase("IPPROTO_I", "IPPROTO_IP")]
    [TestCase("SOMETHING_ELSE", null)]
    [TestCase("", null)]
    public void Nearest_IsWhatMayHaveBeenMeant(string text, string? name) =>
        Assert.That(new Spelling(CancellationToken.None).Nearest(text, ["IPPROTO_IP", "IPPROTO_TCP", "TCP_NODELAY"]), Is.EqualTo(name));

    /// <remarks>Each name is as long as all others, so none is out of reach. Without a limit: many minutes.</remarks>
    [TestCase(900, 150)]
    [TestCase(60, 4_000)]
    public async Task UnknownNames_AreNotSearchedForever(int length, int count)
    {
        StringBuilder table = new(FixtureTable.Head);
        for (int i = 0; i < count; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"  - {{ name: A{i}, level: {Name('L', i)}, property: P{i}, type: bool }}\n");
        }

        table.Append("levels:\n");
        for (int i = 0; i < count; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"  {Name('M', i)}: 1\n");
        }

        string text = table.ToString().Replace("levels:\n  SOL", "ignored:\n  SOL", StringComparison.Ordinal);
        await Task.Run(() => OptionTableReader.Read(text, CancellationToken.None)).WaitAsync(TimeSpan.FromMinutes(1));

        string Name(char first, int number) => first + number.ToString(CultureInfo.InvariantCulture).PadLeft(length, 'X');
    }

    [Test]
    public void Search_IsCancelled() => Assert.Throws<OperationCanceledException>(
        () => new Spelling(new CancellationToken(canceled: true)).Nearest("TCP_NODELAI", ["TCP_NODELAY"]));

    [Test]
    public void FirstOfManyMistakes_HasASuggestion()
    {
        Spelling spelling = new(CancellationToken.None);
        string[] names = [.. Enumerable.Range(0, 100_000).Select(number => $"TCP_OPTION_{number}")];
        string?[] nearest = [.. Enumerable.Range(0, 1_000).Select(number => spelling.Nearest($"TCP_OPTOIN_{number}", names))];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(nearest[0], Is.EqualTo("TCP_OPTION_0"));
            Assert.That(nearest[^1], Is.Null);
        }
    }
}
