using System.Buffers;
using System.Collections;
using System.Net;
using Sockets.Options.Codecs;

namespace Sockets.Options.Tests.Edges;

/// <summary>A value that is longer than any kernel accepts is rejected by name, before memory is allocated for it and before it is read.</summary>
public sealed class LengthTests
{
    private const int OneGigabyte = 0x3FFF_FFFF;

    private static readonly SocketOptionDefinition s_option = new("TEST_OPTION", 0, 0, SocketPlatforms.All);

    private static readonly IPAddress s_group = IPAddress.Parse("239.1.2.3");

    // Five times 0x3FFFFFFF and the headers are a small positive int, and three times are a negative one.
    private static readonly int[] s_counts = [1, 2, 3, 4, 5, 9];

    private static IEnumerable<TestCaseData> Values =>
    [
        Case<ReadOnlyMemory<byte>, BytesCodec>(Huge<byte>(int.MaxValue), "2147483647 bytes is outside the range 0 bytes to 65536 bytes."),
        Case<ReadOnlyMemory<byte>, BytesCodec>(Huge<byte>(65_537), "65537 bytes is outside the range 0 bytes to 65536 bytes."),
        Case<string, FixedStringCodec>(new('x', 4096), "4096 bytes is outside the range 0 bytes to 4095 bytes."),
        Case<string, FixedStringCodec>(new('x', 1_000_000), "1000000 bytes is outside the range 0 bytes to 4095 bytes."),
        Case<string, FixedStringCodec>(new('\u20AC', 1366), "4098 bytes is outside the range 0 bytes to 4095 bytes."),
        Case<ReadOnlyMemory<int>, StructArrayCodec<int>>(Huge<int>(int.MaxValue), "2147483647 values is outside the range 0 values to 65536 values."),
        Case<ReadOnlyMemory<TcpRepairOption>, StructArrayCodec<TcpRepairOption>>(
            Huge<TcpRepairOption>(0x1000_0001), "268435457 values is outside the range 0 values to 65536 values."),
        Case<ReadOnlyMemory<SocketFilterInstruction>, SocketFilterCodec>(
            Huge<SocketFilterInstruction>(int.MaxValue), "requires a program of 1 to 4096 instructions, not 2147483647."),
        Case<IPv6RoutingHeader?, IPv6RoutingHeaderCodec>(
            new IPv6RoutingHeader(0, 0, Huge<byte>(int.MaxValue)), "up to 2044 bytes of data, not 2147483647."),
        Case<IPv6RoutingHeader?, IPv6RoutingHeaderCodec>(
            new IPv6RoutingHeader(0, 0, Huge<byte>(2052)), "up to 2044 bytes of data, not 2052."),
        Case<MulticastSourceFilter, GroupSourceFilterCodec>(Filter(int.MaxValue), "requires up to 65535 sources, not 2147483647."),
        Case<MulticastSourceFilter, GroupSourceFilterCodec>(Filter(-1), "requires up to 65535 sources, not -1."),
        Case<MulticastSourceFilter, BsdSourceFilterCodec>(Filter(0x0200_0000), "requires up to 65535 sources, not 33554432."),
        Case<MulticastSourceFilter, BsdSourceFilterCodec>(Filter(-1), "requires up to 65535 sources, not -1."),
        Case<MulticastSourceFilter, IPSourceFilterCodec>(Filter(0x4000_0000), "requires up to 65535 sources, not 1073741824."),
        Case<MulticastSourceFilter, IPSourceFilterCodec>(Filter(65_536), "requires up to 65535 sources, not 65536."),
        Case<TcpTlsKey, TcpTlsKeyCodec>(
            new TcpTlsKey(1, Huge<byte>(int.MaxValue), Huge<byte>(int.MaxValue), 0), "2147483647 bytes is outside the range 0 bytes to 1024 bytes."),
        Case<TcpTlsKey, TcpTlsKeyCodec>(
            new TcpTlsKey(1, new byte[16], default, 0) { AuthenticationKey = Huge<byte>(1025) }, "1025 bytes is outside the range 0 bytes to 1024 bytes."),
        Case<TcpMD5Key, TcpMD5NetworkKeyCodec>(new TcpMD5Key(s_group, Huge<byte>(int.MaxValue)), "requires a key of up to 80 bytes, not 2147483647."),
        Case<string?, InterfaceNameCodec>(new('x', 1_000_000), "requires the name of an interface of up to 15 bytes, not 'xxx"),
        Case<TcpFunctionBlock, TcpFunctionBlockCodec>(new TcpFunctionBlock(new('x', 1_000_000)), "requires a name of 1 to 31 ASCII characters, not 'xxx"),
        Case<AcceptFilter?, AcceptFilterCodec>(
            new AcceptFilter(new('x', 1_000_000)), "requires a filter name of up to 15 bytes, not 'xxx"),
    ];

