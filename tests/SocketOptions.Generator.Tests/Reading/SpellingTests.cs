using Sockets.Options.Generator.Reading;

namespace Sockets.Options.Generator.Tests.Reading;

internal sealed class SpellingTests
{
    [TestCase("TCP_NODELAI", "TCP_NODELAY")]
    [TestCase("tcp_nodelay", "TCP_NODELAY")]
    [TestCase("TCP_NODLAY", "TCP_NODELAY")]
    [TestCase("TCP_NODELAYS", "TCP_NODELAY")]
    // Two letters in the wrong order are one mistake: taken for two, it would be as far from the other name.
    [TestCase("IPPROTO_TPC", "IPPROTO_TCP")]
    [TestCase("IPPROTO_I", "IPPROTO_IP")]
    [TestCase("SOMETHING_ELSE", null)]
    [TestCase("", null)]
    public void Nearest_IsWhatMayHaveBeenMeant(string text, string? name) =>
        Assert.That(Spelling.Nearest(text, ["IPPROTO_IP", "IPPROTO_TCP", "TCP_NODELAY"]), Is.EqualTo(name));
}
