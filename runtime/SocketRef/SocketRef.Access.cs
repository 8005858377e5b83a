using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
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
    /// <exception cref="SocketOptionException">The operating system returned an error.</exception>
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
            ThrowLastError(option.Name);
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
        if (!option.IsSupported || !option.CanGet)
        {
            value = default;
            error = SocketError.ProtocolOption;
            return false;
        }

        bool isRead = TryRead<T, TDecoder>(option.Level, option.Number, out value);
        error = isRead ? SocketError.Success : GetLastError();
        return isRead;
    }

    /// <summary>Sets the value of an option. This member is for generated code.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TEncoder">The encoder of the value.</typeparam>
    /// <param name="option">The option.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="PlatformNotSupportedException">The option is not available on this operating system.</exception>
    /// <exception cref="ArgumentException">The value is invalid for the option.</exception>
    /// <exception cref="SocketOptionException">The operating system returned an error.</exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Set<T, TEncoder>(in SocketOptionDefinition option, T value)
        where TEncoder : struct, ISocketOptionEncoder<T>
    {
        option.ThrowUnlessCanSet();
        if (!TryWrite<T, TEncoder>(option, value))
        {
            ThrowLastError<T, TEncoder>(option.Name, value);
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
        if (!option.IsSupported || !option.CanSet)
        {
            error = SocketError.ProtocolOption;
            return false;
        }

        bool isSet = TryWrite<T, TEncoder>(option, value);
        error = isSet ? SocketError.Success : GetLastError();
        return isSet;
    }

    /// <summary>Checks a value without a socket. This member is for generated code.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TEncoder">The encoder of the value.</typeparam>
    /// <param name="option">The option.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="PlatformNotSupportedException">The option cannot be set on this operating system.</exception>
    /// <exception cref="ArgumentException">The value is invalid for the option.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Validate<T, TEncoder>(in SocketOptionDefinition option, T value)
        where TEncoder : struct, ISocketOptionEncoder<T>
    {
        option.ThrowUnlessCanSet();
        byte[]? rented = null;
        int maximumLength = TEncoder.GetMaximumLength(value);
        Span<byte> buffer = (uint)maximumLength <= StackLength
            ? stackalloc byte[maximumLength]
            : RentCleared(maximumLength, out rented);
        try
        {
            TEncoder.Encode(value, option, buffer);
        }
        finally
        {
            Release(buffer, rented, TEncoder.IsSecret);
        }
    }

    /// <returns><see langword="false"/> if the call failed; the error is the last P/Invoke error.</returns>
    private bool TryRead<T, TDecoder>(int level, int number, [MaybeNullWhen(false)] out T value)
        where TDecoder : struct, ISocketOptionDecoder<T>
    {
        if (TDecoder.MaximumLength > ShortLength || TDecoder.IsSecret)
        {
            return TryReadLong<T, TDecoder>(level, number, out value);
        }

        Span<byte> buffer = stackalloc byte[ShortLength];
        bool isRead = TryReadBytes(level, number, buffer[..TDecoder.MaximumLength], out int length);
        value = isRead ? TDecoder.Decode(buffer[..length]) : default;
        return isRead;
    }

    private bool TryReadLong<T, TDecoder>(int level, int number, [MaybeNullWhen(false)] out T value)
        where TDecoder : struct, ISocketOptionDecoder<T>
    {
        if (TDecoder.InitialLength > 0)
        {
            Span<byte> first = stackalloc byte[Math.Min(TDecoder.InitialLength, StackLength)];
            try
            {
                if (TryReadBytes(level, number, first, out int firstLength) && firstLength < first.Length)
                {
                    value = TDecoder.Decode(first[..firstLength]);
                    return true;
                }
            }
            finally
            {
                Release(first, rented: null, TDecoder.IsSecret);
            }
        }

        byte[]? rented = null;
        Span<byte> buffer = (uint)TDecoder.MaximumLength <= StackLength
            ? stackalloc byte[TDecoder.MaximumLength]
            : RentCleared(TDecoder.MaximumLength, out rented);
        try
        {
            bool isRead = TryReadBytes(level, number, buffer, out int length);
            value = isRead ? TDecoder.Decode(buffer[..length]) : default;
            return isRead;
        }
        finally
        {
            Release(buffer, rented, TDecoder.IsSecret);
        }
    }

    /// <remarks>
    /// The value is read through <see cref="Socket"/> while using its handle would prevent connection fail-over. A connected
    /// <see cref="Socket"/> is not used, because it interprets an error of the option as the end of the connection.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryReadBytes(int level, int number, Span<byte> buffer, out int length) =>
        _socket is not null && ConnectionState.NeedsHiddenHandle(_socket)
            ? TryReadHidden(_socket, level, number, buffer, out length)
            : NativeSocket.TryGetOption(_socket?.SafeHandle ?? Handle, level, number, buffer, out length);

    private static bool TryReadHidden(Socket socket, int level, int number, Span<byte> buffer, out int length)
    {
        try
        {
            length = socket.GetRawSocketOption(level, number, buffer);
            return true;
        }
        catch (SocketException exception)
        {
            length = 0;
            Marshal.SetLastPInvokeError(exception.NativeErrorCode);
            return false;
        }
    }

    /// <returns><see langword="false"/> if the call failed; the error is the last P/Invoke error.</returns>
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
        if (TEncoder.DependsOnAddressFamily)
        {
            value = TEncoder.Adapt(value, GetAddressFamily());
        }

        byte[]? rented = null;
        int maximumLength = TEncoder.GetMaximumLength(value);
        Span<byte> buffer = (uint)maximumLength <= StackLength
            ? stackalloc byte[maximumLength]
            : RentCleared(maximumLength, out rented);
        try
        {
            fixed (byte* pinned = buffer)
            {
                ReadOnlySpan<byte> encoded = buffer[..TEncoder.Encode(value, option, buffer)];
                return _socket is not null && option.IsTracked
                    ? TrySetTracked<T, TEncoder>(_socket, option, value, encoded)
                    : NativeSocket.TrySetOption(_socket?.SafeHandle ?? Handle, option.Level, option.Number, encoded);
            }
        }
        finally
        {
            Release(buffer, rented, TEncoder.IsSecret);
        }
    }

    /// <returns>The address family of the socket. If the operating system returns an error, setting the option fails, too.</returns>
    private AddressFamily GetAddressFamily()
    {
        if (_socket is not null)
        {
            return _socket.AddressFamily;
        }

        SocketAddress address = SocketAddress.CreateBuffer();
        return GetAddress(address, isRemote: false) == 0 ? address.Domain.AddressFamily : AddressFamily.Unspecified;
    }

    private static bool TrySetTracked<T, TEncoder>(
        Socket socket, in SocketOptionDefinition option, T value, ReadOnlySpan<byte> encoded)
        where TEncoder : struct, ISocketOptionEncoder<T>
    {
        try
        {
            return TEncoder.TrySetTracked(socket, option.TrackedLevel, option.TrackedName, value, encoded)
                || NativeSocket.TrySetOption(socket.SafeHandle, option.Level, option.Number, encoded);
        }
        catch (SocketException exception)
        {
            Marshal.SetLastPInvokeError(exception.NativeErrorCode);
            return false;
        }
    }

    private static SocketError GetLastError() => NativeError.ToSocketError(Marshal.GetLastPInvokeError());

    [DoesNotReturn]
    private static void ThrowLastError(string optionName) =>
        throw SocketOptionException.Create(Marshal.GetLastPInvokeError(), optionName);

    [DoesNotReturn]
    private static void ThrowLastError<T, TEncoder>(string optionName, T value)
        where TEncoder : struct, ISocketOptionEncoder<T>
    {
        // Formatting can make system calls.
        int error = Marshal.GetLastPInvokeError();
        throw SocketOptionException.Create(error, optionName, Describe<T, TEncoder>(value));
    }

    private static string? Describe<T, TEncoder>(T value)
        where TEncoder : struct, ISocketOptionEncoder<T>
    {
        if (TEncoder.IsSecret || value is NoPayload)
        {
            return null;
        }

        return InvariantText.Shorten(TEncoder.Format(value));
    }

    private static Span<byte> RentCleared(int length, out byte[] rented)
    {
        rented = ArrayPool<byte>.Shared.Rent(length);
        Span<byte> span = rented.AsSpan(0, length);
        span.Clear();
        return span;
    }

    /// <summary>Clears a buffer that held a secret, and returns it to the pool if it was rented.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Release(Span<byte> buffer, byte[]? rented, bool isSecret)
    {
        if (isSecret)
        {
            CryptographicOperations.ZeroMemory(buffer);
        }

        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
