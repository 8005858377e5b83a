using Sockets.Options.Codecs;

namespace Sockets.Options.Tests.Edges;

/// <summary>Only null represents no value: its native number is rejected, also if the table has no range.</summary>
public sealed class OptionalValueTests
{
    private static readonly SocketOptionDefinition s_option = new("TEST_OPTION", 0, 0, SocketPlatforms.All);

    private static IEnumerable<TestCaseData> Cases =>
    [
        Case<int?, OptionalCodec<int, Int32Codec>>(0),
        Case<int?, OptionalCodec<int, Int32BigEndianCodec>>(0),
        Case<uint?, OptionalCodec<uint, UInt32Codec>>(0),
        Case<ulong?, OptionalCodec<ulong, UInt64Codec>>(0),
        Case<int?, OptionalInt32Codec>(-1),
        Case<TimeSpan?, OptionalDurationCodec<Milliseconds>>(TimeSpan.Zero),
        Case<TimeSpan?, TimeValueCodec>(TimeSpan.Zero),
    ];

    [TestCaseSource(nameof(Cases))]
    public void NumberThatMeansNull_IsRefused(Action validate, Action validateNull)
    {
        Assert.That(() => validate(), Throws.InstanceOf<ArgumentException>().With.Message.StartsWith("TEST_OPTION requires null instead of "));
        Assert.That(() => validateNull(), Throws.Nothing);
    }

    // The unit has another number for null.
    [Test]
    public void ZeroThatMeansZero_IsTaken() =>
        Assert.That(
            static () => SocketRef.Validate<TimeSpan?, OptionalDurationCodec<SecondsOrMinusOne>>(s_option, TimeSpan.Zero), Throws.Nothing);

    private static TestCaseData Case<T, TEncoder>(T value)
        where TEncoder : struct, ISocketOptionEncoder<T> =>
        new TestCaseData(
            () => SocketRef.Validate<T, TEncoder>(s_option, value),
            () => SocketRef.Validate<T, TEncoder>(s_option, default!)).SetArgDisplayNames(typeof(TEncoder).ToString());
}
