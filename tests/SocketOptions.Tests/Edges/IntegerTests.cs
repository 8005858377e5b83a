using System.Globalization;
using System.Net.Sockets;
using Sockets.Options.Tests.Infrastructure;
using Sockets.Options.Tests.Live;

namespace Sockets.Options.Tests.Edges;

/// <summary>No number wraps around or is cut on its way to the kernel.</summary>
public sealed class IntegerTests
{
    private static IEnumerable<LocalRow> Numbers =>
        OptionTable.Present.Where(row => row is { CanSet: true, CanGet: true, Type.CSharpType: "int" or "int?" or "uint" or "uint?" });

    [TestCaseSource(nameof(Numbers))]
    public void WhatHasMoreThan32Bits_DoesNotParse(LocalRow row)
    {
        Assert.That(row.Option.TryParse("4294971392", out _), Is.False);
        Assert.That(row.Option.TryParse("-4294967292", out _), Is.False);
    }

    [TestCase("4294967295,4294967295,18446744073709551615,2,3,4294967295", ExpectedResult = true)]
    [TestCase("4294967296,0,0,0,0,0", ExpectedResult = false)]
    [TestCase("0,4294967296,0,0,0,0", ExpectedResult = false)]
    [TestCase("0,0,0,0,0,4294967296", ExpectedResult = false)]
    [TestCase("0,0,18446744073709551616,0,0,0", ExpectedResult = false)]
    public bool UserLog_FitsOrDoesNotParse(string text) => ParsesBack<TcpUserLog>(text);

    [TestCase("18446744073709551615,2,3,4294967295,5,4294967295,4294967295", ExpectedResult = true)]
    [TestCase("0,0,0,4294967296,0,0,0", ExpectedResult = false)]
    [TestCase("0,0,0,0,0,4294967296,0", ExpectedResult = false)]
    [TestCase("0,0,0,0,0,0,4294967296", ExpectedResult = false)]
    [TestCase("18446744073709551616,0,0,0,0,0,0", ExpectedResult = false)]
    public bool HybridPacing_FitsOrDoesNotParse(string text) => ParsesBack<TcpRackHybridPacing>(text);

    [TestCaseSource(nameof(Numbers))]
    public void RangeOfTheTable_IsTakenToItsEndsAndNoFurther(LocalRow row)
    {
        if (row.Range is not { } range)
        {
            // Every bit pattern is a value then.
            Assert.That(row.Type.CSharpType, Does.StartWith("uint"));
            return;
        }

        using TestSocket socket = TestSocket.Create(row, row.Kinds[0]);

        // The kernel accepts both ends: the table rejects neither too much nor too little.
        LiveRange.AssertTaken(row, socket, (int)range.Minimum);
        LiveRange.AssertTaken(row, socket, EndWithoutSideEffects(row, range));

        KernelAnswer before = Libc.GetOption(socket.Socket, row);
        foreach (long outside in new[] { range.Minimum - 1, range.Maximum + 1, int.MinValue, int.MaxValue })
        {
            bool isInside = outside >= range.Minimum && outside <= range.Maximum;
            if (outside is >= int.MinValue and <= int.MaxValue && !isInside)
            {
                Assert.That(
                    () => row.Option.TrySetValue(socket.Socket, (int)outside, out _),
                    Throws.TypeOf<ArgumentOutOfRangeException>()
                        .With.Message.Contains(row.TableName)
                        .And.Message.Contains(range.Minimum.ToString(CultureInfo.InvariantCulture))
                        .And.Message.Contains(range.Maximum.ToString(CultureInfo.InvariantCulture)));
            }
        }

        Assert.That(Libc.GetOption(socket.Socket, row), Is.EqualTo(before));
    }

    [TestCaseSource(nameof(Numbers))]
    public void Null_RestoresWhatANewSocketHas(LocalRow row)
    {
        if (!row.Type.CSharpType!.EndsWith('?') || row.Unseen is not null)
        {
            return;
        }

        foreach (SocketKind kind in row.Kinds.Where(TestSocket.CanOpen))
        {
            using TestSocket socket = TestSocket.Create(row, kind);
            KernelAnswer before = Libc.GetOption(socket.Socket, row);
            row.Option.TrySetValue(socket.Socket, row.ParseSample(), out _);
            Assert.That(Libc.GetOption(socket.Socket, row), Is.Not.EqualTo(before));

            Assert.That(row.Option.TrySetValue(socket.Socket, null, out _));
            Assert.That(Libc.GetOption(socket.Socket, row), Is.EqualTo(before));
        }
    }

    [Test]
    [Platform("Linux")]
    public void Mark_HasAll32Bits()
    {
        using Socket socket = TestSocket.Open(SocketKind.Udp4);

        socket.PacketMark = uint.MaxValue;

        Assert.That(Libc.GetInt32(socket, "SO_MARK"), Is.EqualTo(-1));
        Assert.That(socket.PacketMark, Is.EqualTo(uint.MaxValue));
    }

    [Test]
    [Platform("Linux")]
    public void IncomingCpu_IsNullWhereTheKernelSaysMinusOne()
    {
        using Socket socket = TestSocket.Open(SocketKind.Udp4);
        Assert.That(Libc.GetInt32(socket, "SO_INCOMING_CPU"), Is.EqualTo(-1));

        Assert.That(socket.IncomingProcessor, Is.Null);
    }

    [Test]
    [Platform("Linux")]
    public void IncomingCpu_Null_IsMinusOneAgain()
    {
        using Socket socket = TestSocket.Open(SocketKind.Udp4);
        socket.IncomingProcessor = 0;
        Assert.That(Libc.GetInt32(socket, "SO_INCOMING_CPU"), Is.Zero);

        socket.IncomingProcessor = null;

        Assert.That(Libc.GetInt32(socket, "SO_INCOMING_CPU"), Is.EqualTo(-1));
    }

    // An index of an interface that does not exist is rejected for good reason; its kernel range is checked by samples.
    private static int EndWithoutSideEffects(LocalRow row, (long Minimum, long Maximum) range) =>
        row.TableName == "IPV6_MULTICAST_IF" ? 1 : (int)range.Maximum;

    private static bool ParsesBack<T>(string text)
        where T : struct, IParsable<T>
    {
        bool parsed = T.TryParse(text, CultureInfo.InvariantCulture, out T value);
        Assert.That(value.ToString(), parsed ? Is.EqualTo(text) : Is.EqualTo(default(T).ToString()));
        return parsed;
    }
}
