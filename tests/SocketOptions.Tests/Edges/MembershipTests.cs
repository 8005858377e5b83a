using System.Net;
using System.Net.Sockets;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.Edges;

/// <summary>Groups are joined on the interface and for the source that were requested, as the kernel's own lists show.</summary>
public sealed class MembershipTests
{
    private const int LoopbackIndex = 1;

    private static readonly IPAddress s_group = IPAddress.Parse("239.77.66.55");
    private static readonly IPAddress s_sourceGroup = IPAddress.Parse("232.77.66.55");
    private static readonly IPAddress s_source = IPAddress.Parse("10.9.8.7");
    private static readonly IPAddress s_group6 = IPAddress.Parse("ff02::77:66:55");

    private static readonly IPMulticastMembership[] s_memberships =
        [new(s_group, new MulticastInterface(IPAddress.Loopback)), new(s_group, new MulticastInterface(LoopbackIndex))];

    [TestCaseSource(nameof(s_memberships))]
    public void IPv4Group_IsJoinedAndLeft(IPMulticastMembership membership)
    {
        foreach (bool throughHandle in new[] { false, true })
        {
            using Socket socket = TestSocket.Open(SocketKind.Udp4);
            SocketRef options = Borrow(socket, throughHandle);

            options.IPJoinGroup(membership);
            Assert.That(KernelState.IPv4Groups(), Has.Member($"lo/{s_group}/1"));

            options.IPLeaveGroup(membership);
            Assert.That(KernelState.IPv4Groups(), Has.No.Member($"lo/{s_group}/1"));
        }
    }

    [Test]
    public void IPv4Group_NotJoined_CannotBeLeft()
    {
        using Socket socket = TestSocket.Open(SocketKind.Udp4);

        Assert.That(SocketOption.IPLeaveGroup.TrySet(socket, new(s_group, new MulticastInterface(LoopbackIndex)), out SocketError error), Is.False);
        Assert.That(error, Is.EqualTo(SocketError.AddressNotAvailable));
    }

    [Test]
    public void SourceGroup_IsJoinedForTheSource([Values] bool throughHandle)
    {
        using Socket socket = TestSocket.Open(SocketKind.Udp4);
        SocketRef options = Borrow(socket, throughHandle);
        IPSourceMembership membership = new(s_source, s_sourceGroup, IPAddress.Loopback);

        options.IPJoinSourceGroup(membership);
        Assert.That(KernelState.SourceFilters(), Has.Member($"lo/{s_sourceGroup}/{s_source}"));

        options.IPLeaveSourceGroup(membership);
        Assert.That(KernelState.SourceFilters(), Has.No.Member($"lo/{s_sourceGroup}/{s_source}"));
    }

    [Test]
    public void IPv6Group_IsJoinedAndLeft([Values] bool throughHandle)
    {
        using Socket socket = TestSocket.Open(SocketKind.Udp6);
        SocketRef options = Borrow(socket, throughHandle);
        IPv6MulticastMembership membership = new(s_group6, LoopbackIndex);

        options.IPv6JoinGroup(membership);
        Assert.That(KernelState.IPv6Groups(), Has.Member($"lo/{s_group6}/1"));

        options.IPv6LeaveGroup(membership);
        Assert.That(KernelState.IPv6Groups(), Has.No.Member($"lo/{s_group6}/1"));
    }

    // The scope of the address is the interface, if no other is named.
    [Test]
    [Platform("Linux")]
    public void ScopeOfAGroup_IsItsInterface([Values] bool throughHandle)
    {
        IPAddress group = IPAddress.Parse($"{s_group6}%{LoopbackIndex}");
        foreach ((Action<SocketRef> join, Action<SocketRef> leave) in new (Action<SocketRef>, Action<SocketRef>)[]
        {
            (socket => socket.IPv6JoinMulticastGroup(new(group)), socket => socket.IPv6LeaveMulticastGroup(new(group))),
            (socket => socket.IPv6JoinGroup(new(group)), socket => socket.IPv6LeaveGroup(new(group))),
        })
        {
            using Socket socket = TestSocket.Open(SocketKind.Udp6);

            join(Borrow(socket, throughHandle));
            Assert.That(KernelState.IPv6Groups(), Has.Member($"lo/{s_group6}/1"));

            leave(Borrow(socket, throughHandle));
            Assert.That(KernelState.IPv6Groups(), Has.No.Member($"lo/{s_group6}/1"));
        }
    }

