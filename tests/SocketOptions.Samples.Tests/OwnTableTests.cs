namespace Samples.Tests;

internal sealed class OwnTableTests
{
    /// <remarks>Unfiltered, the loopback would show the request itself first, which is of type 8 or 128.</remarks>
    [TestCase("127.0.0.1", 0, "SOL_RAW, ICMP_FILTER")]
    [TestCase("::1", 129, "SOL_ICMPV6, 1, ")]
    public async Task Filter_LetsTheReplyAloneThrough(string address, int type, string call)
    {
        using Sample sample = new("OwnTable", address);
        string? received = await sample.ReadLineAsync();
        await sample.EndAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(received, Is.EqualTo($"Received 8 bytes of type {type}."));
            Assert.That(sample.Calls(), Has.Some.Contains(call).And.EndsWith("= 0"));
        }
    }
}
