using System.Runtime.CompilerServices;
using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Tests.Pipeline;

/// <summary>The memory that stays in use in a compiler server, which never ends.</summary>
[TestFixture]
internal sealed class RecentResultsTests
{
    private const int Megabyte = 1 << 20;

    [Test]
    public void Results_AreKept()
    {
        int calls = 0;
        RecentResults<string, object> results = new((_, _) => { calls++; return new object(); }, static (_, _) => Megabyte);
        for (int i = 0; i < 100; i++)
        {
            results.Get((i % 8).ToString("D", null), CancellationToken.None);
        }

        Assert.That(calls, Is.EqualTo(8));
    }

    /// <remarks>The results have a size in megabytes each, and all together can have 32.</remarks>
    [TestCase(1, 8)]
    [TestCase(8, 4)]
    [TestCase(16, 2)]
    [TestCase(32, 1)]
    [TestCase(33, 0)]
    public void Results_AreForgottenBySize(int size, int kept)
    {
        RecentResults<string, byte[]> results = new(static (_, _) => new byte[1], (_, _) => (long)size * Megabyte);
        List<WeakReference> references = Fill(results, 20);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.That(references.Count(static reference => reference.IsAlive), Is.EqualTo(kept));
        GC.KeepAlive(results);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static List<WeakReference> Fill(RecentResults<string, byte[]> results, int count) =>
        [.. Enumerable.Range(0, count).Select(number => new WeakReference(results.Get(number.ToString("D", null), CancellationToken.None)))];
}
