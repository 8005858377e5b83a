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
        NativeMessage message = new() { Buffers = &buffers, BufferCount = 1, Flags = flags };
        return ReceiveMessage(socket, ref message);
    }

    /// <remarks>
    /// A message that is too long and the end of a stream are not errors, although Windows reports them as such. After an
    /// error, the lengths and the flags of the message are not defined.
    /// </remarks>
    internal static nint ReceiveMessage(SafeSocketHandle socket, ref NativeMessage message) =>
        OperatingSystem.IsWindows() ? ReceiveMessageOnWindows(socket, ref message)
        : PlatformValue.IsLinuxOrAndroid ? ReceiveMessage<Libc.LinuxMessageHeader>(socket, ref message)
        : ReceiveMessage<Libc.BsdMessageHeader>(socket, ref message);

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
        NativeMessage message = new() { Buffers = &buffers, BufferCount = 1, Name = name, NameLength = nameLength, Flags = flags };
        return SendMessage(socket, message);
    }

    internal static nint SendMessage(SafeSocketHandle socket, in NativeMessage message) =>
        OperatingSystem.IsWindows() ? SendMessageOnWindows(socket, message)
        : PlatformValue.IsLinuxOrAndroid ? SendMessage<Libc.LinuxMessageHeader>(socket, message)
        : SendMessage<Libc.BsdMessageHeader>(socket, message);

    private static nint ReceiveMessage<THeader>(SafeSocketHandle socket, ref NativeMessage message)
        where THeader : unmanaged, Libc.IMessageHeader<THeader>
    {
        THeader header = THeader.Create(message);
        nint count = Libc.ReceiveMessage(socket, &header, message.Flags);
        (message.NameLength, message.ControlLength, message.Flags) = (header.NameLength, header.ControlLength, header.Flags);
        return count;
    }

    private static nint SendMessage<THeader>(SafeSocketHandle socket, in NativeMessage message)
        where THeader : unmanaged, Libc.IMessageHeader<THeader>
    {
        THeader header = THeader.Create(message);
        return Libc.SendMessage(socket, &header, message.Flags);
    }
}
