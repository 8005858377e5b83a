using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Sockets.Options;

/// <summary>Declares the system calls of Windows.</summary>
/// <remarks>After -1 or <see langword="false"/>, the error is the last P/Invoke error.</remarks>
internal static unsafe partial class Winsock
{
    private const string Library = "ws2_32.dll";

    [LibraryImport(Library, EntryPoint = "bind", SetLastError = true)]
    internal static partial int Bind(SafeSocketHandle socket, byte* address, int length);

    [LibraryImport(Library, EntryPoint = "connect", SetLastError = true)]
    internal static partial int Connect(SafeSocketHandle socket, byte* address, int length);

    [LibraryImport(Library, EntryPoint = "listen", SetLastError = true)]
    internal static partial int Listen(SafeSocketHandle socket, int backlog);

    [LibraryImport(Library, EntryPoint = "accept", SetLastError = true)]
    internal static partial nint Accept(SafeSocketHandle socket, byte* address, int* length);

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

    [LibraryImport(Library, EntryPoint = "WSARecv", SetLastError = true)]
    internal static partial int Receive(
        SafeSocketHandle socket, NativeBuffer* buffers, int bufferCount, int* count, int* flags, void* overlapped, void* completion);

    [LibraryImport(Library, EntryPoint = "WSARecvFrom", SetLastError = true)]
    internal static partial int ReceiveFrom(
        SafeSocketHandle socket,
        NativeBuffer* buffers,
        int bufferCount,
        int* count,
        int* flags,
        byte* address,
        int* addressLength,
        void* overlapped,
        void* completion);

    [LibraryImport(Library, EntryPoint = "WSASendTo", SetLastError = true)]
    internal static partial int SendTo(
        SafeSocketHandle socket,
        NativeBuffer* buffers,
        int bufferCount,
        int* count,
        int flags,
        byte* address,
        int addressLength,
        void* overlapped,
        void* completion);

    [LibraryImport(Library, EntryPoint = "WSASend", SetLastError = true)]
    internal static partial int Send(
        SafeSocketHandle socket, NativeBuffer* buffers, int bufferCount, int* count, int flags, void* overlapped, void* completion);

    [LibraryImport(Library, EntryPoint = "WSASendMsg", SetLastError = true)]
    internal static partial int SendMessage(
        SafeSocketHandle socket, Message* message, int flags, int* count, void* overlapped, void* completion);

    [LibraryImport(Library, EntryPoint = "WSAIoctl", SetLastError = true)]
    internal static partial int Control(
        SafeSocketHandle socket,
        uint code,
        void* input,
        int inputLength,
        void* output,
        int outputLength,
        int* count,
        void* overlapped,
        void* completion);

    [LibraryImport(Library, EntryPoint = "WSAPoll", SetLastError = true)]
    internal static partial int Poll(PollDescriptor* descriptors, uint count, int milliseconds);

    [LibraryImport(Library, EntryPoint = "WSASocketW", SetLastError = true)]
    internal static partial nint Socket(int domain, int type, int protocol, byte* protocolInformation, uint group, uint flags);

    [LibraryImport(Library, EntryPoint = "WSADuplicateSocketW", SetLastError = true)]
    internal static partial int Duplicate(SafeSocketHandle socket, int processId, byte* protocolInformation);

    [LibraryImport(Library, EntryPoint = "closesocket", SetLastError = true)]
    internal static partial int Close(nint socket);

    [LibraryImport(Library, EntryPoint = "ioctlsocket", SetLastError = true)]
    internal static partial int Control(SafeSocketHandle socket, uint command, uint* argument);

    [LibraryImport(Library, EntryPoint = "WSAGetOverlappedResult", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    internal static partial bool GetOverlappedResult(
        SafeSocketHandle socket, NativeOverlapped* overlapped, uint* count, [MarshalAs(UnmanagedType.Bool)] bool wait, uint* flags);

    [LibraryImport("mswsock.dll", EntryPoint = "TransmitFile", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    internal static partial bool TransmitFile(
        SafeSocketHandle socket,
        SafeFileHandle file,
        uint count,
        uint countPerSend,
        NativeOverlapped* overlapped,
        void* headAndTail,
        uint flags);

    [LibraryImport("kernel32.dll", EntryPoint = "CancelIoEx", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    internal static partial bool Cancel(SafeSocketHandle socket, NativeOverlapped* overlapped);

    [LibraryImport("kernel32.dll", EntryPoint = "WaitForSingleObject", SetLastError = true)]
    internal static partial uint WaitForSingleObject(SafeWaitHandle handle, uint milliseconds);

    [LibraryImport("kernel32.dll", EntryPoint = "GetHandleInformation", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    internal static partial bool GetHandleInformation(SafeSocketHandle handle, uint* flags);

    [LibraryImport("kernel32.dll", EntryPoint = "SetHandleInformation", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    internal static partial bool SetHandleInformation(SafeSocketHandle handle, uint mask, uint flags);

    /// <summary>Represents a <c>WSAPOLLFD</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct PollDescriptor
    {
        internal nint Socket;
        internal short Events;
        internal short ReturnedEvents;
    }

    /// <summary>Represents a <c>WSAMSG</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct Message
    {
        internal byte* Name;
        internal int NameLength;
        internal NativeBuffer* Buffers;
        internal int BufferCount;
        internal NativeBuffer Control;
        internal int Flags;
    }
}
