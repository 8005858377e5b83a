using System.Globalization;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Sockets.Options.Linux.Tests.Messages;

/// <summary>Descriptors arrive in other processes, and no error loses a descriptor.</summary>
[NonParallelizable]
internal sealed partial class HandleTests
{
    private static readonly SocketType[] s_types = [SocketType.Stream, SocketType.Dgram, SocketType.Seqpacket];

    private readonly string _path = Path.GetTempFileName();

    [OneTimeTearDown]
    public void Delete() => File.Delete(_path);

    [Test]
    public void Handles_ArriveOpen([ValueSource(nameof(s_types))] SocketType type, [Values(1, 2, 253)] int count)
    {
        using Pair pair = new(type);
        using SafeFileHandle file = File.OpenHandle(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        int before = Count();
        OutgoingSocketMessage outgoing = new();
        for (int i = 0; i < count; i++)
        {
            outgoing.AddHandle(file);
        }

        using IncomingSocketMessage message = new();
        Assert.That(pair.Near.SendMessage("abc"u8, outgoing), Is.EqualTo(3));
        Assert.That(pair.Far.ReceiveMessage(new byte[8], message).BytesReceived, Is.EqualTo(3));

        Assert.That(message.HandleCount, Is.EqualTo(count));
        Assert.That(message.IsControlTruncated, Is.False);
        Assert.That(Count(), Is.EqualTo(before + count));
        using (SafeFileHandle first = message.TakeHandle())
        {
            Assert.That(new FileInfo($"/proc/self/fd/{first.DangerousGetHandle()}").LinkTarget, Is.EqualTo(_path));
            Assert.That(Control((int)first.DangerousGetHandle(), 1, 0), Is.EqualTo(1), "close on exec");
            // The number is not in the message any more.
            foreach (ControlMessageView view in message.Control)
            {
                Assert.That(view.Data.ContainsAnyExcept((byte)0xFF), Is.False);
            }
        }

        Assert.That(message.HandleCount, Is.EqualTo(count - 1));
        message.Dispose();
        Assert.That(Count(), Is.EqualTo(before));
        Assert.That(() => message.TakeHandle(), Throws.InvalidOperationException);
    }

    [Test]
    public void OneTooMany_IsRejected()
    {
        using Pair pair = new(SocketType.Stream);
        OutgoingSocketMessage outgoing = new();
        for (int i = 0; i < OutgoingSocketMessage.MaximumHandleCount; i++)
        {
            outgoing.AddHandle(pair.Near.SafeHandle);
        }

        Assert.That(() => outgoing.AddHandle(pair.Near.SafeHandle), Throws.InvalidOperationException.With.Message.Contains("253"));
    }

    [Test]
    public void Socket_IsUsableAtTheOtherEnd()
    {
        using Pair pair = new(SocketType.Stream);
        using ConnectedPair sent = ConnectedPair.CreateTcp();
        using IncomingSocketMessage message = new();
        OutgoingSocketMessage outgoing = new();
        outgoing.AddHandle(sent.Near.SafeHandle);
        pair.Near.SendMessage("x"u8, outgoing);
        sent.Near.Dispose();

        pair.Far.ReceiveMessage(new byte[1], message);
        using Socket socket = new(message.TakeSocketHandle());
        socket.Send("abc"u8);

        Assert.That(sent.Far.Receive(new byte[8]), Is.EqualTo(3));
    }

    [Test]
    public void DisposedHandle_IsRejected()
    {
        using Pair pair = new(SocketType.Stream);
        SafeFileHandle file = File.OpenHandle(_path);
        OutgoingSocketMessage outgoing = new();
        outgoing.AddHandle(pair.Near.SafeHandle);
        outgoing.AddHandle(file);
        file.Dispose();

        Assert.That(() => pair.Near.SendMessage("abc"u8, outgoing), Throws.InstanceOf<ObjectDisposedException>());

        // The other one was released.
        Assert.That(pair.Far.Available, Is.Zero);
        pair.Near.Dispose();
        Assert.That(pair.Far.Receive(new byte[1]), Is.Zero);
    }

    // Linux fills even the padding with descriptors.
    [Test]
    public void LittleMemory_LosesNothing([Values(0, 8, 16, 20, 24, 28, 40)] int capacity)
    {
        using Pair pair = new(SocketType.Dgram);
        int before = Count();
        OutgoingSocketMessage outgoing = new();
        for (int i = 0; i < 6; i++)
        {
            outgoing.AddHandle(pair.Near.SafeHandle);
        }

        using IncomingSocketMessage message = new(capacity);
        pair.Near.SendMessage("abc"u8, outgoing);

        pair.Far.ReceiveMessage(new byte[8], message);

        Assert.That(message.IsControlTruncated, Is.EqualTo(message.HandleCount < 6));
        Assert.That(message.HandleCount, Is.LessThanOrEqualTo(6));
        Assert.That(Count(), Is.EqualTo(before + message.HandleCount));
        message.Dispose();
        Assert.That(Count(), Is.EqualTo(before));
    }

    [Test]
    public void NextReceive_ClosesWhatNobodyRetrieved()
    {
        using Pair pair = new(SocketType.Stream);
        int before = Count();
        using IncomingSocketMessage message = new();
        OutgoingSocketMessage outgoing = new();
        outgoing.AddHandle(pair.Near.SafeHandle);
        for (int i = 0; i < 50; i++)
        {
            pair.Near.SendMessage("x"u8, outgoing);
            // Each peek installs a descriptor as well.
            pair.Far.ReceiveMessage(new byte[1], SocketMessageFlags.Peek, message);
            Assert.That(message.HandleCount, Is.EqualTo(1));
            pair.Far.ReceiveMessage(new byte[1], message);
            Assert.That(message.HandleCount, Is.EqualTo(1));
        }

        Assert.That(Count(), Is.EqualTo(before + 1));
    }

    [Test]
    public void PartialWrite_SendsTheHandleOnce([Values] bool isAsync)
    {
        const int Length = 3_000_000;
        using Pair pair = new(SocketType.Stream);
        int before = Count();
        OutgoingSocketMessage outgoing = new();
        outgoing.AddHandle(pair.Near.SafeHandle);
        byte[] data = new byte[Length];
        new Random(1).NextBytes(data);
        Task<int> sending = isAsync
            ? pair.Near.SendMessageAsync(data, outgoing).AsTask()
            : Task.Run(() => pair.Near.SendMessage(data, outgoing));
        byte[] received = new byte[Length];
        int count = 0;
        int handles = 0;
        using IncomingSocketMessage message = new();
        while (count < Length)
        {
            count += pair.Far.ReceiveMessage(received.AsSpan(count), message).BytesReceived;
            handles += message.HandleCount;
        }

        Assert.That(sending.Wait(Caller.Patience));
        Assert.That(sending.Result, Is.EqualTo(Length));
        Assert.That(handles, Is.EqualTo(1));
        Assert.That(received.AsSpan().SequenceEqual(data));
        message.Dispose();
        Assert.That(Count(), Is.EqualTo(before));
    }

    [Test]
    public void StreamWithoutData_WouldLoseTheHandle()
    {
        using Pair pair = new(SocketType.Stream);
        OutgoingSocketMessage outgoing = new();
        outgoing.AddHandle(pair.Near.SafeHandle);

        Assert.That(() => pair.Near.SendMessage([], outgoing), Throws.ArgumentException);
        Assert.That(() => ((SocketRef)pair.Near).SendMessage([ReadOnlyMemory<byte>.Empty], outgoing), Throws.ArgumentException);

        using Pair datagrams = new(SocketType.Dgram);
        using IncomingSocketMessage message = new();
        datagrams.Near.SendMessage([], outgoing);
        datagrams.Far.ReceiveMessage(new byte[1], message);
        Assert.That(message.HandleCount, Is.EqualTo(1));
    }

    [Test]
    public void LimitOfDescriptors_IsReported()
    {
        using Pair pair = new(SocketType.Stream);
        OutgoingSocketMessage outgoing = new();
        for (int i = 0; i < 20; i++)
        {
            outgoing.AddHandle(pair.Near.SafeHandle);
        }

        pair.Near.SendMessage("abc"u8, outgoing);
        using IncomingSocketMessage message = new();
        Assert.That(GetLimit(7, out Limit limit), Is.Zero);
        Limit low = limit;
        // Five numbers are free below the limit.
        HashSet<int> used = [.. Directory.GetFiles("/proc/self/fd").Select(path => int.Parse(Path.GetFileName(path), CultureInfo.InvariantCulture))];
        low.Current = (nuint)Enumerable.Range(0, int.MaxValue).Where(number => !used.Contains(number)).ElementAt(5);
        int before = Count();
        Assert.That(SetLimit(7, low), Is.Zero);
        try
        {
            Assert.That(pair.Far.ReceiveMessage(new byte[8], message).BytesReceived, Is.EqualTo(3));
        }
        finally
        {
            Assert.That(SetLimit(7, limit), Is.Zero);
        }

        Assert.That(message.IsControlTruncated);
        Assert.That(message.HandleCount, Is.LessThan(20));
        message.Dispose();
        Assert.That(Count(), Is.EqualTo(before));
    }

    // The kernel does not report again in the second call of the receive that the first one had no room.
    [Test]
    public void MissingHandle_IsReportedByAReceiveOfSeveralCalls([Values] bool hasMessage)
    {
        using Pair pair = new(SocketType.Stream);
        OutgoingSocketMessage outgoing = new();
        outgoing.AddHandle(pair.Near.SafeHandle);
        pair.Near.SendMessage("abc"u8, outgoing);
        pair.Near.Send("def"u8);
        using IncomingSocketMessage message = new(controlCapacity: 0);
        SocketRef far = pair.Far;

        SocketReceiveResult result = hasMessage
            ? far.ReceiveMessage(new byte[6], SocketMessageFlags.WaitAll, message)
            : far.Receive(new Memory<byte>[] { new byte[6] }, SocketMessageFlags.WaitAll);

        Assert.That(result.Flags & SocketMessageFlags.ControlDataTruncated, Is.Not.Zero);
    }

    [Test]
    public void HandleWithoutData_IsRejectedByAStream()
    {
        using Pair pair = new(SocketType.Stream);
        OutgoingSocketMessage outgoing = new();
        outgoing.Add(ControlMessage.Handle, pair.Near.SafeHandle);

        Assert.That(() => pair.Near.SendMessage([], outgoing), Throws.ArgumentException.With.Message.Contains("handles"));
    }

    [Test]
    public void ProcessOfTheSender_IsAnOwnedHandle()
    {
        using Pair pair = new(SocketType.Stream);
        pair.Far.ReceiveProcessDescriptor = pair.Far.ReceiveCredentials = true;
        int before = Count();
        using IncomingSocketMessage message = new();
        pair.Near.Send("abc"u8);

        pair.Far.ReceiveMessage(new byte[8], message);

        Assert.That(message.Credentials!.Value.ProcessId, Is.EqualTo(Environment.ProcessId));
        Assert.That(message.HandleCount, Is.Zero);
        using (SafeFileHandle process = message.TakeProcessHandle()!)
        {
            Assert.That(File.ReadAllText($"/proc/self/fdinfo/{process.DangerousGetHandle()}"), Does.Contain($"Pid:\t{Environment.ProcessId}"));
        }

        Assert.That(message.TakeProcessHandle(), Is.Null);
        Assert.That(Count(), Is.EqualTo(before));
    }

    [Test]
    public void HandlesOfAnotherProcess_Arrive()
    {
        using Socket listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        string name = $"{_path}.socket";
        listener.Bind(new UnixDomainSocketEndPoint(name));
        listener.Listen();
        using PythonPeer peer = new(
            $"""
            import socket
            s = socket.socket(socket.AF_UNIX)
            s.connect('{name}')
            f = open('{_path}')
            socket.send_fds(s, [b'two'], [f.fileno(), s.fileno()])
            print(s.recv(10), flush=True)
            """);
        using Socket accepted = listener.Accept();
        using IncomingSocketMessage message = new();

        Assert.That(accepted.ReceiveMessage(new byte[8], message).BytesReceived, Is.EqualTo(3));

        Assert.That(message.HandleCount, Is.EqualTo(2));
        using SafeFileHandle file = message.TakeHandle();
        Assert.That(new FileInfo($"/proc/self/fd/{file.DangerousGetHandle()}").LinkTarget, Is.EqualTo(_path));
        accepted.Send("thanks"u8);
        Assert.That(peer.Read(), Is.EqualTo("b'thanks'"));
    }

    /// <summary>Counts descriptors of files, sockets and processes; the runtime opens others whenever it likes.</summary>
    private int Count() => Directory.GetFiles("/proc/self/fd").Count(path =>
        new FileInfo(path).LinkTarget is { } target
        && (target.StartsWith("socket:", StringComparison.Ordinal) || target.Contains("pidfd", StringComparison.Ordinal) || target == _path));

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int Control(int descriptor, int command, int argument);

    [LibraryImport("libc", EntryPoint = "getrlimit")]
    private static partial int GetLimit(int resource, out Limit limit);

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    private static partial int SetLimit(int resource, in Limit limit);

    [StructLayout(LayoutKind.Sequential)]
    private struct Limit
    {
        internal nuint Current;
        internal nuint Maximum;
    }

    private sealed class Pair : IDisposable
    {
        internal Pair(SocketType type)
        {
            (SafeSocketHandle near, SafeSocketHandle far) = SocketFactory.CreateHandlePair(SocketDomain.Unix, type, ProtocolType.Unspecified);
            (Near, Far) = (new(near), new(far));
        }

        internal Socket Near { get; }

        internal Socket Far { get; }

        public void Dispose()
        {
            Near.Dispose();
            Far.Dispose();
        }
    }
}
