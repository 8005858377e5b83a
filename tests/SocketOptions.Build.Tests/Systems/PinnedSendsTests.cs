#pragma warning disable CA2000, CA5394 // The owners have nothing to release, and the numbers have to come again.

using Sockets.Options;

namespace Build.Tests.Systems;

/// <summary>Reports of sends in every order release each send once, in the order of the sends, and none that is still in use.</summary>
public sealed class PinnedSendsTests
{
    private readonly List<int> _released = [];

    [SetUp]
    public void Clear() => _released.Clear();

    [TestCase(0u)]
    [TestCase(uint.MaxValue - 20)]
    [TestCase(int.MaxValue - 20u)]
    public void Reports_ReleaseInAnyOrder(uint first)
    {
        for (int seed = 0; seed < 200; seed++)
        {
            _released.Clear();
            Random random = new(seed);
            PinnedSends sends = new(first);
            int count = random.Next(1, 40);
            List<uint> unreported = [];
            HashSet<int>[] calls = new HashSet<int>[count];
            uint next = first;
            for (int i = 0; i < count; i++)
            {
                sends.Begin(default, new Owner(this, i));
                uint callCount = (uint)random.Next(4);
                sends.End(callCount, isContinued: false);
                calls[i] = [];
                for (uint call = 0; call < callCount; call++)
                {
                    calls[i].Add(unreported.Count);
                    unreported.Add(unchecked(next + call));
                }

                next = unchecked(next + callCount);
            }

            bool[] isReported = new bool[unreported.Count];
            List<(int From, int To)> ranges = [];
            for (int from = 0; from < unreported.Count;)
            {
                int to = Math.Min(unreported.Count - 1, from + random.Next(5));
                ranges.Add((from, to));
                from = to + 1;
            }

            (int From, int To)[] order = [.. ranges];
            random.Shuffle(order);
            AssertReleased(sends, calls, isReported);
            foreach ((int from, int to) in order)
            {
                sends.Report(new(unreported[from], unreported[to], false));
                Array.Fill(isReported, true, from, to - from + 1);
                AssertReleased(sends, calls, isReported);
            }

            Assert.That((_released.Count, sends.Count), Is.EqualTo((count, 0)));
        }
    }

    // The report of a call can be read before the thread that made it continues.
    [Test]
    public void ReportDuringTheSend_IsRecorded()
    {
        PinnedSends sends = new(0);
        sends.Begin(default, new Owner(this, 0));
        sends.Report(new(0, 0, false));
        sends.Report(new(1, 1, false));
        Release(sends);
        Assert.That(_released, Is.Empty);

        sends.End(2, isContinued: false);
        Release(sends);
        Assert.That(_released, Is.EqualTo(new[] { 0 }));

        sends.Begin(default, new Owner(this, 1));
        sends.End(1, isContinued: false);
        sends.Report(new(2, 2, false));
        Release(sends);
        Assert.That(_released, Is.EqualTo(new[] { 0, 1 }));
    }

    [Test]
    public void OwnerOfTwoSends_IsReleasedWithTheLast([Values] bool isSecondReportedFirst)
    {
        PinnedSends sends = new(0);
        Owner owner = new(this, 0);
        sends.Begin(default, owner);
        sends.End(1, isContinued: true);
        sends.Begin(default, owner);
        sends.End(1, isContinued: false);

        uint first = isSecondReportedFirst ? 1u : 0;
        sends.Report(new(first, first, false));
        Release(sends);
        Assert.That(_released, Is.Empty);
        sends.Report(new(1 - first, 1 - first, false));
        Release(sends);

        Assert.That(_released, Is.EqualTo(new[] { 0 }));
        Assert.That(sends.Count, Is.Zero);
    }

    [Test]
    public void ContinuedSend_IsInUseUntilTheNextOneOrTheEnd([Values] bool isNextSent)
    {
        PinnedSends sends = new(0);
        sends.Begin(default, new Owner(this, 0));
        sends.End(0, isContinued: true);
        Release(sends);
        Assert.That(_released, Is.Empty);

        if (isNextSent)
        {
            sends.Begin(default, null);
            sends.End(0, isContinued: false);
        }
        else
        {
            sends.Close();
        }

        Release(sends);
        Assert.That(_released, Is.EqualTo(new[] { 0 }));
    }

    private void AssertReleased(PinnedSends sends, HashSet<int>[] calls, bool[] isReported)
    {
        Release(sends);
        int expected = 0;
        while (expected < calls.Length && calls[expected].All(call => isReported[call]))
        {
            expected++;
        }

        Assert.That(_released, Is.EqualTo(Enumerable.Range(0, expected)));
    }

    private static void Release(PinnedSends sends)
    {
        while (sends.TryTakeReleased(out PinnedSend send))
        {
            send.Release();
        }
    }

    private sealed class Owner(PinnedSendsTests tests, int index) : IDisposable
    {
        public void Dispose() => tests._released.Add(index);
    }
}