    [TestCase("223.255.255.255", false)]
    [TestCase("224.0.0.0", true)]
    [TestCase("239.255.255.255", true)]
    [TestCase("240.0.0.0", false)]
    [TestCase("240.0.0.1", false)]
    [TestCase("255.255.255.255", false)]
    public void IPv4Groups_AreThoseOfClassD(string address, bool isGroup)
    {
        IPAddress group = IPAddress.Parse(address);
        Action[] validations =
        [
            () => SocketOption.IPJoinGroup.Validate(new(group)),
            () => SocketOption.IPLeaveGroup.Validate(new(group)),
            () => SocketOption.IPJoinSourceGroup.Validate(new(s_source, group)),
            () => SocketOption.IPJoinMulticastGroup.Validate(new(group)),
            () => SocketOption.IPJoinMulticastSourceGroup.Validate(new(s_source, group)),
        ];
        foreach (Action validate in validations)
        {
            Assert.That(() => validate(), isGroup ? Throws.Nothing : Throws.ArgumentException.With.Message.Contains(address));
        }
    }

    [Test]
    public void WhatIsNoGroup_IsRefused()
    {
        using Socket socket = TestSocket.Open(SocketKind.Udp4);
        using Socket socket6 = TestSocket.Open(SocketKind.Udp6);

        Assert.That(
            () => socket.IPJoinGroup(new(IPAddress.Loopback)),
            Throws.ArgumentException.With.Message.Contains("IP_ADD_MEMBERSHIP"));
        Assert.That(() => socket.IPJoinGroup(new(s_group6)), Throws.ArgumentException);
        Assert.That(() => socket.IPJoinGroup(default), Throws.ArgumentException);
        Assert.That(() => socket.IPJoinSourceGroup(new(s_source, IPAddress.Loopback)), Throws.ArgumentException);
        Assert.That(() => socket.IPJoinSourceGroup(default), Throws.ArgumentException);
        Assert.That(
            () => socket6.IPv6JoinGroup(new(IPAddress.IPv6Loopback)),
            Throws.ArgumentException.With.Message.Contains("IPV6_ADD_MEMBERSHIP"));
        Assert.That(() => socket6.IPv6JoinGroup(new(s_group)), Throws.ArgumentException);
        Assert.That(() => socket6.IPv6JoinGroup(new(s_group6, -1)), Throws.ArgumentException);
        Assert.That(() => socket6.IPv6JoinGroup(new(s_group6, 0)), Throws.ArgumentException);
        Assert.That(() => socket6.IPv6JoinGroup(default), Throws.ArgumentException);
    }

    [Test]
    public void MulticastInterface_IsOfOneFamily()
    {
        Assert.That(() => new MulticastInterface(IPAddress.IPv6Loopback), Throws.ArgumentException);
        Assert.That(() => new MulticastInterface(-1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new MulticastInterface(0), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new MulticastInterface(null!), Throws.ArgumentNullException);
    }

    // Linux reports the address alone. tests/SocketOptions.Namespaces.Tests shows by which interface packets leave.
    [Test]
    [Platform("Linux")]
    public void MulticastInterface_IsSetByIndexOrAddressAndReset()
    {
        using Socket socket = TestSocket.Open(SocketKind.Udp4);
        Assert.That(socket.IPMulticastInterface, Is.EqualTo(MulticastInterface.Default));

        socket.IPMulticastInterface = new(IPAddress.Loopback);
        Assert.That(socket.IPMulticastInterface, Is.EqualTo(new MulticastInterface(IPAddress.Loopback)));

        socket.IPMulticastInterface = new(LoopbackIndex);
        Assert.That(socket.IPMulticastInterface, Is.EqualTo(MulticastInterface.Default));

        socket.IPMulticastInterface = default;
        Assert.That(socket.IPMulticastInterface, Is.EqualTo(MulticastInterface.Default));
        Assert.That(SocketOption.IPMulticastInterface.TrySet(socket, new(int.MaxValue), out SocketError error), Is.False);
        Assert.That(error, Is.EqualTo(SocketError.AddressNotAvailable));
    }

    private static SocketRef Borrow(Socket socket, bool throughHandle) => throughHandle ? socket.SafeHandle : socket;
}
