using System.Net.Sockets;
using Sockets.Options.Tests.Infrastructure;
using Sockets.Options.Tests.Table;

namespace Sockets.Options.Tests.Live;

/// <summary>Sets a row to its sample on a real socket, and looks at what the kernel made of it.</summary>
internal static class LiveSet
{
    internal static LiveResult Check(LocalRow row, SocketKind kind, SetWay way)
    {
        if (FindRefusal(row, kind) is int error)
        {
            using TestSocket refusing = TestSocket.Create(row, kind);
            _ = row.Option.TrySetValue(refusing.Socket, LiveSample.Of(row, kind, refusing), out SocketError refusal);
            return LiveRefusal.Check(row, error, refusal);
        }

        return row.CanGet ? CheckReadable(row, kind, way) : CheckWriteOnly(row, kind, way);
    }

    private static LiveResult CheckReadable(LocalRow row, SocketKind kind, SetWay way)
    {
        using TestSocket socket = TestSocket.Create(row, kind);
        using TestSocket twin = TestSocket.Create(row, kind);
        KernelAnswer twinBefore = Libc.GetOption(twin.Socket, row);
        KernelAnswer before = Libc.GetOption(socket.Socket, row);
        object? sample = LiveSample.Of(row, kind, socket);

        way.Set(row, socket.Socket, sample);

        if (row.Unseen is { } reason)
        {
            return new(LiveStatus.Accepted, reason);
        }

        KernelAnswer after = Libc.GetOption(socket.Socket, row);
        if (NativeValue.TryEncode(row, twinBefore.Bytes.Length) is { } bytes)
        {
            Assert.That(Libc.SetOption(twin.Socket, row, bytes), Is.Zero);
            if (!Clocks.Contains(row))
            {
                Assert.That(after, Is.EqualTo(Libc.GetOption(twin.Socket, row)));
            }
        }
        else
        {
            Assert.That(row.Option.TryGetValue(socket.Socket, out object? value, out _));
            Assert.That(Comparable.Of(value), Is.EqualTo(Comparable.Of(sample)));
        }

        Assert.That(after, Is.Not.EqualTo(before), "The sample is what a new socket has anyway, so it shows nothing.");
        return new(LiveStatus.Verified);
    }

    private static LiveResult CheckWriteOnly(LocalRow row, SocketKind kind, SetWay way)
    {
        using TestSocket socket = TestSocket.Create(row, kind);
        SortedDictionary<string, string> before = KernelState.ReadOptionsAndGroups(socket);

        way.Set(row, socket.Socket, LiveSample.Of(row, kind, socket));

        if (KernelState.Difference(before, KernelState.ReadOptionsAndGroups(socket)).Any(name => !Clocks.Contains(name))
            || LiveWitness.Sees(row, kind, socket)
            || !Set(row, kind, socket)
            || Opposites(row, kind).Any(opposite => IsAcceptedOnlyAfter(row, opposite, kind, socket)))
        {
            return new(LiveStatus.Verified);
        }

        Assert.That(row.Unseen, Is.Not.Null, "It is accepted, and nothing changes.");
        return new(LiveStatus.Accepted, row.Unseen);
    }

    /// <returns>The errno with which the kernel rejects the sample, null for none.</returns>
    private static int? FindRefusal(LocalRow row, SocketKind kind)
    {
        using TestSocket socket = TestSocket.Create(row, kind);
        if (row.CanGet && NativeValue.TryEncode(row, Libc.GetOption(socket.Socket, row).Bytes.Length) is { } bytes)
        {
            return Libc.SetOption(socket.Socket, row, bytes) is var error and not 0 ? error : null;
        }

        try
        {
            Accessors.SetThroughSocketRef(row, socket.Socket.SafeHandle, LiveSample.Of(row, kind, socket));
            return null;
        }
        catch (SocketException exception)
        {
            return exception.NativeErrorCode;
        }
    }

    /// <summary>Determines whether another row can be set now, and could not before.</summary>
    private static bool IsAcceptedOnlyAfter(LocalRow row, LocalRow opposite, SocketKind kind, TestSocket socket)
    {
        using TestSocket fresh = TestSocket.Create(row, kind);
        return !Set(opposite, kind, fresh) && Set(opposite, kind, socket);
    }

    private static bool Set(LocalRow row, SocketKind kind, TestSocket socket) =>
        row.Option.TrySetValue(socket.Socket.SafeHandle, row.ParseSample(kind), out _);

    /// <summary>Lists what could undo a row.</summary>
    private static IEnumerable<LocalRow> Opposites(LocalRow row, SocketKind kind) =>
        from other in OptionTable.Present
        where other is { CanSet: true, CanGet: false } && other.Property != row.Property && other.LevelName == row.LevelName
        where other.Kinds.Contains(kind) && (other.Type.CSharpType is null || other.Type.CSharpType == row.Type.CSharpType)
        select other;
}
