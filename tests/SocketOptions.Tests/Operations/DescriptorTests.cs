using System.Net.Sockets;
using System.Runtime.Versioning;

namespace Sockets.Options.Tests.Operations;

internal sealed class DescriptorTests
{
    // This is how .NET does it, and the remarks warn of it.
    [Test]
    [Platform("Linux")]
    [Parity("try_clone")]
    public void DisposedDuplicate_ResetsTheConnectionUnlessASocketIsMadeFromIt([Values] bool isSocket)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        SafeSocketHandle duplicate = ((SocketRef)pair.Near).DuplicateHandle();
        using (IDisposable owner = isSocket ? new Socket(duplicate) : duplicate)
        {
            Assert.That(GetLinger(pair.Near), Is.EqualTo((false, 0)));
        }

        Assert.That(GetLinger(pair.Near), Is.EqualTo((!isSocket, 0)));
    }

    [Test]
    [Parity("set_nonblocking", "nonblocking")]
    public void ModeOfASocket_IsItsOwn([Values] bool value)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        SendingTests.MakeNonBlockingUnderneath(pair.Near);
        SocketRef near = pair.Near;

        near.Blocking = value;

        Assert.That(near.Blocking, Is.EqualTo(value));
        Assert.That(pair.Near.Blocking, Is.EqualTo(value));
    }

    [Test]
    [Parity("set_nonblocking", "nonblocking")]
    public void ModeOfAHandle_IsThatOfTheDescriptor([Values] bool value)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        SafeSocketHandle handle = pair.Near.SafeHandle;
        SocketRef socket = handle;
        socket.Blocking = !value;

        socket.Blocking = value;

        Assert.That(KernelWitness.IsNonBlocking(handle), Is.EqualTo(!value));
        if (OperatingSystem.IsWindows())
        {
            Assert.That(() => ((SocketRef)handle).Blocking, Throws.InstanceOf<PlatformNotSupportedException>());
        }
        else
        {
            Assert.That(socket.Blocking, Is.EqualTo(value));
        }
    }

    [Test]
    [Parity("set_cloexec", "set_no_inherit")]
    public void Inheritance_CanBeChanged([Values] Owner owner, [Values] bool value)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        SocketRef near = owner.Borrow(pair.Near);
        near.Inheritable = !value;

        near.Inheritable = value;

        Assert.That(near.Inheritable, Is.EqualTo(value));
        Assert.That(KernelWitness.IsCloseOnExec(pair.Near.SafeHandle), Is.EqualTo(!value));
    }

    [Test]
    [Parity("try_clone", "conversions of Socket")]
    public void Duplicate_OutlivesTheFirst([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        using Socket duplicate = owner.Borrow(pair.Near).Duplicate();

        pair.Near.SafeHandle.Dispose();

        Assert.That((duplicate.Connected, duplicate.Blocking), Is.EqualTo((true, true)));
        Assert.That(((SocketRef)duplicate).Inheritable, Is.False);
        duplicate.Send("x"u8);
        Assert.That(pair.Far.Receive(new byte[2]), Is.EqualTo(1));
    }

    [Test]
    [Parity("try_clone")]
    public void Duplicate_WaitsAsTheFirstDoes()
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        SendingTests.MakeNonBlockingUnderneath(pair.Near);
        using Socket duplicate = ((SocketRef)pair.Near).Duplicate();
        Task sending = Task.Run(async () =>
        {
            await Task.Delay(50);
            pair.Far.Send("xy"u8);
        });

        Assert.That(duplicate.Blocking);
        Assert.That(duplicate.Receive(new byte[1]), Is.EqualTo(1));
        Assert.That(((SocketRef)duplicate).Receive(new byte[1]), Is.EqualTo(1));
        sending.Wait();
    }

    [Test]
    [Parity("try_clone")]
    public void DuplicateOfANonBlockingSocket_DoesNotWait([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        pair.Near.Blocking = false;
        using Socket duplicate = owner.Borrow(pair.Near).Duplicate();

        Assert.That(duplicate.Blocking, Is.EqualTo(OperatingSystem.IsWindows() && owner == Owner.Handle));
    }

    [Test]
    [Parity("try_clone")]
    public void Duplicate_SharesItsOptions()
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();
        using SafeSocketHandle duplicate = ((SocketRef)pair.Near).DuplicateHandle();

        ((SocketRef)duplicate).KeepAlive = true;

        Assert.That(((SocketRef)pair.Near).KeepAlive);
    }

    [Test]
    [Parity("type", "domain", "protocol", "Domain, Type, Protocol", "constants of Domain", "constants of Protocol")]
    [SupportedOSPlatform("linux")]
    [SupportedOSPlatform("windows")]
    public void Socket_ReportsItsDomainTypeAndProtocol([Values] Owner owner)
    {
        using ConnectedPair pair = ConnectedPair.CreateUdp();
        SocketRef near = owner.Borrow(pair.Near);

        Assert.That(near.SocketType, Is.EqualTo(SocketType.Dgram));
        Assert.That(near.SocketProtocol, Is.EqualTo(ProtocolType.Udp));
        if (OperatingSystem.IsLinux())
        {
            Assert.That(near.SocketDomain, Is.EqualTo(SocketDomain.IPv4));
        }
    }

    [Test]
    [Parity("SockRef", "From<&S> for SockRef", "Deref for SockRef", "Send and Sync")]
    public void BorrowedSocket_StaysOpen()
    {
        using ConnectedPair pair = ConnectedPair.CreateTcp();

        Borrow(pair.Near).Send("a"u8);
        Borrow(pair.Near).Send("b"u8);

        Assert.That(pair.Near.SafeHandle.IsClosed, Is.False);

        static SocketRef Borrow(Socket socket) => socket;
    }

    private static (bool IsOn, int Seconds) GetLinger(Socket socket)
    {
        LingerOption linger = socket.LingerState!;
        return (linger.Enabled, linger.LingerTime);
    }
}
