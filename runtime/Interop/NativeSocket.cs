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
        if (!OperatingSystem.IsWindows())
        {
            return PlatformValue.IsLinuxOrAndroid
                ? ReceiveMessage<Libc.LinuxMessageHeader>(socket, buffers, bufferCount, name, ref nameLength, ref flags)
                : ReceiveMessage<Libc.BsdMessageHeader>(socket, buffers, bufferCount, name, ref nameLength, ref flags);
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

        return GetReceivedCountOnWindows(
            Marshal.GetLastPInvokeError(), new NativeBufferList(buffers, bufferCount), ref nameLength, ref flags);
    }

    /// <summary>Returns the result of a call that failed on Windows.</summary>
    internal static nint GetReceivedCountOnWindows(int error, NativeBufferList buffers, ref int nameLength, ref int flags)
    {
        if (error == NativeError.MessageSize)
        {
            flags |= NativeMessageFlags.Truncated;
            return buffers.GetLength();
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
        if (!OperatingSystem.IsWindows())
        {
            return PlatformValue.IsLinuxOrAndroid
                ? SendMessage<Libc.LinuxMessageHeader>(socket, buffers, bufferCount, name, nameLength, flags)
                : SendMessage<Libc.BsdMessageHeader>(socket, buffers, bufferCount, name, nameLength, flags);
        }

        int sent = 0;
        int result = name is null
            ? Winsock.Send(socket, buffers, bufferCount, &sent, flags, null, null)
            : Winsock.SendTo(socket, buffers, bufferCount, &sent, flags, name, nameLength, null, null);
        return result == -1 ? -1 : sent;
    }

    private static nint ReceiveMessage<THeader>(
        SafeSocketHandle socket, NativeBuffer* buffers, int bufferCount, byte* name, ref int nameLength, ref int flags)
        where THeader : unmanaged, Libc.IMessageHeader<THeader>
    {
        THeader header = THeader.Create(name, nameLength, buffers, bufferCount);
        nint count = Libc.ReceiveMessage(socket, &header, flags);
        (nameLength, flags) = (header.NameLength, header.Flags);
        return count;
    }

    private static nint SendMessage<THeader>(
        SafeSocketHandle socket, NativeBuffer* buffers, int bufferCount, byte* name, int nameLength, int flags)
        where THeader : unmanaged, Libc.IMessageHeader<THeader>
    {
        THeader header = THeader.Create(name, nameLength, buffers, bufferCount);
        return Libc.SendMessage(socket, &header, flags);
    }
}
