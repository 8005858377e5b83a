using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.Live;

/// <summary>Reads a row whose getter has an argument.</summary>
internal static class LiveQuery
{
    internal static LiveResult Check(LocalRow row, SocketKind kind)
    {
        using TestSocket socket = TestSocket.Create(row, kind);
        SocketRef options = socket.Socket;
        try
        {
            switch (row.TableName)
            {
                case "TCP_AO_GET_KEYS":
                    AskForTheKey((TcpAuthenticationKey)row.Setup.Single().ParseSample(kind)!, options);
                    break;
                case "IPV6_FLOWLABEL_MGR":
                    AskForTheLabel(row, kind, socket);
                    break;
                case "TCP_ZEROCOPY_RECEIVE":
                    Copy(socket);
                    break;
                case "IP_MSFILTER" or "MCAST_MSFILTER":
                    AskForTheSample(row, kind, socket);
                    break;
                default:
                    Assert.Fail("The table has a question that nobody asks.");
                    break;
            }

            return new(LiveStatus.Verified);
        }
        catch (SocketException exception)
        {
            return LiveRefusal.Check(row, exception.NativeErrorCode, exception.SocketErrorCode);
        }
    }

    private static void AskForTheKey(TcpAuthenticationKey sample, SocketRef options)
    {
        TcpAuthenticationKeyState[] keys = options.TcpGetAuthenticationKeys(8).ToArray();
        Assert.That(keys, Has.Length.EqualTo(1));
        TcpAuthenticationKey key = keys[0].Key;
        Assert.That(key.Key.ToArray(), Is.EqualTo(sample.Key.ToArray()));
        // The kernel returns the length of signatures, which the sample does not specify.
        Assert.That(key.SignatureLength, Is.EqualTo(12));
        Assert.That(key with { Key = sample.Key, SignatureLength = sample.SignatureLength }, Is.EqualTo(sample));
    }

    private static void AskForTheSample(LocalRow row, SocketKind kind, TestSocket socket)
    {
        MulticastSourceFilter sample = (MulticastSourceFilter)row.ParseSample(kind)!;
        row.Option.SetValue(socket.Socket.SafeHandle, sample);
        foreach (bool throughHandle in new[] { false, true })
        {
            SocketRef options = throughHandle ? socket.Socket.SafeHandle : socket.Socket;
            MulticastSourceFilterQuery query = new(sample.Group, sample.Interface);
            Assert.That(Ask(options, row, query), Is.EqualTo(sample));
            // Without room for its source, the filter is without it.
            Assert.That(Ask(options, row, query with { Capacity = 0 }), Is.EqualTo(sample with { Sources = [] }));
        }
    }

    private static MulticastSourceFilter Ask(SocketRef socket, LocalRow row, MulticastSourceFilterQuery query) => row.Property switch
    {
        "IPSourceFilter" => socket.IPGetSourceFilter(query),
        "IPMulticastSourceFilter" => socket.IPGetMulticastSourceFilter(query),
        "IPv6MulticastSourceFilter" => socket.IPv6GetMulticastSourceFilter(query),
        _ => throw new InvalidDataException(row.Property),
    };

    /// <summary>Connects with a leased label, which the socket then reports, and the one that was accepted as well.</summary>
    private static void AskForTheLabel(LocalRow row, SocketKind kind, TestSocket socket)
    {
        IPv6FlowLabelRequest sample = (IPv6FlowLabelRequest)row.ParseSample(kind)!;
        row.Option.SetValue(socket.Socket.SafeHandle, sample);
        SocketOption.IPv6FlowInformationSendingEnabled.SetValue(socket.Socket, true);
        using TestSocket? listener = TestSocket.IsStream(kind) ? TestSocket.Create(kind, SocketState.Listening) : null;

        int port = ((IPEndPoint?)listener?.Socket.LocalEndPoint)?.Port ?? 9;
        socket.Socket.Connect(new FlowEndPoint(sample.Destination, port, sample.Label!.Value));

        foreach (bool throughHandle in new[] { false, true })
        {
            SocketRef options = throughHandle ? socket.Socket.SafeHandle : socket.Socket;
            IPv6FlowLabelRequest answer = options.IPv6GetFlowLabel(IPv6FlowLabelOptions.None);
            Assert.That(answer with { Lifetime = default, Linger = default }, Is.EqualTo(sample with { Options = default }));
            // It was asked for no time at all, which the kernel lengthens to that.
            Assert.That(answer.Linger, Is.EqualTo(TimeSpan.FromSeconds(6)));
            Assert.That(answer.Lifetime, Is.InRange(TimeSpan.FromSeconds(1), answer.Linger));
            Assert.That(options.IPv6GetFlowLabel(IPv6FlowLabelOptions.Remote).Label, Is.Null);
        }

        using Socket? accepted = listener?.Socket.Accept();
        if (accepted is not null)
        {
            Assert.That(
                ((SocketRef)accepted).IPv6GetFlowLabel(IPv6FlowLabelOptions.Remote).Label, Is.EqualTo(sample.Label));
        }
    }

    /// <summary>Has the kernel copy what the peer sent, which needs no mapped area.</summary>
    private static unsafe void Copy(TestSocket socket)
    {
        byte[] sent = [1, 2, 3, 4, 5];
        socket.Peer.Send(sent);
        Assert.That(socket.Socket.Poll(TimeSpan.FromSeconds(10), SelectMode.SelectRead));
        byte[] received = new byte[64];
        fixed (byte* pointer = received)
        {
            TcpZeroCopyReceive answer = ((SocketRef)socket.Socket).TcpReceiveZeroCopy(
                new TcpZeroCopyReceive { CopyAddress = (ulong)pointer, CopyLength = received.Length });
            Assert.That(received.AsSpan(0, answer.CopyLength).ToArray(), Is.EqualTo(sent));
        }
    }

    /// <summary>An address with a flow label, which .NET's has no place for.</summary>
    private sealed class FlowEndPoint(IPAddress address, int port, int label) : IPEndPoint(address, port)
    {
        private const int LabelOffset = 4;

        public override SocketAddress Serialize()
        {
            SocketAddress address = base.Serialize();
            BinaryPrimitives.WriteInt32BigEndian(address.Buffer.Span[LabelOffset..], label);
            return address;
        }
    }
}
