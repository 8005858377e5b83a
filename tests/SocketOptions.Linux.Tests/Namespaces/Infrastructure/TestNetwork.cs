namespace Sockets.Options.Linux.Tests.Namespaces;

/// <summary>Three machines: two ways lead from the near one to a router, and one from there to the far one.</summary>
/// <remarks>
/// <code>
/// near0 10.1.0.1, fd01::1 --- 10.1.0.2 and .3, fd01::2 and ::3 router0
///                                                              router2 10.3.0.1, fd03::1 --- 10.3.0.2, fd03::2 far0
/// near1 10.2.0.1, fd02::1 --- 10.2.0.2, fd02::2                router1
/// </code>
/// Packets to the far one use the way by near0, if the socket does not choose another.
/// </remarks>
internal sealed class TestNetwork : IDisposable
{
    internal const int PathMtu = 1280;

    internal TestNetwork()
    {
        foreach (NetworkNamespace machine in (NetworkNamespace[])[Near, Router, Far])
        {
            // Otherwise, addresses are of no use before it is certain, after a second, that no other host has them.
            machine.Set("net.ipv6.conf.default.accept_dad", 0);
        }

        Near.Configure($"""
            link set lo up
            link add near0 type veth peer name router0 netns {Router.ProcessId}
            link add near1 type veth peer name router1 netns {Router.ProcessId}
            address add 10.1.0.1/24 dev near0
            address add 10.2.0.1/24 dev near1
            address add fd01::1/64 dev near0
            address add fd02::1/64 dev near1
            link set near0 up
            link set near1 up

            """);
        Router.Configure($"""
            link add router2 type veth peer name far0 netns {Far.ProcessId}
            address add 10.1.0.2/24 dev router0
            address add 10.1.0.3/24 dev router0
            address add 10.2.0.2/24 dev router1
            address add 10.3.0.1/24 dev router2
            address add fd01::2/64 dev router0
            address add fd01::3/64 dev router0
            address add fd02::2/64 dev router1
            address add fd03::1/64 dev router2
            link set router2 mtu {PathMtu}
            link set router0 up
            link set router1 up
            link set router2 up

            """);
        Far.Configure("""
            address add 10.3.0.2/24 dev far0
            address add fd03::2/64 dev far0
            link set far0 up

            """);
        Near.AwaitLinks("near0", "near1");
        Router.AwaitLinks("router0", "router1", "router2");
        Far.AwaitLinks("far0");
        Far.Configure("""
            route add default via 10.3.0.1
            route add default via fd03::1

            """);
        Near.Configure("""
            route add default via 10.1.0.2 metric 1
            route add default via 10.2.0.2 metric 2
            route add default via fd01::2 metric 1
            route add default via fd02::2 metric 2

            """);
        Router.Set("net.ipv4.ip_forward", 1);
        Router.Set("net.ipv6.conf.all.forwarding", 1);
    }

    internal NetworkNamespace Near { get; } = new();

    internal NetworkNamespace Router { get; } = new();

    internal NetworkNamespace Far { get; } = new();

    public void Dispose()
    {
        Near.Dispose();
        Router.Dispose();
        Far.Dispose();
    }
}
