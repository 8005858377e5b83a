using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Sockets.Options;

/// <summary>Declares the system calls of Linux, Apple platforms, and FreeBSD, by their names in libc.</summary>
/// <remarks>After -1, the error is the last P/Invoke error.</remarks>
internal static unsafe partial class Libc
{
    private const string Library = "libc";

    [LibraryImport(Library, EntryPoint = "bind", SetLastError = true)]
    internal static partial int Bind(SafeSocketHandle socket, byte* address, int length);

    [LibraryImport(Library, EntryPoint = "connect", SetLastError = true)]
    internal static partial int Connect(SafeSocketHandle socket, byte* address, int length);

    [LibraryImport(Library, EntryPoint = "listen", SetLastError = true)]
    internal static partial int Listen(SafeSocketHandle socket, int backlog);

    [LibraryImport(Library, EntryPoint = "accept", SetLastError = true)]
    internal static partial int Accept(SafeSocketHandle socket, byte* address, int* length);

    [LibraryImport(Library, EntryPoint = "accept4", SetLastError = true)]
    internal static partial int Accept4(SafeSocketHandle socket, byte* address, int* length, int flags);

    [LibraryImport(Library, EntryPoint = "shutdown", SetLastError = true)]
    internal static partial int Shutdown(SafeSocketHandle socket, int how);

    [LibraryImport(Library, EntryPoint = "getsockname", SetLastError = true)]
    internal static partial int GetSocketName(SafeSocketHandle socket, byte* address, int* length);

    [LibraryImport(Library, EntryPoint = "getpeername", SetLastError = true)]
    internal static partial int GetPeerName(SafeSocketHandle socket, byte* address, int* length);

    [LibraryImport(Library, EntryPoint = "getsockopt", SetLastError = true)]
    internal static partial int GetOption(SafeSocketHandle socket, int level, int number, byte* value, int* length);

    [LibraryImport(Library, EntryPoint = "setsockopt", SetLastError = true)]
    internal static partial int SetOption(SafeSocketHandle socket, int level, int number, byte* value, int length);

    [LibraryImport(Library, EntryPoint = "recv", SetLastError = true)]
    internal static partial nint Receive(SafeSocketHandle socket, byte* buffer, nuint length, int flags);

    [LibraryImport(Library, EntryPoint = "recvmsg", SetLastError = true)]
    internal static partial nint ReceiveMessage(SafeSocketHandle socket, void* header, int flags);

    [LibraryImport(Library, EntryPoint = "send", SetLastError = true)]
    internal static partial nint Send(SafeSocketHandle socket, byte* buffer, nuint length, int flags);

    [LibraryImport(Library, EntryPoint = "sendto", SetLastError = true)]
    internal static partial nint SendTo(SafeSocketHandle socket, byte* buffer, nuint length, int flags, byte* address, int addressLength);

    [LibraryImport(Library, EntryPoint = "sendmsg", SetLastError = true)]
    internal static partial nint SendMessage(SafeSocketHandle socket, void* header, int flags);

    [LibraryImport(Library, EntryPoint = "poll", SetLastError = true)]
    internal static partial int Poll(PollDescriptor* descriptors, nuint count, int milliseconds);

    [LibraryImport(Library, EntryPoint = "epoll_create1", SetLastError = true)]
    internal static partial SafeFileHandle CreateEpoll(int flags);

    [LibraryImport(Library, EntryPoint = "epoll_ctl", SetLastError = true)]
    internal static partial int ControlEpoll(SafeFileHandle epoll, int operation, SafeHandle observed, void* entry);

    [LibraryImport(Library, EntryPoint = "epoll_wait", SetLastError = true)]
    internal static partial int WaitForEpoll(SafeFileHandle epoll, void* entries, int count, int milliseconds);

    [LibraryImport(Library, EntryPoint = "socket", SetLastError = true)]
    internal static partial int Socket(int domain, int type, int protocol);

    [LibraryImport(Library, EntryPoint = "socketpair", SetLastError = true)]
    internal static partial int SocketPair(int domain, int type, int protocol, int* descriptors);

    // fcntl is variadic. Apple's arm64 passes variadic arguments on the stack, and all other systems pass them in
    // registers. The padding fills the registers, so that the argument is where the callee reads it.
    internal static int Control(SafeHandle handle, int command, int argument) =>
        PlatformValue.IsApple && RuntimeInformation.ProcessArchitecture == Architecture.Arm64
            ? ControlOnStack(handle, command, 0, 0, 0, 0, 0, 0, argument)
            : ControlInRegister(handle, command, argument);

    [LibraryImport(Library, EntryPoint = "fcntl", SetLastError = true)]
    private static partial int ControlInRegister(SafeHandle handle, int command, nint argument);

