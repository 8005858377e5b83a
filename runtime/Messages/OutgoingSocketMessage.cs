using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Sockets.Options.Codecs;

namespace Sockets.Options;

/// <summary>
/// Represents everything that accompanies the data of a sent message: the address of the destination, control messages and
/// handles.
/// </summary>
/// <remarks>
/// <para>
/// The object is created once and can be sent any number of times. One object must not be used for several sends at the same
/// time.
/// </para>
/// <para>
/// The properties of this type apply to IPv4 and IPv6: the destination of the send determines the control message.
/// <see cref="Add{T}"/> adds a particular control message. A send throws an exception if the operating system would ignore a
/// control message.
/// </para>
/// </remarks>
public sealed partial class OutgoingSocketMessage
{
    private const int InitialCapacity = 256;

    // Linux limits the control messages of a send to 131,072 bytes (net.core.optmem_max) and other systems to less.
    private const int MaximumCapacity = 1 << 20;

    private readonly byte[] _name = GC.AllocateArray<byte>(NativeAddress.StorageLength, pinned: true);
    private readonly List<Entry> _entries = [];
    private readonly List<SafeHandle> _handles = [];
    private readonly List<SafeHandle> _held = [];
    private int _nameLength;
    private AddressFamily _family;
    private byte[] _control = GC.AllocateArray<byte>(InitialCapacity, pinned: true);
    private int _addedLength;
    private int _encodedLength;
    private SendRoute? _encodedRoute;

    /// <summary>Gets the maximum number of handles in one message, which is 0 on Windows.</summary>
    public static int MaximumHandleCount => OperatingSystem.IsWindows() ? 0 : PlatformValue.IsLinuxOrAndroid ? 253 : 254;

    /// <summary>Gets or sets the address of the destination, or <see langword="null"/> for the peer of a connected socket.</summary>
    /// <remarks>The address is copied.</remarks>
    /// <exception cref="ArgumentException">The address is too long.</exception>
    public SocketAddress? RemoteAddress
    {
        get
        {
            if (_nameLength == 0)
            {
                return null;
            }

            SocketAddress address = new(AddressFamily.Unspecified, _nameLength);
            Name.CopyTo(address.Buffer.Span);
            return address;
        }

        set
        {
            int length = value?.Size ?? 0;
            if (length > _name.Length)
            {
                throw new ArgumentException($"Expected an address of up to {_name.Length} bytes, not {length}.", nameof(value));
            }

            value?.Buffer.Span[..length].CopyTo(_name);
            _nameLength = length;
            _family = value is null ? AddressFamily.Unspecified : SendRoute.GetFamily(Name, value.Domain.AddressFamily);
        }
    }

    /// <summary>Gets or sets the end point of the destination, or <see langword="null"/> for the peer of a connected socket.</summary>
    public EndPoint? RemoteEndPoint
    {
        get => RemoteAddress?.ToEndPoint();
        set => RemoteAddress = value?.Serialize();
    }

    /// <summary>Gets the number of handles.</summary>
    public int HandleCount => _handles.Count;

    internal ReadOnlySpan<byte> Name => _name.AsSpan(0, _nameLength);

    /// <summary>Gets the address family of the destination, or <see cref="AddressFamily.Unspecified"/> if it is the peer.</summary>
    internal AddressFamily DestinationFamily => _family;

    /// <summary>Gets a value indicating whether there is more to send than data.</summary>
    internal bool HasControl => _entries.Count > 0 || _handles.Count > 0 || HasProperties;

    /// <summary>Gets a value indicating whether there are handles, including those of control messages.</summary>
    internal bool HasHandles => _handles.Count > 0
        || _entries.Exists(static entry => entry.Level == SendRoute.SocketLevel && entry.Type == SendRoute.Rights);

    /// <summary>Gets or sets the handle of the last send, whose kind does not change.</summary>
    internal SafeSocketHandle? LastHandle { get; set; }

    internal (AddressFamily Family, bool IsStream) LastKind { get; set; }

    /// <summary>Adds a control message.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="message">The kind of control message.</param>
    /// <param name="value">The value.</param>
    /// <remarks>Of several messages of a kind, the operating system uses the last.</remarks>
    /// <exception cref="NotSupportedException">The message cannot be sent.</exception>
    /// <exception cref="PlatformNotSupportedException">The message cannot be sent on this operating system.</exception>
    /// <exception cref="ArgumentException">The value is invalid for the message.</exception>
    public void Add<T>(ControlMessage<T> message, T value)
    {
        ArgumentNullException.ThrowIfNull(message);
        int length = Write(message, value, _addedLength);
        _entries.Add(new(message.SendLevel, message.SendType, message.Name, message.GetHandle(value)));
        SetAdded(length);
    }

    /// <summary>Adds a control message by its numbers.</summary>
    /// <param name="level">The number of the level.</param>
    /// <param name="type">The number of the type.</param>
    /// <param name="data">The data.</param>
    public void Add(int level, int type, ReadOnlySpan<byte> data)
    {
        ControlMessageWriter writer = CreateWriter(_addedLength, data.Length);
        writer.TryAdd(level, type, data);
        _entries.Add(new(level, type, null, null));
        SetAdded(_addedLength + writer.BytesWritten);
    }

    /// <summary>Adds a handle, which the receiver gets a duplicate of. The socket must be a Unix domain socket.</summary>
    /// <param name="handle">The handle, which must be open until the message is sent.</param>
    /// <exception cref="PlatformNotSupportedException">Handles cannot be sent on Windows.</exception>
    /// <exception cref="InvalidOperationException">The message contains <see cref="MaximumHandleCount"/> handles.</exception>
    public void AddHandle(SafeHandle handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        if (MaximumHandleCount == 0)
        {
            throw new PlatformNotSupportedException("Handles cannot be sent on Windows. They can be sent on all other operating systems.");
        }

        if (_handles.Count == MaximumHandleCount)
        {
            throw new InvalidOperationException($"A message contains up to {MaximumHandleCount} handles.");
        }

        _handles.Add(handle);
        _encodedRoute = null;
    }

