using System.Net.Sockets;
using System.Runtime.InteropServices;

// On systems other than Windows, it only excludes the folder of the application from the search.
[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.System32)]

namespace Sockets.Options;

/// <summary>Calls the operating system on a socket, independently of the names and results of its functions.</summary>
/// <remarks>
/// A method that returns a count returns -1 for an error, which is the last P/Invoke error. Every call keeps the handle
/// open until it has returned.
/// </remarks>
internal static unsafe partial class NativeSocket
{
    /// <summary>The maximum number of buffers of one call, on systems other than Windows (<c>IOV_MAX</c>).</summary>
    internal const int MaximumBufferCount = 1024;

    internal static int Poll(SafeSocketHandle socket, SocketReadiness readiness, int milliseconds)
    {
        bool isHeld = false;
        try
        {
            socket.DangerousAddRef(ref isHeld);
            if (OperatingSystem.IsWindows())
            {
                Winsock.PollDescriptor descriptor = new()
                {
                    Socket = socket.DangerousGetHandle(),
                    Events = readiness switch
                    {
                        SocketReadiness.Read => 0x300,
                        SocketReadiness.Write => 0x10,
                        _ => 0x200,
                    },
                };
                return Winsock.Poll(&descriptor, 1, milliseconds);
            }
            else
            {
                Libc.PollDescriptor descriptor = new()
                {
                    Descriptor = (int)socket.DangerousGetHandle(),
                    Events = readiness switch
                    {
                        SocketReadiness.Read => 0x1,
                        SocketReadiness.Write => 0x4,
                        _ => 0x2,
                    },
                };
                return Libc.Poll(&descriptor, 1, milliseconds);
            }
        }
        finally
        {
            if (isHeld)
            {
                socket.DangerousRelease();
            }
        }
    }

    internal static nint Receive(SafeSocketHandle socket, byte* buffer, int length, int flags)
    {
        if (!OperatingSystem.IsWindows())
        {
            return Libc.Receive(socket, buffer, (nuint)length, flags);
        }

        NativeBuffer buffers = new(buffer, length);
        int nameLength = 0;
        return ReceiveMessage(socket, &buffers, 1, null, ref nameLength, ref flags);
    }

    /// <remarks>A message that is too long and the end of a stream are not errors, although Windows reports them as such.</remarks>
    internal static nint ReceiveMessage(
        SafeSocketHandle socket, NativeBuffer* buffers, int bufferCount, byte* name, ref int nameLength, ref int flags)
    {
        if (PlatformValue.IsLinuxOrAndroid)
        {
            Libc.LinuxMessageHeader header = new()
            {
                Name = name,
                NameLength = nameLength,
                Buffers = buffers,
                BufferCount = (nuint)bufferCount,
            };
            nint count = Libc.ReceiveMessage(socket, &header, flags);
            (nameLength, flags) = (header.NameLength, header.Flags);
            return count;
        }

        if (!OperatingSystem.IsWindows())
        {
            Libc.BsdMessageHeader header = new()
            {
                Name = name,
                NameLength = nameLength,
                Buffers = buffers,
                BufferCount = bufferCount,
            };
            nint count = Libc.ReceiveMessage(socket, &header, flags);
            (nameLength, flags) = (header.NameLength, header.Flags);
            return count;
        }

        int received = 0;
        int nativeFlags = flags;
        int nativeNameLength = nameLength;
        int result = name is null
            ? Winsock.Receive(socket, buffers, bufferCount, &received, &nativeFlags, null, null)
            : Winsock.ReceiveFrom(
                socket, buffers, bufferCount, &received, &nativeFlags, name, &nativeNameLength, null, null);
        (nameLength, flags) = (nativeNameLength, nativeFlags);
        if (result != -1)
        {
            return received;
        }

        int error = Marshal.GetLastPInvokeError();
        if (error == NativeError.MessageSize)
        {
            flags |= NativeMessageFlags.Truncated;
            return new NativeBufferList(buffers, bufferCount).GetLength();
        }

        if (error == NativeError.Shutdown)
        {
            nameLength = 0;
            return 0;
        }

        return -1;
    }

    internal static nint Send(SafeSocketHandle socket, byte* buffer, int length, byte* name, int nameLength, int flags)
    {
        if (!OperatingSystem.IsWindows())
        {
            return name is null
                ? Libc.Send(socket, buffer, (nuint)length, flags)
                : Libc.SendTo(socket, buffer, (nuint)length, flags, name, nameLength);
        }

        NativeBuffer buffers = new(buffer, length);
        return SendMessage(socket, &buffers, 1, name, nameLength, flags);
    }

    internal static nint SendMessage(
        SafeSocketHandle socket, NativeBuffer* buffers, int bufferCount, byte* name, int nameLength, int flags)
    {
        if (PlatformValue.IsLinuxOrAndroid)
        {
            Libc.LinuxMessageHeader header = new()
            {
                Name = name,
                NameLength = nameLength,
                Buffers = buffers,
                BufferCount = (nuint)bufferCount,
            };
            return Libc.SendMessage(socket, &header, flags);
        }

        if (!OperatingSystem.IsWindows())
        {
            Libc.BsdMessageHeader header = new()
            {
                Name = name,
                NameLength = nameLength,
                Buffers = buffers,
                BufferCount = bufferCount,
            };
            return Libc.SendMessage(socket, &header, flags);
        }

        int sent = 0;
        int result = name is null
            ? Winsock.Send(socket, buffers, bufferCount, &sent, flags, null, null)
            : Winsock.SendTo(socket, buffers, bufferCount, &sent, flags, name, nameLength, null, null);
        return result == -1 ? -1 : sent;
    }
}
