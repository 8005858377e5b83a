using System.Net.Sockets;
using NUnit.Framework.Constraints;
using Sockets.Options.Tests.Infrastructure;
using Sockets.Options.Tests.Live;

namespace Sockets.Options.Tests.Table;

/// <summary>Reads every readable row from every kind of socket that it claims, and from the kernel itself.</summary>
public sealed class GetTests
{
    // Of the one that is left out, only a part is the value.
    private static IEnumerable<OptionRow> Readable => OptionTable.Present.Where(
        row => row is { CanGet: true, Clears: false, Name: not "SO_PROTOCOL_INFOW" } && !Clocks.Contains(row));

    private static IEnumerable<TestCaseData> Cases =>
        from pair in OptionTable.PresentByKind
        where pair.Row.CanGet
        from state in TestSocket.StatesOf(pair.Row, pair.Kind)
        select new TestCaseData(pair.Row, pair.Kind, state);

    private static IEnumerable<TestCaseData> UnclaimedCases =>
        from pair in OptionTable.UnclaimedByKind where pair.Row is { CanGet: true, Clears: false } select new TestCaseData(pair.Row, pair.Kind);

    [TestCaseSource(nameof(Cases))]
    public void Value_IsWhatTheKernelHolds(OptionRow row, SocketKind kind, SocketState state) => LiveGet.Check(row, kind, state);

    [TestCaseSource(nameof(Cases))]
    public void EveryAccessor_Agrees(OptionRow row, SocketKind kind, SocketState state)
    {
        using TestSocket socket = TestSocket.Create(row, kind, state);
        row.Option.TryGetValue(socket.Socket, out object? value, out SocketError error);
        Assert.That(
            row.Option.TryGetValue(socket.Socket.SafeHandle, out object? fromHandle, out SocketError errorOfHandle),
            Is.EqualTo(error == SocketError.Success));
        Assert.That(errorOfHandle, Is.EqualTo(error));
        Exception? refusal = Accessors.TryGetThroughExtension(row, socket.Socket, out object? fromExtension);
        Assert.That((refusal as SocketException)?.SocketErrorCode ?? SocketError.Success, Is.EqualTo(error).Or.EqualTo(SocketError.Success));
        if (error != SocketError.Success)
        {
            ReusableConstraint isRefused = Throws.TypeOf<SocketOptionException>().With.Property(nameof(SocketException.SocketErrorCode)).EqualTo(error);
            Assert.That(() => Accessors.GetThroughSocketRef(row, socket.Socket), isRefused);
            Assert.That(() => Accessors.GetThroughSocketRef(row, socket.Socket.SafeHandle), isRefused);
            return;
        }

        object? expected = Comparable.Of(value);
        AssertAgrees(row, fromHandle, expected);
        AssertAgrees(row, Accessors.GetThroughSocketRef(row, socket.Socket), expected);
        AssertAgrees(row, Accessors.GetThroughSocketRef(row, socket.Socket.SafeHandle), expected);
        if (!Accessors.IsShadowedBySocket(row))
        {
            AssertAgrees(row, fromExtension, expected);
        }
    }

    private static void AssertAgrees(OptionRow row, object? value, object? expected)
    {
        object? actual = Comparable.Of(value);
        if (Clocks.Contains(row))
        {
            Assert.That(actual, Is.TypeOf(expected!.GetType()));
        }
        else
        {
            Assert.That(actual, Is.EqualTo(expected));
        }
    }

    // Holds for value types that NativeValue knows nothing of, too.
    [TestCaseSource(nameof(Readable))]
    public void Values_DifferWhereTheKernelsBytesDiffer(OptionRow row)
    {
        List<(string Bytes, object? Value)> answers = [];
        foreach (SocketKind kind in row.Kinds.Where(TestSocket.CanOpen))
        {
            using TestSocket socket = TestSocket.Create(row, kind);
            if (row.Option.TryGetValue(socket.Socket, out object? value, out _))
            {
                answers.Add((Libc.GetOption(socket.Socket, row).ToString(), Comparable.Of(value)));
            }
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
        AssertRefusalIsTheKernels(row, socket);
        socket.Socket.Blocking = false;
        AssertRefusalIsTheKernels(row, socket);
    }

    private static void AssertRefusalIsTheKernels(OptionRow row, TestSocket socket)
    {
        KernelAnswer kernel = Libc.GetOption(socket.Socket, row);

        bool isRead = row.Option.TryGetValue(socket.Socket, out _, out SocketError error);

        Assert.That(isRead, Is.EqualTo(kernel.Error == 0), $"{error}, but the kernel: {kernel}");
        Assert.That(row.Option.TryGetValue(socket.Socket.SafeHandle, out _, out SocketError errorOfHandle), Is.EqualTo(isRead));
        Assert.That(errorOfHandle, Is.EqualTo(error));
        if (Accessors.TryGetThroughExtension(row, socket.Socket, out _) is SocketException refusal)
        {
            Assert.That(refusal.NativeErrorCode, Is.EqualTo(kernel.Error));
        }

        Assert.That(socket.Socket.Connected);
    }
}
