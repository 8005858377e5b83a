using System.Net.Sockets;
using Sockets.Options.Tests.Infrastructure;
using Sockets.Options.Tests.Live;

namespace Sockets.Options.Tests.Table;

/// <summary>Sets every settable row to its sample in every way there is, and looks at what the kernel made of it.</summary>
public sealed class SetTests
{
    private static IEnumerable<TestCaseData> Cases =>
        from pair in OptionTable.PresentByKind
        where pair.Row.CanSet
        from way in SetWay.All
        select new TestCaseData(pair.Row, pair.Kind, way);

    private static IEnumerable<TestCaseData> ReadableCases =>
        from pair in OptionTable.PresentByKind
        where pair.Row is { CanSet: true, CanGet: true }
        from way in SetWay.All
        select new TestCaseData(pair.Row, pair.Kind, way);

    private static IEnumerable<TestCaseData> UnclaimedCases =>
        from pair in OptionTable.UnclaimedByKind where pair.Row.CanSet select new TestCaseData(pair.Row, pair.Kind);

    [TestCaseSource(nameof(Cases))]
    public void Sample_HasTheEffectOfARawCall(LocalRow row, SocketKind kind, SetWay way) => LiveSet.Check(row, kind, way);

    /// <remarks>
    /// The kernel keeps some options in one place, and derives others from each other. What a raw call moves as well is
    /// its doing, unless the other row has the same number: then one of the two is wrong.
    /// </remarks>
    [TestCaseSource(nameof(ReadableCases))]
    public void Sample_SetsNothingElse(LocalRow row, SocketKind kind, SetWay way)
    {
        if (LiveSet.Check(row, kind, way).Status != LiveStatus.Verified)
        {
            return;
        }

        using TestSocket socket = TestSocket.Create(row, kind);
        using TestSocket twin = TestSocket.Create(row, kind);
        SortedDictionary<string, string> before = KernelState.ReadOptions(socket);
        SortedDictionary<string, string> twinBefore = KernelState.ReadOptions(twin);

        way.Set(row, socket.Socket, LiveSample.Of(row, kind, socket));

        if (NativeValue.TryEncode(row, Get(row, twin).Bytes.Length) is { } bytes)
        {
            Assert.That(Libc.SetOption(twin.Socket, row, bytes), Is.Zero);
        }
        else
        {
            row.Option.SetValue(twin.Socket.SafeHandle, LiveSample.Of(row, kind, twin));
        }

        IEnumerable<string> movedByTheKernel =
            from name in KernelState.Difference(twinBefore, KernelState.ReadOptions(twin))
            let other = OptionTable.OfProperty(name)
            where (other.Level, other.Number) != (row.Level, row.Number)
            select name;
        IEnumerable<string> changed = KernelState.Difference(before, KernelState.ReadOptions(socket));
        Assert.That(changed.Except(movedByTheKernel).Where(IsSetting), Is.SubsetOf([row.Property]));
    }

    [TestCaseSource(nameof(UnclaimedCases))]
    public void Refusal_IsTheKernels_AndLeavesTheSocketConnected(LocalRow row, SocketKind kind)
    {
        using TestSocket socket = TestSocket.Create(kind, SocketState.Connected);
        using TestSocket twin = TestSocket.Create(kind, SocketState.Connected);

        SocketException? refusal = null;
        try
        {
            Accessors.SetThroughSocketRef(row, socket.Socket, row.ParseSampleOrDefault(kind));
        }
        catch (SocketException exception)
        {
            refusal = exception;
        }

        if (row.CanGet && NativeValue.TryEncode(row, Get(row, twin).Bytes.Length) is { } bytes)
        {
            Assert.That(refusal?.NativeErrorCode ?? 0, Is.EqualTo(Libc.SetOption(twin.Socket, row, bytes)));
        }
        else
        {
            row.Option.TrySetValue(twin.Socket.SafeHandle, row.ParseSampleOrDefault(kind), out SocketError error);
            Assert.That(error, Is.EqualTo(refusal?.SocketErrorCode ?? SocketError.Success));
        }

        Assert.That(socket.Socket.Connected);
    }

    // Options that cannot be set count packets and memory, which change at any time.
    private static bool IsSetting(string property) =>
        OptionTable.OfProperty(property) is { HasSetter: true } row && !Clocks.Contains(row);

    private static KernelAnswer Get(LocalRow row, TestSocket socket) => Libc.GetOption(socket.Socket, row);
}
