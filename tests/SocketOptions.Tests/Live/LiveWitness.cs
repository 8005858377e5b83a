using System.Net;
using System.Net.Sockets;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.Live;

/// <summary>Ways of our own to see what some write-only rows did, and those where nothing is to be seen.</summary>
internal static class LiveWitness
{
    /// <summary>Gets the rows whose effect no program can see, each with where it is.</summary>
    internal static IReadOnlyDictionary<string, string> Invisible { get; } = new Dictionary<string, string>
    {
        ["SO_BUSY_POLL_BUDGET"] = "only a driver reads it, while it polls",
        ["SO_DEVMEM_DONTNEED"] = "there is nothing to give back without a device that received into its memory",
        ["IPV6_2292PKTOPTIONS"] = "what is read is not what was set, but what was received",
        ["IPV6_MTU"] = "what is read is not what was set, but the MTU of the path",
        ["IP_XFRM_POLICY"] = "no call tells the policies of a socket",
        ["IPV6_XFRM_POLICY"] = "no call tells the policies of a socket",
        ["IPV6_PKTINFO"] = "only the packets that are sent show it",
        ["SO_INQ"] = "it adds a control message to what is received",
        ["SO_CNX_ADVICE"] = "it acts on a route in use, of which the loopback has none",
    };

    /// <summary>Tells whether what a row did can be seen.</summary>
    internal static bool Sees(OptionRow row, SocketKind kind, TestSocket socket) => row.ParseSample(kind) switch
    {
        TcpMD5Key => RemoveKey(row, kind, socket) == 0 && RemoveKey(row, kind, socket) == Libc.ENOENT,
        IPv6FlowLabelRequest request => KernelState.FlowLabels().Contains(request.Label),
        _ => false,
    };

    // struct tcp_md5sig with the address of the sample and no key, which removes the one for that peer.
    private static int RemoveKey(OptionRow row, SocketKind kind, TestSocket socket)
    {
        byte[] value = new byte[216];
        IPAddress peer = IPAddress.Parse(row.SampleFor(kind)!.Split(' ')[0]);
        SocketAddress address = new IPEndPoint(peer, 0).Serialize();
        address.Buffer[..address.Size].CopyTo(value);
        return Libc.SetOption(socket.Socket, row, value);
    }
}
