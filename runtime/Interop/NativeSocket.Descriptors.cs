using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Sockets.Options;

/// <content>Creates sockets and configures their descriptors.</content>
internal static unsafe partial class NativeSocket
{
    private const int GetDescriptorFlags = 1;
    private const int SetDescriptorFlags = 2;
    private const int GetStatusFlags = 3;
    private const int SetStatusFlags = 4;
    private const int CloseOnExec = 1;

    private const uint Overlapped = 0x1;
    private const uint NoHandleInherit = 0x80;
    private const uint RegisteredIO = 0x100;
    private const uint NonBlockingMode = 0x8004_667E;
    private const int FromProtocolInformation = -1;
    private const int ProtocolInformationLength = 628;

    private static int NonBlockingStatus => PlatformValue.Number(linux: 0x800, apple: 0x4, freebsd: 0x4);

    private static int NonBlockingType => PlatformValue.Number(linux: 0x800, freebsd: 0x2000_0000);

    private static int CloseOnExecType => PlatformValue.Number(linux: 0x8_0000, freebsd: 0x1000_0000);

    private static int DuplicateWithCloseOnExec => PlatformValue.Number(linux: 1030, apple: 67, freebsd: 17);

    /// <summary>Prevents a call that transfers data from waiting, if the operating system supports it.</summary>
    internal static int WithoutWaiting(int flags) =>
        OperatingSystem.IsWindows() ? flags : flags | NativeMessageFlags.DontWait;

    internal static bool IsNonBlocking(SafeSocketHandle socket)
    {
        NativeError.ThrowIfError(GetNonBlocking(socket, out bool value));
        return value;
    }

    /// <returns>0 or the error.</returns>
    internal static int GetNonBlocking(SafeSocketHandle socket, out bool value)
    {
        int flags = Libc.Control(socket, GetStatusFlags, 0);
        value = (flags & NonBlockingStatus) != 0;
        return GetError(flags);
    }

    internal static void SetNonBlocking(SafeSocketHandle socket, bool value)
    {
        if (OperatingSystem.IsWindows())
        {
            uint argument = value ? 1u : 0;
            Check(Winsock.Control(socket, NonBlockingMode, &argument));
            return;
        }

        int flags = Check(Libc.Control(socket, GetStatusFlags, 0));
        int wanted = value ? flags | NonBlockingStatus : flags & ~NonBlockingStatus;
        if (wanted != flags)
        {
            Check(Libc.Control(socket, SetStatusFlags, wanted));
        }
    }

    internal static bool IsInheritable(SafeSocketHandle socket)
    {
        if (!OperatingSystem.IsWindows())
        {
            return (Check(Libc.Control(socket, GetDescriptorFlags, 0)) & CloseOnExec) == 0;
        }

        uint flags;
        Check(Winsock.GetHandleInformation(socket, &flags) ? 0 : -1);
        return (flags & 1) != 0;
    }

    internal static void SetInheritable(SafeSocketHandle socket, bool value)
    {
        if (OperatingSystem.IsWindows())
        {
            Check(Winsock.SetHandleInformation(socket, 1, value ? 1u : 0) ? 0 : -1);
            return;
        }

        int flags = Check(Libc.Control(socket, GetDescriptorFlags, 0));
        int wanted = value ? flags & ~CloseOnExec : flags | CloseOnExec;
        if (wanted != flags)
        {
            Check(Libc.Control(socket, SetDescriptorFlags, wanted));
        }
    }

    /// <summary>Prevents child processes from inheriting a new descriptor, on which this does not fail.</summary>
    internal static void CloseOnExecution(SafeHandle handle) => Libc.Control(handle, SetDescriptorFlags, CloseOnExec);

    internal static SafeSocketHandle Create(int domain, int type, int protocol, SocketCreationFlags flags)
    {
        ThrowIfUnsupported(flags);
        return OperatingSystem.IsWindows()
            ? CreateOnWindows(domain, type, protocol, null, flags)
            : Own(Check(Libc.Socket(domain, WithFlags(type, flags), protocol)), flags, hasFlags: HasTypeFlags);
    }

    internal static (SafeSocketHandle First, SafeSocketHandle Second) CreatePair(
        int domain, int type, int protocol, SocketCreationFlags flags)
    {
        if (OperatingSystem.IsWindows())
        {
            throw new PlatformNotSupportedException("Windows has no socket pairs.");
        }

        ThrowIfUnsupported(flags);
        int* descriptors = stackalloc int[2];
        Check(Libc.SocketPair(domain, WithFlags(type, flags), protocol, descriptors));
        // Both descriptors have an owner before any call that can fail.
        SafeSocketHandle first = new(descriptors[0], ownsHandle: true);
        SafeSocketHandle second = new(descriptors[1], ownsHandle: true);
        try
        {
            Apply(first, flags, HasTypeFlags);
            Apply(second, flags, HasTypeFlags);
            return (first, second);
        }
        catch
        {
            first.Dispose();
            second.Dispose();
            throw;
        }
    }

