using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using Sockets.Options.Codecs;

namespace Sockets.Options;

/// <summary>Owns the descriptors that arrived in control messages.</summary>
internal sealed class ReceivedDescriptors
{
    private readonly Queue<SafeFileHandle> _handles = new();
    private SafeFileHandle? _process;

    internal int Count => _handles.Count;

    private static int SocketLevel => PlatformValue.Number(linux: 1, apple: 0xFFFF, freebsd: 0xFFFF);

    private static int Rights => PlatformValue.Number(linux: 1, apple: 1, freebsd: 1);

    private static int ProcessDescriptor => PlatformValue.Number(linux: 4);

    internal SafeFileHandle Take() =>
        _handles.TryDequeue(out SafeFileHandle? handle)
            ? handle
            : throw new InvalidOperationException("The message contains no more handles.");

    internal SafeSocketHandle TakeSocket()
    {
        SafeFileHandle handle = Take();
        SafeSocketHandle socket = new(handle.DangerousGetHandle(), ownsHandle: true);
        handle.SetHandleAsInvalid();
        return socket;
    }

    internal SafeFileHandle? TakeProcess()
    {
        SafeFileHandle? process = _process;
        _process = null;
        return process;
    }

    internal void Clear()
    {
        while (_handles.TryDequeue(out SafeFileHandle? handle))
        {
            handle.Dispose();
        }

        _process?.Dispose();
        _process = null;
    }

    /// <summary>Creates an owner for each descriptor, and removes its number from the control message.</summary>
    /// <param name="control">The control messages.</param>
    /// <param name="isPeek">
    /// A value indicating whether the message remains in the queue. Linux then installs descriptors at each call; the BSDs
    /// install none, and the numbers are not descriptors.
    /// </param>
    internal void Own(Span<byte> control, bool isPeek)
    {
        if (Rights == PlatformValue.Absent || control.IsEmpty)
        {
            return;
        }

        ControlMessageReader reader = new(control, ControlMessageLayout.Current);
        while (reader.TryRead(out int level, out int type, out ReadOnlySpan<byte> data))
        {
            if (level == SocketLevel && (type == Rights || type == ProcessDescriptor))
            {
                Span<byte> bytes = MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(data), data.Length);
                foreach (ref int descriptor in MemoryMarshal.Cast<byte, int>(bytes))
                {
                    if (descriptor >= 0 && (!isPeek || PlatformValue.IsLinuxOrAndroid))
                    {
                        Add(new SafeFileHandle(descriptor, ownsHandle: true), isProcess: type == ProcessDescriptor);
                    }

                    descriptor = -1;
                }
            }
        }
    }

    private void Add(SafeFileHandle handle, bool isProcess)
    {
        if (NativeMessageFlags.CloseOnExec == PlatformValue.Absent)
        {
            NativeSocket.CloseOnExecution(handle);
        }

        if (isProcess)
        {
            _process?.Dispose();
            _process = handle;
        }
        else
        {
            _handles.Enqueue(handle);
        }
    }
}