    /// <summary>Removes the address, the control messages, the handles and the values of all properties.</summary>
    public void Clear()
    {
        RemoteAddress = null;
        ClearControl();
    }

    /// <summary>Removes the control messages, the handles and the values of all properties except the address.</summary>
    public void ClearControl()
    {
        _entries.Clear();
        _handles.Clear();
        SetAdded(0);
        ClearProperties();
    }

    /// <summary>Returns the control messages for a destination.</summary>
    /// <param name="route">The destination.</param>
    /// <returns>The control messages. <see cref="Hold()"/> writes the numbers of handles into them.</returns>
    /// <exception cref="ArgumentException">The operating system would ignore a control message.</exception>
    /// <exception cref="PlatformNotSupportedException">A property cannot be sent on this operating system.</exception>
    internal ReadOnlySpan<byte> Encode(SendRoute route)
    {
        if (_encodedRoute != route)
        {
            // After an exception, the memory contains a part of the messages.
            _encodedRoute = null;
            foreach (Entry entry in _entries)
            {
                ThrowIfIgnored(route, entry.Level, entry.Type, entry.Name);
            }

            _encodedLength = WriteHandles(route, WriteProperties(route, _addedLength));
            _encodedRoute = route;
        }

        return _control.AsSpan(0, _encodedLength);
    }

    /// <summary>Keeps the handles open, and writes their numbers into the encoded control messages.</summary>
    /// <exception cref="ObjectDisposedException">A handle has been disposed.</exception>
    internal void Hold()
    {
        foreach (Entry entry in _entries)
        {
            if (entry.Handle is not null)
            {
                Hold(entry.Handle);
            }
        }

        Span<int> numbers = MemoryMarshal.Cast<byte, int>(_control.AsSpan(_encodedLength - GetHandleSpace()));
        numbers = _handles.Count == 0 ? default : numbers[(ControlMessageLayout.Current.DataOffset / sizeof(int))..];
        for (int i = 0; i < _handles.Count; i++)
        {
            Hold(_handles[i]);
            numbers[i] = (int)_handles[i].DangerousGetHandle();
        }
    }

    /// <summary>Releases the handles that are kept open.</summary>
    internal void Release()
    {
        foreach (SafeHandle handle in _held)
        {
            handle.DangerousRelease();
        }

        _held.Clear();
    }

    private static void ThrowIfIgnored(SendRoute route, int level, int type, string? name)
    {
        if (!route.Accepts(level, type))
        {
            throw new ArgumentException($"{name ?? $"The control message {type} of level {level}"} has no effect on {route}.");
        }
    }

    private void Hold(SafeHandle handle)
    {
        bool isHeld = false;
        handle.DangerousAddRef(ref isHeld);
        _held.Add(handle);
    }

    private int Write<T>(ControlMessage<T> message, T value, int offset)
    {
        if (!message.CanSend)
        {
            // The exception names the operating systems that accept the message.
            message.Encode(value, default);
        }

        // An invalid value leaves the memory after the message in an undefined state.
        _encodedRoute = null;
        int maximumLength = message.GetMaximumLength(value);
        ControlMessageWriter writer = CreateWriter(offset, maximumLength);
        writer.TryReserve(maximumLength, out Span<byte> data);
        writer.Add(message.SendLevel, message.SendType, message.Encode(value, data));
        return offset + writer.BytesWritten;
    }

    private int WriteProperty<T>(SendRoute route, ControlMessage<T> message, T value, int offset)
    {
        int end = Write(message, value, offset);
        ThrowIfIgnored(route, message.SendLevel, message.SendType, message.Name);
        return end;
    }

    private int WriteHandles(SendRoute route, int offset)
    {
        if (_handles.Count == 0)
        {
            return offset;
        }

        ThrowIfIgnored(route, SendRoute.SocketLevel, SendRoute.Rights, "SCM_RIGHTS");
        if (PlatformValue.IsApple && offset > 0)
        {
            throw new PlatformNotSupportedException(
                "SCM_RIGHTS cannot be sent together with other control messages on this operating system.");
        }

        int length = _handles.Count * sizeof(int);
        ControlMessageWriter writer = CreateWriter(offset, length);
        writer.TryReserve(length, out _);
        writer.Add(SendRoute.SocketLevel, SendRoute.Rights, length);
        return offset + writer.BytesWritten;
    }

    private int GetHandleSpace() =>
        _handles.Count == 0 ? 0 : (int)ControlMessageLayout.Current.GetSpace(_handles.Count * sizeof(int));

    private ControlMessageWriter CreateWriter(int offset, int dataLength)
    {
        long required = offset + ControlMessageLayout.Current.GetSpace(dataLength);
        if (required > _control.Length)
        {
            if (required > MaximumCapacity)
            {
                throw new ArgumentException($"Expected control messages of up to {MaximumCapacity} bytes in total, not {required}.");
            }

            byte[] larger = GC.AllocateArray<byte>((int)Math.Max(required, 2L * _control.Length), pinned: true);
            _control.AsSpan(0, offset).CopyTo(larger);
            _control = larger;
        }

        return new(_control.AsSpan(offset), ControlMessageLayout.Current);
    }

    private void SetAdded(int length)
    {
        _addedLength = length;
        _encodedRoute = null;
    }

    private readonly record struct Entry(int Level, int Type, string? Name, SafeHandle? Handle);
}
