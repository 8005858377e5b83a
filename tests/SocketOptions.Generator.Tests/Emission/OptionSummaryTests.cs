using Sockets.Options.Generator.Facts;

namespace Sockets.Options.Generator.Tests.Emission;

/// <summary>The summaries that the text of the table becomes.</summary>
[TestFixture]
internal sealed class OptionSummaryTests
{
    [TestCase("Indicates whether segments are sent at once.", ExpectedResult = "Represents the option X, which indicates whether segments are sent at once.")]
    [TestCase("The size of the buffer. It is doubled.", ExpectedResult = "Represents the option X: the size of the buffer. It is doubled.")]
    [TestCase("An upper limit.", ExpectedResult = "Represents the option X: an upper limit.")]
    [TestCase("Detaches the program.", ExpectedResult = "Represents the option X, which detaches the program.")]
    [TestCase("Address of the peer.", ExpectedResult = "Represents the option X: Address of the peer.")]
    [TestCase("TLS of the kernel.", ExpectedResult = "Represents the option X: TLS of the kernel.")]
    [TestCase("Whatever", ExpectedResult = "Represents the option X: Whatever")]
    [TestCase("Is", ExpectedResult = "Represents the option X: Is")]
    [TestCase("", ExpectedResult = "Represents the option X: ")]
    public string Option_IsNotItsValue(string text) => OptionSummary.OfOption("X", text);

    [TestCase("Indicates whether there are news.", ExpectedResult = "Represents the control message X, which indicates whether there are news.")]
    [TestCase("The times.", ExpectedResult = "Represents the control message X: the times.")]
    public string Message_IsNotItsValue(string text) => OptionSummary.OfMessage("X", text);

    [TestCase("Indicates whether it is sent.", true, true, ExpectedResult = "Gets or sets a value indicating whether it is sent.")]
    [TestCase("The size.", true, false, ExpectedResult = "Gets the size.")]
    [TestCase("A size.", false, true, ExpectedResult = "Sets a size.")]
    [TestCase("Detaches the program.", false, true, ExpectedResult = "Detaches the program.")]
    public string Value_IsGetOrSet(string text, bool gets, bool sets) => OptionSummary.Of(text, gets, sets);
}