    /// <returns>0 or the error.</returns>
    internal static int Accept(
        SafeSocketHandle listener, byte* address, ref int addressLength, SocketCreationFlags flags, out SafeSocketHandle? accepted)
    {
        ThrowIfUnsupported(flags);
        int length = addressLength;
        int* lengthIfWanted = address is null ? null : &length;
        nint result =
            OperatingSystem.IsWindows() ? Winsock.Accept(listener, address, lengthIfWanted)
            : HasTypeFlags ? Libc.Accept4(listener, address, lengthIfWanted, WithFlags(0, flags))
            : Libc.Accept(listener, address, lengthIfWanted);
        addressLength = length;
        if (result == -1)
        {
            accepted = null;
            return Marshal.GetLastPInvokeError();
        }

        accepted = Own(result, flags, HasTypeFlags);
        return 0;
    }

    internal static SafeSocketHandle Duplicate(SafeSocketHandle socket)
    {
        if (!OperatingSystem.IsWindows())
        {
            return new SafeSocketHandle(Check(Libc.Control(socket, DuplicateWithCloseOnExec, 0)), ownsHandle: true);
        }

        byte* information = stackalloc byte[ProtocolInformationLength];
        Check(Winsock.Duplicate(socket, Environment.ProcessId, information));
        return CreateOnWindows(
            FromProtocolInformation, FromProtocolInformation, FromProtocolInformation, information, SocketCreationFlags.None);
    }

    /// <summary>Duplicates the descriptor of a socket, to poll it.</summary>
    /// <returns>The duplicate, or <see langword="null"/> if the operating system provides none.</returns>
    /// <remarks>Disposing a <see cref="SafeSocketHandle"/> would change the socket, so that closing it resets the connection.</remarks>
    internal static SafeFileHandle? TryDuplicateDescriptor(SafeSocketHandle socket)
    {
        int descriptor = OperatingSystem.IsWindows() ? -1 : Libc.Control(socket, DuplicateWithCloseOnExec, 0);
        return descriptor == -1 ? null : new SafeFileHandle(descriptor, ownsHandle: true);
    }

    private static bool HasTypeFlags => CloseOnExecType != PlatformValue.Absent;

    private static int WithFlags(int type, SocketCreationFlags flags)
    {
        if (HasTypeFlags)
        {
            type |= (flags & SocketCreationFlags.Inheritable) == 0 ? CloseOnExecType : 0;
            type |= (flags & SocketCreationFlags.NonBlocking) != 0 ? NonBlockingType : 0;
        }

        return type;
    }

    private static SafeSocketHandle CreateOnWindows(
        int domain, int type, int protocol, byte* protocolInformation, SocketCreationFlags flags)
    {
        // Reading the property starts Winsock in this process.
        _ = Socket.OSSupportsIPv4;
        uint native = Overlapped;
        native |= (flags & SocketCreationFlags.Inheritable) == 0 ? NoHandleInherit : 0;
        native |= (flags & SocketCreationFlags.RegisteredIO) != 0 ? RegisteredIO : 0;
        nint socket = Winsock.Socket(domain, type, protocol, protocolInformation, 0, native);
        Check(socket == -1 ? -1 : 0);
        // A new socket is blocking, so only the other mode must be set.
        return Own(socket, flags, hasFlags: (flags & SocketCreationFlags.NonBlocking) == 0);
    }

    private static SafeSocketHandle Own(nint socket, SocketCreationFlags flags, bool hasFlags)
    {
        SafeSocketHandle handle = new(socket, ownsHandle: true);
        try
        {
            Apply(handle, flags, hasFlags);
            return handle;
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    /// <remarks>On the BSDs and Windows, an accepted socket inherits the mode of its listener.</remarks>
    private static void Apply(SafeSocketHandle socket, SocketCreationFlags flags, bool hasFlags)
    {
        if (!hasFlags)
        {
            SetInheritable(socket, (flags & SocketCreationFlags.Inheritable) != 0);
            SetNonBlocking(socket, (flags & SocketCreationFlags.NonBlocking) != 0);
        }
    }

    private static void ThrowIfUnsupported(SocketCreationFlags flags)
    {
        if ((flags & SocketCreationFlags.RegisteredIO) != 0 && !OperatingSystem.IsWindows())
        {
            throw new PlatformNotSupportedException($"{SocketCreationFlags.RegisteredIO} is available only on Windows.");
        }
    }

    private static int Check(int result) => result != -1 ? result : throw NativeError.ToException(Marshal.GetLastPInvokeError());
}