    private static IEnumerable<TestCaseData> Queries =>
        from capacity in new[] { 65_536, int.MaxValue / 100, int.MaxValue, -1, int.MinValue }
        let query = new MulticastSourceFilterQuery(s_group, Capacity: capacity)
        from ask in new (string Name, Func<int> GetLength, Action Encode)[]
        {
            ("group_filter", () => GroupSourceFilterCodec.GetBufferLength(query), () => GroupSourceFilterCodec.Encode(query, s_option, new byte[512])),
            ("__msfilterreq", () => BsdSourceFilterCodec.GetBufferLength(query), () => BsdSourceFilterCodec.Encode(query, s_option, GC.AllocateArray<byte>(512, pinned: true))),
            ("ip_msfilter", () => IPSourceFilterCodec.GetBufferLength(query), () => IPSourceFilterCodec.Encode(query, s_option, new byte[512])),
        }
        select new TestCaseData(ask.GetLength, ask.Encode, capacity).SetArgDisplayNames(ask.Name, $"{capacity}");

    [TestCaseSource(nameof(Values))]
    public void ValueThatNoKernelTakes_IsRefusedBeforeThereIsMemoryForIt(Action validate, string message) => AssertRefused(validate, message);

    [TestCaseSource(nameof(s_counts))]
    public void SumOfLengths_DoesNotOverflow(int count)
    {
        ReadOnlyMemory<byte> data = Huge<byte>(OneGigabyte);
        RawControlMessage[] messages = [.. Enumerable.Repeat(new RawControlMessage(41, 50, data), count)];
        IPHeaderOption[] options = [.. Enumerable.Repeat(new IPHeaderOption(148, data), count)];

        AssertRefused(
            () => SocketRef.Validate<ReadOnlyMemory<RawControlMessage>, ControlMessagesCodec>(s_option, messages),
            "requires messages of up to 65536 bytes in total, not ");
        AssertRefused(
            () => SocketRef.Validate<ReadOnlyMemory<IPHeaderOption>, IPHeaderOptionsCodec>(s_option, options),
            $"requires options of up to 40 bytes in total, not {count * (OneGigabyte + 2L)}.");
        AssertRefused(
            () => SocketRef.Validate<ReadOnlyMemory<IPHeaderOption>, IPv6HeaderOptionsCodec>(s_option, options),
            $"requires options of up to 2046 bytes in total, not {count * (OneGigabyte + 2L)}.");
    }

    // On a socket there is one more thing that could go wrong: the memory is allocated before the value is checked.
    [Test]
    [Platform("Linux")]
    public void OptionsOfThreeGigabytes_AreRefusedByASocket()
    {
        using System.Net.Sockets.Socket socket = Infrastructure.TestSocket.Open(Infrastructure.SocketKind.Udp4);
        IPHeaderOption[] options = [.. Enumerable.Repeat(new IPHeaderOption(148, Huge<byte>(OneGigabyte)), 3)];

        Assert.That(() => socket.IPOptions = options, Throws.ArgumentException.With.Message.StartsWith("IP_OPTIONS requires options of up to 40 bytes"));
        Assert.That(() => { SocketOption.IPOptions.TrySet(socket.SafeHandle, options, out _); }, Throws.ArgumentException);
    }

