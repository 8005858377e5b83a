using System.Globalization;
using Microsoft.CodeAnalysis;
using Sockets.Options.Generator.Tests.Infrastructure;

namespace Sockets.Options.Generator.Tests.OwnTables;

/// <summary>A contradiction between two tables is an error of the later one, at its place there.</summary>
[TestFixture]
internal sealed class OwnTableErrorTests
{
    [TestCase("    level: SOL_SOCKET", "    level: ⟦SOL_SOKCET⟧", "SOCKOPT0107", "Did you mean 'SOL_SOCKET'?")]
    [TestCase("type: timeout", "type: ⟦timeuot⟧", "SOCKOPT0108", "Did you mean 'timeout'?")]
    [TestCase("type: timeout\n", "type: word\n", "", "")]
    [TestCase("number: 2, name", "number: 2, type: ⟦timeval⟧, name", "SOCKOPT0112", "the type 'word' of the option is Acme.Word")]
    [TestCase("property: VendorTimeout", "property: ⟦KeepAlive⟧", "SOCKOPT0106", "'KeepAlive' is already used by SO_KEEPALIVE in an earlier table.")]
    [TestCase("  word: {", "  ⟦bool⟧: {", "SOCKOPT0113", "'bool' is defined differently in an earlier table.")]
    [TestCase("  SOL_VENDOR: 300", "  SOL_VENDOR: 300\n  ⟦IPPROTO_TCP⟧: 7", "SOCKOPT0113", "'IPPROTO_TCP' is defined differently")]
    [TestCase("  SOL_VENDOR: 300", "  SOL_VENDOR: 300\n  IPPROTO_TCP: 6", "", "")]
    public void Error_IsReportedAtItsPlace(string sound, string changed, string id, string message)
    {
        MarkedText table = new(OwnTable.Text.Replace(sound, changed, StringComparison.Ordinal));
        Assert.That(table.Text, Is.Not.EqualTo(OwnTable.Text), "Nothing was changed.");

        GeneratorRun run = OwnTable.Run(table.Text);

        if (id.Length == 0)
        {
            OwnTable.AssertSound(run);
            return;
        }

        Diagnostic diagnostic = run.Diagnostics.First();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(diagnostic.Id, Is.EqualTo(id));
            Assert.That(diagnostic.GetMessage(CultureInfo.InvariantCulture), Does.Contain(message));
            Assert.That(diagnostic.Location.GetLineSpan().Path, Is.EqualTo(OwnTable.Path));
            Assert.That(diagnostic.Location.SourceSpan.Start, Is.EqualTo(table.Range.Start));
            Assert.That(diagnostic.Location.SourceSpan.Length, Is.EqualTo(table.Marked!.Length));
        }
    }

    [Test]
    public void ErrorOfALaterTable_LeavesTheEarlierRow()
    {
        GeneratorRun run = OwnTable.Run(OwnTable.Replacement.Replace("type: int", "type: integer", StringComparison.Ordinal));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Diagnostics.Select(diagnostic => diagnostic.Id), Is.EqualTo(["SOCKOPT0108"]));
            Assert.That(run.Member("Connection", "TcpNoDelay"), Is.Not.Null);
        }
    }

    [Test]
    public void EarlierTable_DoesNotSeeLaterOnes() => Assert.That(
        OwnTable.Run(OwnTable.Text.Replace("SOL_SOCKET", "SOL_LATER", StringComparison.Ordinal), "levels: { SOL_LATER: 1 }\noptions: []")
            .Diagnostics.Select(diagnostic => diagnostic.Id),
        Is.EqualTo(["SOCKOPT0107"]));
}
