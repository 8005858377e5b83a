using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Sockets.Options;

/// <content>Transfers messages on Windows, where only datagrams have control messages.</content>
internal static unsafe partial class NativeSocket
{
    private const uint GetExtensionFunction = 0xC800_0006;

    private static readonly Guid s_receiveMessageId = new("f689d7c8-6f1f-436b-8a53-e54fe351c322");

    private static nint ReceiveMessageOnWindows(SafeSocketHandle socket, ref NativeMessage message)
    {
        int received = 0;
        int result;
        bool hasControl = message.Control is not null;
        if (!hasControl || IsStream(socket))
        {
            int flags = message.Flags;
            int nameLength = message.NameLength;
            result = message.Name is null
                ? Winsock.Receive(socket, message.Buffers, message.BufferCount, &received, &flags, null, null)
                : Winsock.ReceiveFrom(
                    socket, message.Buffers, message.BufferCount, &received, &flags, message.Name, &nameLength, null, null);
            (message.NameLength, message.ControlLength, message.Flags) = (nameLength, 0, flags);
        }
        else
        {
            Winsock.Message header = new()
            {
                Name = message.Name,
                NameLength = message.NameLength,
                Buffers = message.Buffers,
                BufferCount = message.BufferCount,
                Control = new NativeBuffer(message.Control, message.ControlLength),
                Flags = message.Flags,
            };
            result = ReceiveMessageOnWindows(socket, &header, &received);
            (message.NameLength, message.ControlLength, message.Flags) = (header.NameLength, header.Control.Length, header.Flags);
        }

        if (result != -1)
        {
            return received;
        }

        int error = Marshal.GetLastPInvokeError();
        return hasControl && error == NativeError.MessageSize && (message.Flags & NativeMessageFlags.Truncated) == 0
            && (message.Flags & NativeMessageFlags.ControlTruncated) != 0
            // Only the control messages did not fit.
            ? received
            : GetReceivedCountOnWindows(
                error, new NativeBufferList(message.Buffers, message.BufferCount), ref message.NameLength, ref message.Flags);
    }

    /// <remarks>
    /// The function belongs to the provider of the socket, so it is not the same for all sockets. Returning it requires no
    /// system call.
    /// </remarks>
    private static int ReceiveMessageOnWindows(SafeSocketHandle socket, Winsock.Message* message, int* received)
    {
        Guid id = s_receiveMessageId;
        nint function = 0;
        int length;
        if (Winsock.Control(socket, GetExtensionFunction, &id, sizeof(Guid), &function, sizeof(nint), &length, null, null) == -1)
        {
            return -1;
        }

        bool isHeld = false;
        try
        {
            socket.DangerousAddRef(ref isHeld);
            int result = ((delegate* unmanaged<nint, Winsock.Message*, int*, void*, void*, int>)function)(
                socket.DangerousGetHandle(), message, received, null, null);
            Marshal.SetLastPInvokeError(Marshal.GetLastSystemError());
            return result;
        }
        finally
        {
            if (isHeld)
            {
                socket.DangerousRelease();
            }
        }
    }

    private static nint SendMessageOnWindows(SafeSocketHandle socket, in NativeMessage message)
    {
        int sent = 0;
        int result;
        if (message.ControlLength > 0)
        {
            Winsock.Message header = new()
            {
                Name = message.Name,
                NameLength = message.NameLength,
                Buffers = message.Buffers,
                BufferCount = message.BufferCount,
                Control = new NativeBuffer(message.Control, message.ControlLength),
            };
            result = Winsock.SendMessage(socket, &header, message.Flags, &sent, null, null);
        }
        else
        {
            result = message.Name is null
                ? Winsock.Send(socket, message.Buffers, message.BufferCount, &sent, message.Flags, null, null)
                : Winsock.SendTo(
                    socket, message.Buffers, message.BufferCount, &sent, message.Flags, message.Name, message.NameLength, null, null);
        }

        return result == -1 ? -1 : sent;
    }
}
