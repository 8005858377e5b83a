using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using Sockets.Options;
using Sockets.Options.Codecs;
using OperatingSystem = Sockets.Options.OperatingSystem;

namespace Build.Tests.Systems;

/// <summary>The descriptors in messages as the kernels of the BSDs leave them, which differ from those of Linux.</summary>
public sealed partial class DescriptorMessageTests
{
    private const int SocketLevel = 0xFFFF;
    private const int Rights = 1;

    [TearDown]
    public void GoBackToLinux() => OperatingSystem.Current = "linux";

    [Test]
    public void Descriptors_HaveAnOwnerAndAreClosedOnExec([Values("linux", "apple", "freebsd")] string system)
    {
        OperatingSystem.Current = system;
        int[] descriptors = [Duplicate(0), Duplicate(0), Duplicate(0)];
        IncomingSocketMessage message = new();

        Complete(message, Write(message, descriptors));

        Assert.That(message.HandleCount, Is.EqualTo(3));
        using (SafeFileHandle first = message.TakeHandle())
        {
            Assert.That((int)first.DangerousGetHandle(), Is.EqualTo(descriptors[0]));
            // The descriptors of this test have no flag; those of the kernels of Linux and FreeBSD have it already.
            Assert.That(Control(descriptors[0], 1, 0), Is.EqualTo(system == "apple" ? 1 : 0));
        }

        message.Dispose();
        Assert.That(descriptors.Select(IsOpen), Is.All.False);
    }

    // XNU does not correct the length of a message that it has cut.
    [TestCase(12, 3)]
    [TestCase(11, 2)]
    [TestCase(8, 2)]
    [TestCase(3, 0)]
    [TestCase(0, 0)]
    public void UncorrectedLength_EndsWithTheMemory(int left, int count)
    {
        OperatingSystem.Current = "apple";
        int[] descriptors = [.. Enumerable.Range(0, count).Select(_ => Duplicate(0)), .. Enumerable.Repeat(1_000_000, 20)];
        IncomingSocketMessage message = new();
        Write(message, descriptors);

        Complete(message, ControlMessageLayout.Current.DataOffset + left);

        Assert.That(message.HandleCount, Is.EqualTo(count));
        message.Dispose();
        Assert.That(descriptors.Take(count).Select(IsOpen), Is.All.False);
    }

    // XNU and FreeBSD install nothing for a peek, and the numbers are those of other descriptors.
    [Test]
    public void PeekedNumbers_AreNoDescriptors([Values("apple", "freebsd")] string system)
    {
        OperatingSystem.Current = system;
        int other = Duplicate(0);
        IncomingSocketMessage message = new();

        Complete(message, Write(message, [other]), isPeek: true);

        Assert.That(message.HandleCount, Is.Zero);
        message.Dispose();
        Assert.That(IsOpen(other));
        using SafeFileHandle owner = new(other, ownsHandle: true);
    }

    // XNU leaks what does not fit.
    [Test]
    public void MemoryForAllDescriptors_IsAlwaysThereOnApplePlatforms()
    {
        OperatingSystem.Current = "apple";

        using IncomingSocketMessage small = new(0);
        using IncomingSocketMessage large = new(5000);

        Assert.That((small.ControlCapacity, large.ControlCapacity), Is.EqualTo((12 + (254 * 4), 5000)));
    }

    // XNU accepts a single message with descriptors, and nothing beside it.
    [Test]
    public void DescriptorsWithOtherMessages_AreRejectedOnApplePlatforms([Values("linux", "apple", "freebsd")] string system)
    {
        OperatingSystem.Current = system;
        using SafeFileHandle handle = new(Duplicate(0), ownsHandle: true);
        SendRoute route = new(System.Net.Sockets.AddressFamily.Unix, IsIPv6Socket: false, IsStream: true);
        OutgoingSocketMessage message = new();
        message.AddHandle(handle);
        message.AddHandle(handle);
        int space = (int)ControlMessageLayout.Current.GetSpace(8);
        Assert.That(message.Encode(route).Length, Is.EqualTo(space));
        message.Add(SendRoute.SocketLevel, 9999, [1]);

        if (system == "apple")
        {
            Assert.That(() => { message.Encode(route); }, Throws.InstanceOf<PlatformNotSupportedException>().With.Message.Contains("SCM_RIGHTS"));
        }
        else
        {
            Assert.That(message.Encode(route).Length, Is.GreaterThan(space));
        }
    }

    [Test]
    public void Windows_HasNoDescriptors()
    {
        OperatingSystem.Current = "windows";

        Assert.That(OutgoingSocketMessage.MaximumHandleCount, Is.Zero);
        using SafeFileHandle handle = new();
        Assert.That(() => new OutgoingSocketMessage().AddHandle(handle), Throws.InstanceOf<PlatformNotSupportedException>());
    }

    private static int Write(IncomingSocketMessage message, int[] descriptors)
    {
        ControlMessageWriter writer = new(message.ControlMemory, ControlMessageLayout.Current);
        int level = OperatingSystem.IsLinux() ? 1 : SocketLevel;
        Assert.That(writer.TryAdd(level, Rights, MemoryMarshal.AsBytes<int>(descriptors)));
        return ControlMessageLayout.Current.DataOffset + (descriptors.Length * sizeof(int));
    }

    private static void Complete(IncomingSocketMessage message, int length, bool isPeek = false) =>
        message.Complete(new NativeMessage { ControlLength = length }, isPeek);

    private static bool IsOpen(int descriptor) => Path.Exists(string.Create(CultureInfo.InvariantCulture, $"/proc/self/fd/{descriptor}"));

    [LibraryImport("libc", EntryPoint = "dup")]
    private static partial int Duplicate(int descriptor);

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int Control(int descriptor, int command, int argument);
}
