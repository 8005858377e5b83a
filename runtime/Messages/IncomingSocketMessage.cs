using System.Net;
using System.Net.Sockets;
using Microsoft.Win32.SafeHandles;

namespace Sockets.Options;

/// <summary>
/// Represents everything that arrives with the data of a received message: the address of the sender, flags, control messages
/// and handles.
/// </summary>
/// <remarks>
/// <para>
/// The object owns the memory into which the operating system writes. It is created once and reused: each receive replaces the
/// content. One object must not be used for several receives at the same time.
/// </para>
/// <para>
/// Most control messages arrive only if an option enables them, for example <c>IPReceivePacketInformation</c>. The properties of
/// this type return the same value for IPv4, IPv6 and dual-mode sockets, although different control messages deliver it.
/// <see cref="Control"/> returns the control messages separately.
/// </para>
/// </remarks>
public sealed partial class IncomingSocketMessage : IDisposable
{
    /// <summary>The default number of bytes for control messages, which is sufficient for the maximum number of handles.</summary>
    public const int DefaultControlCapacity = 2048;

    // Room for 254 descriptors. Apple platforms leak the descriptors that do not fit.
    private const int MinimumAppleControlCapacity = 12 + (254 * sizeof(int));

    // The name, then the control messages. Both begin at a multiple of 8.
    private readonly byte[] _memory;
    private readonly ReceivedDescriptors _descriptors = new();
    private readonly byte[] _endPointName = new byte[NativeAddress.StorageLength];
    private int _nameLength;
    private int _controlLength;
    private SocketAddress? _address;
    private bool _isAddressCurrent;
    private EndPoint? _endPoint;
    private int _endPointNameLength;

    /// <summary>Initializes a new instance of the <see cref="IncomingSocketMessage"/> class.</summary>
    /// <param name="controlCapacity">
    /// The number of bytes for control messages. If they do not fit, <see cref="IsControlTruncated"/> is
    /// <see langword="true"/>, and descriptors that do not fit are closed.
    /// </param>
    public IncomingSocketMessage(int controlCapacity = DefaultControlCapacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(controlCapacity);
        ControlCapacity = PlatformValue.IsApple ? Math.Max(controlCapacity, MinimumAppleControlCapacity) : controlCapacity;
        _memory = GC.AllocateArray<byte>(NativeAddress.StorageLength + ControlCapacity, pinned: true);
    }

    /// <summary>Gets the number of bytes for control messages.</summary>
    public int ControlCapacity { get; }

    /// <summary>Gets the flags of the message.</summary>
    public SocketMessageFlags Flags { get; private set; }

    /// <summary>Gets a value indicating whether the message was longer than the buffers.</summary>
    public bool IsTruncated => (Flags & SocketMessageFlags.Truncated) != 0;

    /// <summary>Gets a value indicating whether control messages or handles are missing.</summary>
    /// <remarks>
    /// They did not fit, or the process has reached its limit of descriptors. The control messages that are present are complete,
    /// except for the last.
    /// </remarks>
    public bool IsControlTruncated => (Flags & SocketMessageFlags.ControlDataTruncated) != 0;

    /// <summary>Gets the control messages.</summary>
    public ControlMessageCollection Control => new(ControlMemory[.._controlLength]);

    /// <summary>Gets the address of the sender, whose size is 0 if the operating system returned none.</summary>
    /// <remarks>The next receive changes the returned instance.</remarks>
    public SocketAddress RemoteAddress
    {
        get
        {
            _address ??= SocketAddress.CreateBuffer();
            if (!_isAddressCurrent)
            {
                _address.Size = _address.Buffer.Length;
                NameMemory.CopyTo(_address.Buffer.Span);
                _address.Size = _nameLength;
                _isAddressCurrent = true;
            }

            return _address;
        }
    }

    /// <summary>
    /// Gets the address of the sender as an end point, or <see langword="null"/> if the operating system returned none.
    /// </summary>
    /// <remarks>The same instance is returned while the sender does not change.</remarks>
    public EndPoint? RemoteEndPoint
    {
        get
        {
            ReadOnlySpan<byte> name = NameMemory[.._nameLength];
            if (!name.SequenceEqual(_endPointName.AsSpan(0, _endPointNameLength)))
            {
                _endPoint = RemoteAddress.ToEndPoint();
                name.CopyTo(_endPointName);
                _endPointNameLength = _nameLength;
            }

            return _endPoint;
        }
    }

    /// <summary>Gets the number of received handles that can be retrieved.</summary>
    public int HandleCount => _descriptors.Count;

    internal Span<byte> NameMemory => _memory.AsSpan(0, NativeAddress.StorageLength);

    internal Span<byte> ControlMemory => _memory.AsSpan(NativeAddress.StorageLength);

    /// <summary>Gets or sets the asynchronous receive into this object, which is reused.</summary>
    internal object? AsyncReceive { get; set; }

    internal bool HasControl => _controlLength > 0;

    /// <summary>Retrieves the next received handle, which the caller then owns.</summary>
    /// <returns>The handle. Child processes do not inherit it.</returns>
    /// <remarks>
    /// A handle that is not retrieved is closed by the next receive into this object, or when this object is disposed.
    /// </remarks>
    /// <exception cref="InvalidOperationException">There are no more handles.</exception>
    public SafeFileHandle TakeHandle() => _descriptors.Take();

    /// <summary>Retrieves the next received handle as that of a socket, which the caller then owns.</summary>
    /// <returns>The handle. Child processes do not inherit it.</returns>
    /// <inheritdoc cref="TakeHandle" path="/remarks"/>
    /// <inheritdoc cref="TakeHandle" path="/exception"/>
    public SafeSocketHandle TakeSocketHandle() => _descriptors.TakeSocket();

    /// <summary>Retrieves the handle of the process of the sender (<c>SCM_PIDFD</c>), which the caller then owns.</summary>
    /// <returns>The handle, or <see langword="null"/> if none arrived.</returns>
    public SafeFileHandle? TakeProcessHandle() => _descriptors.TakeProcess();

    /// <summary>Closes the handles that have not been retrieved.</summary>
    public void Dispose() => _descriptors.Clear();

    /// <summary>Removes the content before a receive.</summary>
    internal void Clear()
    {
        _descriptors.Clear();
        (_nameLength, _controlLength, Flags) = (0, 0, SocketMessageFlags.None);
        _isAddressCurrent = false;
    }

    /// <summary>Accepts the results of a receive, which fails only if there is no memory for the handles.</summary>
    internal void Complete(in NativeMessage message, bool isPeek)
    {
        _nameLength = Math.Min(message.NameLength, NativeAddress.StorageLength);
        _controlLength = Math.Min(message.ControlLength, ControlCapacity);
        Flags = NativeMessageFlags.ToFlags(message.Flags);
        _isAddressCurrent = false;
        _descriptors.Own(ControlMemory[.._controlLength], isPeek);
    }
}
