namespace Sockets.Options.Tests.Edges;

/// <summary>Times have the resolution of the operating system.</summary>
public sealed class SocketTimestampTests
{
    [Test]
    public void Time_IsThatOfDotNet() => Assert.That(
        new SocketTimestamp(1_700_000_000, 123_456_789).ToDateTimeOffset(),
        Is.EqualTo(new DateTimeOffset(2023, 11, 14, 22, 13, 20, TimeSpan.Zero).AddTicks(1_234_567)));

    [TestCase(long.MaxValue)]
    [TestCase(long.MinValue)]
    public void TimeBeyondDotNet_IsRejected(long seconds) =>
        Assert.That(() => new SocketTimestamp(seconds, 0).ToDateTimeOffset(), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [TestCase(1, 0, 1, 1, -1)]
    [TestCase(1, 1, 1, 1, 0)]
    [TestCase(2, 0, 1, 999_999_999, 1)]
    [TestCase(-1, 0, 0, 0, -1)]
    public void Times_AreOrdered(long seconds, int nanoseconds, long otherSeconds, int otherNanoseconds, int order)
    {
        SocketTimestamp time = new(seconds, nanoseconds);
        SocketTimestamp other = new(otherSeconds, otherNanoseconds);

        Assert.That(Math.Sign(time.CompareTo(other)), Is.EqualTo(order));
        Assert.That((time < other, time <= other, time > other, time >= other), Is.EqualTo((order < 0, order <= 0, order > 0, order >= 0)));
    }
}
