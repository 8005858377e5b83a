using System.Net;
using System.Net.Sockets;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.Live;

/// <summary>Independent ways to see the effects of values of some types that cannot be read.</summary>
internal static class LiveWitness
{
    /// <summary>Determines whether what a row did can be seen.</summary>
    internal static bool Sees(LocalRow row, SocketKind kind, TestSocket socket) => row.ParseSample(kind) switch
    {
        TcpMD5Key => RemoveKey(row, kind, socket) == 0 && RemoveKey(row, kind, socket) == Libc.ENOENT,
        IPv6FlowLabelRequest { Label: { } label } => KernelState.FlowLabels().Contains(label),
        _ => false,
    };

    // struct tcp_md5sig with the address of the sample and no key, which removes the one for that peer.
    private static int RemoveKey(LocalRow row, SocketKind kind, TestSocket socket)
    {
        byte[] value = new byte[216];
        IPAddress peer = IPAddress.Parse(row.SampleFor(kind)!.Split(' ')[0]);
        SocketAddress address = new IPEndPoint(peer, 0).Serialize();
        address.Buffer[..address.Size].CopyTo(value);
        return Libc.SetOption(socket.Socket, row, value);
    }
}
