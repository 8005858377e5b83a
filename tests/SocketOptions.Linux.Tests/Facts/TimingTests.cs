using System.Net.Sockets;
using Sockets.Options.Tests.Infrastructure;
using Sockets.Options.Tests.Live;

namespace Sockets.Options.Linux.Tests.Facts;

/// <summary>An option is set at the time that its row states: too late or too early, the kernel rejects it or does nothing.</summary>
internal sealed class TimingTests
{
    private static IEnumerable<LocalRow> Rows => OptionTable.Present.Where(row => row.CanSet || row is { CanGet: true, When: "connected" });

    [TestCaseSource(nameof(Rows))]
    public void Setting_HasAnEffectInTheStateOfTheRowOnly(LocalRow row) => Fact.Hold(
        row,
        "when",
        row.Kinds.SelectMany(kind => row.When switch
        {
            "any" => FindRefusals(row, kind),
            "connected" => FindEffectBeforeConnecting(row, kind),
            _ => FindLateEffect(row, kind),
        }));

    private static IEnumerable<string> FindRefusals(LocalRow row, SocketKind kind)
    {
        string early = Set(row, kind, SocketState.Fresh);
        return
            from state in TestSocket.StatesOf(kind)
            where row.Setup.All(setup => Set(setup, kind, state) == nameof(SocketError.Success))
            let late = Set(row, kind, state)
            where late != early
            select $"{kind}, {state}: {late}";
    }

    private static IEnumerable<string> FindLateEffect(LocalRow row, SocketKind kind)
    {
        SocketState state = row.When == "before-listen" ? SocketState.Listening : SocketState.Connected;
        using TestSocket socket = row.When == "before-bind" ? CreateBound(row, kind) : TestSocket.Create(row, kind, state);
        KernelAnswer before = Libc.GetOption(socket.Socket, row);
        if (TrySet(row, kind, socket) == nameof(SocketError.Success) && !Libc.GetOption(socket.Socket, row).Equals(before))
        {
            yield return $"{kind}: The kernel accepts it afterwards.";
        }
    }

    private static IEnumerable<string> FindEffectBeforeConnecting(LocalRow row, SocketKind kind)
    {
        using TestSocket socket = TestSocket.Create(row, kind, SocketState.Fresh);
        if (row.CanSet)
        {
            KernelAnswer before = Libc.GetOption(socket.Socket, row);
            if (TrySet(row, kind, socket) == nameof(SocketError.Success) && !Libc.GetOption(socket.Socket, row).Equals(before))
            {
                yield return $"{kind}: The kernel accepts it before.";
            }
        }
        else
        {
            using TestSocket connected = TestSocket.Create(row, kind, SocketState.Connected);
            KernelAnswer answer = Libc.GetOption(socket.Socket, row);
            if (answer.Error == 0 && answer.Equals(Libc.GetOption(connected.Socket, row)))
            {
                yield return $"{kind}: It is the same before.";
            }
        }
    }

    private static TestSocket CreateBound(LocalRow row, SocketKind kind)
    {
        TestSocket socket = TestSocket.Create(row, kind, SocketState.Fresh);
        socket.Bind(kind);
        return socket;
    }

    private static string Set(LocalRow row, SocketKind kind, SocketState state)
    {
        using TestSocket socket = TestSocket.Create(row, kind, state);
        return TrySet(row, kind, socket);
    }

    private static string TrySet(LocalRow row, SocketKind kind, TestSocket socket)
    {
        row.Option.TrySetValue(socket.Socket.SafeHandle, LiveSample.Of(row, kind, socket), out SocketError error);
        return error.ToString();
    }
}
