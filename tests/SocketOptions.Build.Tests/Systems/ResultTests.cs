using System.Net.Sockets;
using Sockets.Options;
using OperatingSystem = Sockets.Options.OperatingSystem;

namespace Build.Tests.Systems;

/// <summary>The runtime's interpretation of the results of other systems, which no run here reaches.</summary>
public sealed unsafe class ResultTests
{
    private const int BrokenPipe = 32;

    [TearDown]
    public void GoBackToLinux() => OperatingSystem.Current = "linux";

    // XNU's and FreeBSD's EAGAIN is 35.
    [TestCase("apple", 5, 0, 5)]
    [TestCase("apple", 0, 0, 0)]
    [TestCase("apple", 5, 35, 5)]
    [TestCase("apple", 5, 4, 5)]
    [TestCase("apple", 0, 35, -1)]
    [TestCase("apple", 0, 4, -1)]
    [TestCase("apple", 5, BrokenPipe, -1)]
    [TestCase("freebsd", 5, 0, 5)]
    [TestCase("freebsd", 0, 0, 0)]
    [TestCase("freebsd", 5, 35, 5)]
    [TestCase("freebsd", 5, BrokenPipe, 5)]
    [TestCase("freebsd", 0, BrokenPipe, -1)]
    public void SentPartOfAFile_IsCounted(string system, long sent, int error, int expected)
    {
        OperatingSystem.Current = system;

        Assert.That((long)NativeSocket.GetSentCount(sent, error), Is.EqualTo(expected));
    }

    // WSAEMSGSIZE, WSAESHUTDOWN and WSAECONNRESET.
    [TestCase(10040, 7, 16, 0x108)]
    [TestCase(10058, 0, 0, 8)]
    [TestCase(10054, -1, 16, 8)]
    public void FailedReceiveOnWindows_IsTruncatedOrAtTheEndOrAnError(int error, int count, int nameLength, int flags)
    {
        OperatingSystem.Current = "windows";
        byte* memory = stackalloc byte[7];
        NativeBuffer* buffers = stackalloc NativeBuffer[] { new(memory, 3), new(memory + 3, 4) };
        int returnedLength = 16;
        int returnedFlags = 8;

        nint result = NativeSocket.GetReceivedCountOnWindows(error, new(buffers, 2), ref returnedLength, ref returnedFlags);

        Assert.That(((int)result, returnedLength, returnedFlags), Is.EqualTo((count, nameLength, flags)));
    }

    [Test]
    public void FamilyThatTheSystemLacks_IsRejected()
    {
        OperatingSystem.Current = "windows";

        Assert.That(
            static () => SocketFactory.CreateHandle(SocketDomain.Packet, SocketType.Raw),
            Throws.InstanceOf<PlatformNotSupportedException>());
    }

    [TestCase("linux", false)]
    [TestCase("android", false)]
    [TestCase("apple", false)]
    [TestCase("freebsd", false)]
    [TestCase("windows", true)]
    public void TransferOfData_WaitsOnlyOnWindows(string system, bool waits)
    {
        OperatingSystem.Current = system;

        Assert.That(NativeSocket.WithoutWaiting(0) == 0, Is.EqualTo(waits));
    }
}
