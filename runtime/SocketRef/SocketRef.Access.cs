using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Sockets.Options.Codecs;

namespace Sockets.Options;

/// <content>Reads and sets every option.</content>
public readonly ref partial struct SocketRef
{
    // The length of most values. A stackalloc of a constant length is an ordinary local; a variable length costs more than
    // the rest of the call.
    private const int ShortLength = 16;

    // Longer values, such as filter programs, use pooled arrays.
    private const int StackLength = 512;

    private SafeSocketHandle Handle => _handle ?? throw new InvalidOperationException("This SocketRef does not refer to a socket.");

    /// <summary>Gets the value of an option. This member is for generated code.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TDecoder">The decoder of the value.</typeparam>
    /// <param name="option">The option.</param>
    /// <returns>The value.</returns>
    /// <exception cref="PlatformNotSupportedException">The option is not available on this operating system.</exception>
    /// <exception cref="SocketException">The operating system returned an error.</exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed.</exception>
    /// <remarks>The method is inlined, which reduces the definition to two constants.</remarks>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Get<T, TDecoder>(in SocketOptionDefinition option)
        where TDecoder : struct, ISocketOptionDecoder<T>
    {
        option.ThrowUnlessCanGet();
        if (!TryRead<T, TDecoder>(option.Level, option.Number, out T? value))
        {
            ThrowLastError();
        }

        return value;
    }

    /// <summary>Tries to get the value of an option. This member is for generated code.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TDecoder">The decoder of the value.</typeparam>
    /// <param name="option">The option.</param>
    /// <param name="value">The value.</param>
    /// <param name="error">
    /// The error; <see cref="SocketError.ProtocolOption"/> if the option cannot be read on this operating system.
    /// </param>
    /// <returns><see langword="true"/> if the value was read; otherwise, <see langword="false"/>.</returns>
    /// <exception cref="ObjectDisposedException">The socket has been disposed.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool TryGet<T, TDecoder>(
        in SocketOptionDefinition option, [MaybeNullWhen(false)] out T value, out SocketError error)
        where TDecoder : struct, ISocketOptionDecoder<T>
    {
        value = default;
        error = SocketError.ProtocolOption;
        if (!option.IsSupported || !option.CanGet)
        {
            return false;
        }

        try
        {
            if (TryRead<T, TDecoder>(option.Level, option.Number, out value))
            {
                error = SocketError.Success;
                return true;
            }

            error = new SocketException().SocketErrorCode;
        }
        catch (SocketException exception)
        {
            error = exception.SocketErrorCode;
        }

        return false;
    }

    /// <summary>Sets the value of an option. This member is for generated code.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TEncoder">The encoder of the value.</typeparam>
    /// <param name="option">The option.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="PlatformNotSupportedException">The option is not available on this operating system.</exception>
    /// <exception cref="ArgumentException">The value is invalid for the option.</exception>
    /// <exception cref="SocketException">The operating system returned an error.</exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Set<T, TEncoder>(in SocketOptionDefinition option, T value)
        where TEncoder : struct, ISocketOptionEncoder<T>
    {
        option.ThrowUnlessCanSet();
        if (!TryWrite<T, TEncoder>(option, value))
        {
            ThrowLastError();
        }
    }

    /// <summary>Tries to set the value of an option. This member is for generated code.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TEncoder">The encoder of the value.</typeparam>
    /// <param name="option">The option.</param>
    /// <param name="value">The value.</param>
    /// <param name="error">
    /// The error; <see cref="SocketError.ProtocolOption"/> if the option cannot be set on this operating system.
    /// </param>
    /// <returns><see langword="true"/> if the value was set; otherwise, <see langword="false"/>.</returns>
    /// <exception cref="ArgumentException">The value is invalid for the option.</exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool TrySet<T, TEncoder>(in SocketOptionDefinition option, T value, out SocketError error)
        where TEncoder : struct, ISocketOptionEncoder<T>
    {
        error = SocketError.ProtocolOption;
        if (!option.IsSupported || !option.CanSet)
        {
            return false;
        }

        try
        {
            error = TryWrite<T, TEncoder>(option, value) ? SocketError.Success : new SocketException().SocketErrorCode;
        }
        catch (SocketException exception)
        {
            error = exception.SocketErrorCode;
        }

        return error == SocketError.Success;
    }

    /// <summary>Checks a value without a socket.</summary>
    internal static void Validate<T, TEncoder>(in SocketOptionDefinition option, T value)
        where TEncoder : struct, ISocketOptionEncoder<T>
    {
        option.ThrowUnlessCanSet();
        TEncoder.Encode(value, option, new byte[TEncoder.GetMaximumLength(value)]);
    }

    /// <returns><see langword="false"/> if the call failed; the error is the last P/Invoke error.</returns>
    /// <exception cref="SocketException">A method of <see cref="Socket"/> failed.</exception>
    private bool TryRead<T, TDecoder>(int level, int number, [MaybeNullWhen(false)] out T value)
        where TDecoder : struct, ISocketOptionDecoder<T>
    {
        if (TDecoder.MaximumLength > ShortLength)
        {
            return TryReadLong<T, TDecoder>(level, number, out value);
        }

        Span<byte> buffer = stackalloc byte[ShortLength];
        return TryRead<T, TDecoder>(level, number, buffer[..TDecoder.MaximumLength], out value);
    }

    private bool TryReadLong<T, TDecoder>(int level, int number, [MaybeNullWhen(false)] out T value)
        where TDecoder : struct, ISocketOptionDecoder<T>
    {
        byte[]? rented = null;
        Span<byte> buffer = TDecoder.MaximumLength <= StackLength
            ? stackalloc byte[TDecoder.MaximumLength]
            : RentCleared(TDecoder.MaximumLength, out rented);
        bool isRead = TryRead<T, TDecoder>(level, number, buffer, out value);
        Return(rented);
        return isRead;
    }

    /// <remarks>
    /// The value is read through <see cref="Socket"/> while using its handle would prevent connection fail-over. A connected
    /// <see cref="Socket"/> is not used, because it interprets an error as the end of the connection.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryRead<T, TDecoder>(int level, int number, Span<byte> buffer, [MaybeNullWhen(false)] out T value)
        where TDecoder : struct, ISocketOptionDecoder<T>
    {
        int length;
        bool isRead = true;
        if (_socket is not null && ConnectionState.NeedsHiddenHandle(_socket))
        {
            length = _socket.GetRawSocketOption(level, number, buffer);
        }
        else
        {
            isRead = NativeSocket.TryGetOption(_socket?.SafeHandle ?? Handle, level, number, buffer, out length);
        }

        value = isRead ? TDecoder.Decode(buffer[..length]) : default;
        return isRead;
    }

    /// <returns><see langword="false"/> if the call failed; the error is the last P/Invoke error.</returns>
    /// <exception cref="SocketException">A method of <see cref="Socket"/> failed.</exception>
    /// <remarks>
    /// An option that .NET does not track is set through the handle and not through
    /// <see cref="Socket.SetRawSocketOption"/>. That method prevents connection fail-over as well, loses every errno for
    /// which <see cref="SocketError"/> has no name, and marks a connected socket as disconnected if the call fails.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryWrite<T, TEncoder>(in SocketOptionDefinition option, T value)
        where TEncoder : struct, ISocketOptionEncoder<T> =>
        TEncoder.GetHandle(value) is { } handle
            ? TryWriteHolding<T, TEncoder>(handle, option, value)
            : TryWriteEncoded<T, TEncoder>(option, value);

    private bool TryWriteHolding<T, TEncoder>(SafeHandle handle, in SocketOptionDefinition option, T value)
        where TEncoder : struct, ISocketOptionEncoder<T>
    {
        bool isHeld = false;
        try
        {
            handle.DangerousAddRef(ref isHeld);
            return TryWriteEncoded<T, TEncoder>(option, value);
        }
        finally
        {
            if (isHeld)
            {
                handle.DangerousRelease();
            }
        }
    }

    private unsafe bool TryWriteEncoded<T, TEncoder>(in SocketOptionDefinition option, T value)
        where TEncoder : struct, ISocketOptionEncoder<T>
    {
        byte[]? rented = null;
        int maximumLength = TEncoder.GetMaximumLength(value);
        Span<byte> buffer = maximumLength <= StackLength
            ? stackalloc byte[maximumLength]
            : RentCleared(maximumLength, out rented);

        bool isSet;
        fixed (byte* pinned = buffer)
        {
            ReadOnlySpan<byte> encoded = buffer[..TEncoder.Encode(value, option, buffer)];
            isSet = (_socket is not null && option.IsTracked
                    && TEncoder.TrySetTracked(_socket, option.TrackedLevel, option.TrackedName, value, encoded))
                || NativeSocket.TrySetOption(_socket?.SafeHandle ?? Handle, option.Level, option.Number, encoded);
        }

        Return(rented);
        return isSet;
    }

    [DoesNotReturn]
    private static void ThrowLastError() => throw new SocketException();

    private static Span<byte> RentCleared(int length, out byte[] rented)
    {
        rented = ArrayPool<byte>.Shared.Rent(length);
        Span<byte> span = rented.AsSpan(0, length);
        span.Clear();
        return span;
    }

    private static void Return(byte[]? rented)
    {
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
