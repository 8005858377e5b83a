using System.Net.Sockets;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.Table;

/// <summary>Reads every readable row from every kind of socket that it claims, and from the kernel itself.</summary>
public sealed class GetTests
{
    private static IEnumerable<OptionRow> Readable => OptionTable.Present.Where(row => row.CanGet);

    private static IEnumerable<TestCaseData> Cases =>
        from pair in OptionTable.PresentByKind
        where pair.Row.CanGet
        from state in TestSocket.StatesOf(pair.Kind)
        select new TestCaseData(pair.Row, pair.Kind, state);

    private static IEnumerable<TestCaseData> UnclaimedCases =>
        from pair in OptionTable.UnclaimedByKind where pair.Row.CanGet select new TestCaseData(pair.Row, pair.Kind);

    [TestCaseSource(nameof(Cases))]
    public void Value_IsWhatTheKernelHolds(OptionRow row, SocketKind kind, SocketState state)
    {
        using TestSocket socket = TestSocket.Create(kind, state);

        SocketError error = row.Option.TryGetValue(socket.Socket, out object? value);

        KernelAnswer kernel = Libc.GetOption(socket.Socket, row);
        Assert.That(kernel.Error, Is.Zero, "The kernel refuses what the row claims.");
        Assert.That(error, Is.EqualTo(SocketError.Success));
        if (NativeValue.TryDecode(row, kernel.Bytes, out object? expected))
        {
            Assert.That(value, Is.EqualTo(expected));
        }
        else
        {
            bool isZero = !kernel.Bytes.AsSpan().ContainsAnyExcept((byte)0);
            Assert.That(value is null, Is.EqualTo(isZero && row.Type.CSharpType!.EndsWith('?')));
        }
    }

    [TestCaseSource(nameof(Cases))]
    public void EveryAccessor_Agrees(OptionRow row, SocketKind kind, SocketState state)
    {
        using TestSocket socket = TestSocket.Create(kind, state);
        row.Option.TryGetValue(socket.Socket, out object? value);

        Assert.That(row.Option.TryGetValue(socket.Socket.SafeHandle, out object? fromHandle), Is.EqualTo(SocketError.Success));
        Assert.That(fromHandle, Is.EqualTo(value));
        Assert.That(Accessors.GetThroughSocketRef(row, socket.Socket), Is.EqualTo(value));
        Assert.That(Accessors.GetThroughSocketRef(row, socket.Socket.SafeHandle), Is.EqualTo(value));
        if (!Accessors.IsShadowedBySocket(row))
        {
            Assert.That(Accessors.TryGetThroughExtension(row, socket.Socket, out object? fromExtension), Is.Null);
            Assert.That(fromExtension, Is.EqualTo(value));
        }
    }

    // Holds for value types that NativeValue knows nothing of, too.
    [TestCaseSource(nameof(Readable))]
    public void Values_DifferWhereTheKernelsBytesDiffer(OptionRow row)
    {
        List<(string Bytes, object? Value)> answers = [];
        foreach (SocketKind kind in row.Kinds)
        {
            using TestSocket socket = TestSocket.Create(kind);
            row.Option.TryGetValue(socket.Socket, out object? value);
            answers.Add((Libc.GetOption(socket.Socket, row).ToString(), value));
        }

        foreach ((string bytes, object? value) in answers)
        {
            Assert.That(answers.Where(other => other.Bytes == bytes).Select(other => other.Value), Is.All.EqualTo(value));
            Assert.That(answers.Where(other => other.Bytes != bytes).Select(other => other.Value), Is.All.Not.EqualTo(value));
        }
    }

    [TestCaseSource(nameof(UnclaimedCases))]
    public void Refusal_IsTheKernels_AndLeavesTheSocketConnected(OptionRow row, SocketKind kind)
    {
        using TestSocket socket = TestSocket.Create(kind, SocketState.Connected);
        KernelAnswer kernel = Libc.GetOption(socket.Socket, row);

        SocketError error = row.Option.TryGetValue(socket.Socket, out _);

        Assert.That(error == SocketError.Success, Is.EqualTo(kernel.Error == 0), $"{error}, but the kernel: {kernel}");
        Assert.That(row.Option.TryGetValue(socket.Socket.SafeHandle, out _), Is.EqualTo(error));
        Assert.That(socket.Socket.Connected);
    }
}