    [LibraryImport(Library, EntryPoint = "fcntl", SetLastError = true)]
    private static partial int ControlOnStack(
        SafeHandle handle, int command, nint x2, nint x3, nint x4, nint x5, nint x6, nint x7, nint argument);

    [LibraryImport(Library, EntryPoint = "sendfile", SetLastError = true)]
    internal static partial nint SendFileOnLinux(SafeSocketHandle socket, SafeFileHandle file, long* offset, nuint count);

    // On 32-bit systems, the offset of the function with the plain name has 32 bits.
    [LibraryImport(Library, EntryPoint = "sendfile64", SetLastError = true)]
    internal static partial nint SendFileOn32BitLinux(SafeSocketHandle socket, SafeFileHandle file, long* offset, nuint count);

    [LibraryImport(Library, EntryPoint = "sendfile", SetLastError = true)]
    internal static partial int SendFileOnApple(
        SafeFileHandle file, SafeSocketHandle socket, long offset, long* length, void* headers, int flags);

    [LibraryImport(Library, EntryPoint = "sendfile", SetLastError = true)]
    internal static partial int SendFileOnFreeBSD(
        SafeFileHandle file, SafeSocketHandle socket, long offset, nuint count, void* headers, long* sent, int flags);

    internal static nint ReadAt(SafeFileHandle file, byte* buffer, int count, long offset) =>
        PlatformValue.IsLinuxOrAndroid && nint.Size == sizeof(int)
            ? ReadAtOn32BitLinux(file, buffer, (nuint)count, offset)
            : ReadAt(file, buffer, (nuint)count, offset);

    [LibraryImport(Library, EntryPoint = "pread", SetLastError = true)]
    private static partial nint ReadAt(SafeFileHandle file, byte* buffer, nuint count, long offset);

    // As for sendfile64.
    [LibraryImport(Library, EntryPoint = "pread64", SetLastError = true)]
    private static partial nint ReadAtOn32BitLinux(SafeFileHandle file, byte* buffer, nuint count, long offset);

    /// <summary>Represents a <c>struct pollfd</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct PollDescriptor
    {
        internal int Descriptor;
        internal short Events;
        internal short ReturnedEvents;
    }

    /// <summary>Represents a <c>struct msghdr</c>, so that the code for all systems is the same.</summary>
    internal interface IMessageHeader<TSelf>
        where TSelf : unmanaged, IMessageHeader<TSelf>
    {
        int NameLength { get; }

        int ControlLength { get; }

        int Flags { get; }

        static abstract TSelf Create(in NativeMessage message);
    }

    /// <summary>Represents the <c>struct msghdr</c> of Linux.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct LinuxMessageHeader : IMessageHeader<LinuxMessageHeader>
    {
        internal byte* Name;
        internal int NameLength;
        internal NativeBuffer* Buffers;
        internal nuint BufferCount;
        internal byte* Control;
        internal nuint ControlLength;
        internal int Flags;

        readonly int IMessageHeader<LinuxMessageHeader>.NameLength => NameLength;

        readonly int IMessageHeader<LinuxMessageHeader>.ControlLength => (int)ControlLength;

        readonly int IMessageHeader<LinuxMessageHeader>.Flags => Flags;

        static LinuxMessageHeader IMessageHeader<LinuxMessageHeader>.Create(in NativeMessage message) =>
            new()
            {
                Name = message.Name,
                NameLength = message.NameLength,
                Buffers = message.Buffers,
                BufferCount = (nuint)message.BufferCount,
                Control = message.Control,
                ControlLength = (nuint)message.ControlLength,
            };
    }

    /// <summary>Represents the <c>struct msghdr</c> of the BSDs.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct BsdMessageHeader : IMessageHeader<BsdMessageHeader>
    {
        internal byte* Name;
        internal int NameLength;
        internal NativeBuffer* Buffers;
        internal int BufferCount;
        internal byte* Control;
        internal int ControlLength;
        internal int Flags;

        readonly int IMessageHeader<BsdMessageHeader>.NameLength => NameLength;

        readonly int IMessageHeader<BsdMessageHeader>.ControlLength => ControlLength;

        readonly int IMessageHeader<BsdMessageHeader>.Flags => Flags;

        static BsdMessageHeader IMessageHeader<BsdMessageHeader>.Create(in NativeMessage message) =>
            new()
            {
                Name = message.Name,
                NameLength = message.NameLength,
                Buffers = message.Buffers,
                BufferCount = message.BufferCount,
                Control = message.Control,
                ControlLength = message.ControlLength,
            };
    }
}
