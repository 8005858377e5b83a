namespace Samples.Tests;

internal sealed class TracerouteTests
{
    [TestCase("127.0.0.1")]
    [TestCase("::1")]
    public async Task OwnMachine_IsTheFirstHop(string address)
    {
        using Sample sample = new("Traceroute", address);
        string? line = await sample.ReadLineAsync();
        await sample.EndAsync();

        Assert.That(line, Does.Match($@"^1 {address} \d+[.,]\d ms$"));
    }
}
