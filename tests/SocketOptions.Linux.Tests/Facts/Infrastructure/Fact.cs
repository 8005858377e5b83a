using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Linux.Tests.Facts;

/// <summary>A fact of a row that this machine either confirms or cannot show, which the row then states.</summary>
internal static class Fact
{
    /// <summary>Asserts that nothing contradicts a fact, or that the row states the reason why something does.</summary>
    /// <param name="row">The row.</param>
    /// <param name="key">The key of the fact.</param>
    /// <param name="contradictions">The contradictions that were found.</param>
    internal static void Hold(LocalRow row, string key, IEnumerable<string> contradictions)
    {
        string found = string.Join('\n', contradictions.Distinct());
        if (row.Unverified.ContainsKey(key))
        {
            Assert.That(found, Is.Not.Empty, $"The fact \"{key}\" is verified, so the row does not need the reason.");
        }
        else
        {
            Assert.That(found, Is.Empty, $"{row.TableName} contradicts \"{key}\".");
        }
    }
}
