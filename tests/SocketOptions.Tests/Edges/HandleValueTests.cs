using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using Sockets.Options.Codecs;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.Edges;

/// <summary>A handle that is the value of an option stays open until the kernel has seen it.</summary>
public sealed class HandleValueTests
{
    [Test]
    [Platform("Linux")]
    public void HandleThatIsDisposedMeanwhile_IsStillTheOne([Values] bool throughHandle)
    {
        using Socket socket = TestSocket.Open(SocketKind.Udp4);
        SocketRef options = throughHandle ? socket.SafeHandle : socket;
        using SafeFileHandle program = BpfProgram.Load();
        LocalRow row = OptionTable.Row("SO_ATTACH_BPF");

        options.Set<SafeHandle, DisposingCodec>(new(row.Name, row.Level, row.Number!.Value, SocketPlatforms.Linux), program);

        Assert.That(program.IsClosed);
        Assert.That(() => socket.DetachFilter(), Throws.Nothing, "nothing was attached");
    }

    [Test]
    [Platform("Linux")]
    public void DisposedHandle_IsSaid()
    {
        using Socket socket = TestSocket.Open(SocketKind.Udp4);
        SafeFileHandle program = BpfProgram.Load();
        program.Dispose();

        Assert.That(() => socket.AttachBpf(program), Throws.TypeOf<ObjectDisposedException>());
        Assert.That(() => socket.AttachBpf(null!), Throws.ArgumentNullException);
    }

    [Test]
    public void EveryEncoder_NamesItsHandle()
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);
        SafeSocketHandle handle = socket.SafeHandle;

        Assert.That(HandleOf<SafeHandle, FileDescriptorCodec>(handle), Is.SameAs(handle));
        Assert.That(HandleOf<SafeSocketHandle, SocketHandleCodec>(handle), Is.SameAs(handle));
        Assert.That(HandleOf<SocketSplice, SocketSpliceCodec>(new() { Target = handle }), Is.SameAs(handle));
        Assert.That(HandleOf<SocketSplice, SocketSpliceCodec>(default), Is.Null);
        Assert.That(HandleOf<bool, BooleanCodec>(true), Is.Null);
    }

    private static SafeHandle? HandleOf<T, TEncoder>(T value)
        where TEncoder : struct, ISocketOptionEncoder<T> => TEncoder.GetHandle(value);

    /// <summary>Disposes of the handle between looking at it and the system call, as another thread can.</summary>
    private readonly struct DisposingCodec : ISocketOptionEncoder<SafeHandle>
    {
        public static int GetMaximumLength(SafeHandle value) => FileDescriptorCodec.GetMaximumLength(value);

        public static int Encode(SafeHandle value, in SocketOptionDefinition option, Span<byte> destination)
        {
            int length = FileDescriptorCodec.Encode(value, option, destination);
            value.Dispose();
            return length;
        }

        public static SafeHandle? GetHandle(SafeHandle value) => FileDescriptorCodec.GetHandle(value);
    }
}
