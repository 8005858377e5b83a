using System.Net.Sockets;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.Table;

/// <summary>Sets every settable row to its sample in every way there is, and looks at what the kernel made of it.</summary>
public sealed class SetTests
{
    private static IEnumerable<OptionRow> Settable => OptionTable.Rows.Where(row => row.CanSet);

    private static IEnumerable<TestCaseData> ReadableCases =>
        from pair in OptionTable.PresentByKind
        where pair.Row is { CanSet: true, CanGet: true }
        from way in SetWay.All
        select new TestCaseData(pair.Row, pair.Kind, way);

    private static IEnumerable<TestCaseData> WriteOnlyCases =>
        from pair in OptionTable.PresentByKind
        where pair.Row is { CanSet: true, CanGet: false }
        from way in SetWay.All
        select new TestCaseData(pair.Row, pair.Kind, way);

    private static IEnumerable<TestCaseData> UnclaimedCases =>
        from pair in OptionTable.UnclaimedByKind where pair.Row.CanSet select new TestCaseData(pair.Row, pair.Kind);

    [TestCaseSource(nameof(Settable))]
    public void Row_HasASampleIfItHasAPayload(OptionRow row) =>
        Assert.That(row.Sample is not null, Is.EqualTo(row.Type.CSharpType is not null));

    [TestCaseSource(nameof(ReadableCases))]
    public void Sample_LeavesTheKernelAsARawCallDoes(OptionRow row, SocketKind kind, SetWay way)
    {
        using TestSocket socket = Create(row, kind);
        using TestSocket twin = Create(row, kind);
        KernelAnswer before = Get(row, twin);

        way.Set(row, socket.Socket, row.ParseSample());

        KernelAnswer after = Get(row, socket);
        if (NativeValue.TryEncode(row, before.Bytes.Length) is { } bytes)
        {
            Assert.That(Libc.SetOption(twin.Socket, row, bytes), Is.Zero);
            Assert.That(after, Is.EqualTo(Get(row, twin)));
        }
        else
        {
            Assert.That(row.Option.TryGetValue(socket.Socket, out object? value), Is.EqualTo(SocketError.Success));
            Assert.That(value, Is.EqualTo(row.ParseSample()));
        }

        Assert.That(after, Is.Not.EqualTo(before), "The sample is what a new socket has anyway, so it shows nothing.");
    }

    /// <remarks>
    /// The kernel keeps some options in one place, and derives others from each other. What a raw call moves as well is
    /// its doing, unless the other row has the same number: then one of the two is wrong.
    /// </remarks>
    [TestCaseSource(nameof(ReadableCases))]
    public void Sample_SetsNothingElse(OptionRow row, SocketKind kind, SetWay way)
    {
        using TestSocket socket = Create(row, kind);
        using TestSocket twin = Create(row, kind);
        SortedDictionary<string, string> before = KernelState.ReadOptions(socket);
        SortedDictionary<string, string> twinBefore = KernelState.ReadOptions(twin);

        way.Set(row, socket.Socket, row.ParseSample());

        byte[] bytes = NativeValue.TryEncode(row, Get(row, twin).Bytes.Length) ?? Get(row, socket).Bytes;
        Assert.That(Libc.SetOption(twin.Socket, row, bytes), Is.Zero);
        IEnumerable<string> movedByTheKernel =
            from name in KernelState.Difference(twinBefore, KernelState.ReadOptions(twin))
            let other = OptionTable.Row(name)
            where (other.Level, other.Number) != (row.Level, row.Number)
            select name;
        IEnumerable<string> changed = KernelState.Difference(before, KernelState.ReadOptions(socket));
        Assert.That(changed.Except(movedByTheKernel), Is.EqualTo([row.TableName]));
    }

    /// <summary>
    /// What cannot be read back either changes something else that can be seen, or undoes what another write-only row
    /// did.
    /// </summary>
    [TestCaseSource(nameof(WriteOnlyCases))]
    public void WriteOnlySample_HasAnEffect(OptionRow row, SocketKind kind, SetWay way)
    {
        using TestSocket socket = Create(row, kind);
        SortedDictionary<string, string> before = KernelState.ReadOptionsAndGroups(socket);
        if (row.Option.TrySetValue(socket.Socket.SafeHandle, row.ParseSample()) == SocketError.Success)
        {
            using TestSocket other = Create(row, kind);
            SortedDictionary<string, string> otherBefore = KernelState.ReadOptionsAndGroups(other);
            way.Set(row, other.Socket, row.ParseSample());
            Assert.That(KernelState.Difference(otherBefore, KernelState.ReadOptionsAndGroups(other)), Is.Not.Empty);
            return;
        }

        foreach (OptionRow opposite in Opposites(row, kind))
        {
            if (opposite.Option.TrySetValue(socket.Socket.SafeHandle, opposite.ParseSample()) != SocketError.Success)
            {
                continue;
            }

            SortedDictionary<string, string> between = KernelState.ReadOptionsAndGroups(socket);
            Assert.That(KernelState.Difference(before, between), Is.Not.Empty, opposite.TableName);
            if (row.Option.TrySetValue(socket.Socket.SafeHandle, row.ParseSample()) == SocketError.Success)
            {
                Assert.That(KernelState.Difference(before, KernelState.ReadOptionsAndGroups(socket)), Is.Empty);

                opposite.Option.TrySetValue(socket.Socket.SafeHandle, opposite.ParseSample());
                way.Set(row, socket.Socket, row.ParseSample());
                Assert.That(KernelState.Difference(before, KernelState.ReadOptionsAndGroups(socket)), Is.Empty);
                return;
            }
        }

        Assert.Fail("It is refused on a new socket, and no other write-only row sets what it could undo.");
    }

    [TestCaseSource(nameof(UnclaimedCases))]
    public void Refusal_IsTheKernels_AndLeavesTheSocketConnected(OptionRow row, SocketKind kind)
    {
        using TestSocket socket = TestSocket.Create(kind, SocketState.Connected);
        using TestSocket twin = TestSocket.Create(kind, SocketState.Connected);

        SocketException? refusal = null;
        try
        {
            Accessors.SetThroughSocketRef(row, socket.Socket, row.ParseSample());
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
            Assert.That(
                row.Option.TrySetValue(twin.Socket.SafeHandle, row.ParseSample()),
                Is.EqualTo(refusal?.SocketErrorCode ?? SocketError.Success));
        }

        Assert.That(socket.Socket.Connected);
    }

    private static IEnumerable<OptionRow> Opposites(OptionRow row, SocketKind kind) =>
        from other in OptionTable.Present
        where other is { CanSet: true, CanGet: false } && other.TableName != row.TableName && other.LevelName == row.LevelName
        where other.Kinds.Contains(kind) && (row.Type.CSharpType is null || other.Type.CSharpType == row.Type.CSharpType)
        select other;

    private static TestSocket Create(OptionRow row, SocketKind kind) =>
        TestSocket.Create(kind, row.When == "connected" ? SocketState.Connected : SocketState.Fresh);

    private static KernelAnswer Get(OptionRow row, TestSocket socket) => Libc.GetOption(socket.Socket, row);
}