    [TestCaseSource(nameof(Queries))]
    public void CapacityThatNoKernelFills_IsRefused(Func<int> getLength, Action encode, int capacity)
    {
        Assert.That(getLength(), Is.InRange(0, 512));
        Assert.That(
            encode,
            Throws.ArgumentException.With.Message.StartsWith($"TEST_OPTION requires a capacity from 0 to 65535, or null, not {capacity}."));
    }

    [Test]
    public void GreatestCapacity_IsTaken() =>
        Assert.That(GroupSourceFilterCodec.GetBufferLength(new(s_group, Capacity: 65_535)), Is.GreaterThan(65_535 * 128).And.LessThan(65_536 * 129));

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(65_537)]
    [TestCase(int.MaxValue)]
    public void NumberOfKeysThatNoKernelHas_IsRefused(int count)
    {
        Assert.That(TcpAuthenticationKeysCodec.GetBufferLength(count), Is.Zero);
        Assert.That(
            () => TcpAuthenticationKeysCodec.Encode(count, s_option, default),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.StartsWith($"TEST_OPTION: {count} is outside the range 1 to 65536."));
    }

    [Test]
    [Platform("Linux")]
    public void GreatCapacity_IsRefusedByASocket()
    {
        using System.Net.Sockets.Socket socket = Infrastructure.TestSocket.Open(Infrastructure.SocketKind.Udp4);

        Assert.That(
            () => socket.IPGetMulticastSourceFilter(new(s_group, Capacity: int.MaxValue / 100)),
            Throws.ArgumentException.With.Message.StartsWith("MCAST_MSFILTER requires a capacity from 0 to 65535"));
    }

    // A codec of another library.
    [Test]
    public void NegativeLengthOfACodec_IsAnException() =>
        Assert.That(() => SocketRef.Validate<int, NegativeCodec>(s_option, 1), Throws.TypeOf<ArgumentOutOfRangeException>());

    private static void AssertRefused(Action validate, string message)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        ArgumentException exception = Assert.Catch<ArgumentException>(() => validate())!;
        // The memory for NUnit and the exception.
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(64 * 1024));
        Assert.That(exception.Message, Does.StartWith("TEST_OPTION").And.Contains(message));
        Assert.That(exception.Message, Has.Length.LessThan(400));
    }

    private static TestCaseData Case<T, TEncoder>(T value, string message)
        where TEncoder : struct, ISocketOptionEncoder<T> =>
        new TestCaseData(() => SocketRef.Validate<T, TEncoder>(s_option, value), message).SetArgDisplayNames(typeof(TEncoder).Name, message);

    private static MulticastSourceFilter Filter(int count) => new(s_group, default, MulticastSourceFilterMode.Include, new HugeList(count));

    private static ReadOnlyMemory<T> Huge<T>(int length) => new HugeMemory<T>(length).Memory;

    /// <summary>Memory that has a length, and that must not be read.</summary>
    private sealed class HugeMemory<T>(int length) : MemoryManager<T>
    {
        public override Memory<T> Memory => CreateMemory(length);

        public override Span<T> GetSpan() => throw new InvalidOperationException("The memory was read.");

        public override MemoryHandle Pin(int elementIndex = 0) => throw new InvalidOperationException("The memory was read.");

        public override void Unpin()
        {
        }

        protected override void Dispose(bool disposing)
        {
        }
    }

    /// <summary>A list that has a length, and that must not be read.</summary>
    private sealed class HugeList(int count) : IReadOnlyList<IPAddress>
    {
        public int Count => count;

        public IPAddress this[int index] => throw new InvalidOperationException("The list was read.");

        public IEnumerator<IPAddress> GetEnumerator() => throw new InvalidOperationException("The list was read.");

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private readonly struct NegativeCodec : ISocketOptionEncoder<int>
    {
        public static int GetMaximumLength(int value) => -64;

        public static int Encode(int value, in SocketOptionDefinition option, Span<byte> destination) => 0;
    }
}
