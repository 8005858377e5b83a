using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Sockets.Options.Codecs;

namespace Sockets.Options;

/// <content>The one way by which every option is read, and the one way by which it is set.</content>
public readonly ref partial struct SocketRef
{
    // Most values. A stackalloc of a constant length is an ordinary local; any other costs more than the rest of the call.
    private const int ShortLength = 16;

    // Enough for every value but long filter programs, which come from the pool.
    private const int StackLength = 512;

    private SafeSocketHandle Handle => _handle ?? throw new InvalidOperationException("This SocketRef borrows no socket.");

    /// <summary>Gets the value of an option. For generated code.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TDecoder">The decoder of the value.</typeparam>
    /// <param name="option">The option.</param>
    /// <returns>The value.</returns>
    /// <exception cref="PlatformNotSupportedException">This operating system lacks the option.</exception>
    /// <exception cref="SocketException">The operating system refused.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed.</exception>
    /// <remarks>Inlined, so that of the definition nothing is left but two constants.</remarks>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
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

    /// <summary>Gets the value of an option unless the operating system refuses. For generated code.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TDecoder">The decoder of the value.</typeparam>
    /// <param name="option">The option.</param>
    /// <param name="value">The value.</param>
    /// <returns>
    /// <see cref="SocketError.Success"/>, or the refusal; <see cref="SocketError.ProtocolOption"/> where this operating
    /// system lacks the option.
    /// </returns>
    /// <exception cref="ObjectDisposedException">The socket is disposed.</exception>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public SocketError TryGet<T, TDecoder>(in SocketOptionDefinition option, [MaybeNull] out T value)
        where TDecoder : struct, ISocketOptionDecoder<T>
    {
        value = default;
        if (!option.IsSupported || !option.CanGet)
        {
            return SocketError.ProtocolOption;
        }

        try
        {
            return TryRead<T, TDecoder>(option.Level, option.Number, out value) ? SocketError.Success : new SocketException().SocketErrorCode;
        }
        catch (SocketException exception)
        {
            return exception.SocketErrorCode;
        }
    }

    /// <summary>Sets the value of an option. For generated code.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TEncoder">The encoder of the value.</typeparam>
    /// <param name="option">The option.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="PlatformNotSupportedException">This operating system lacks the option.</exception>
    /// <exception cref="ArgumentException">The option does not take the value.</exception>
    /// <exception cref="SocketException">The operating system refused.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed.</exception>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public void Set<T, TEncoder>(in SocketOptionDefinition option, T value)
        where TEncoder : struct, ISocketOptionEncoder<T>
    {
        option.ThrowUnlessCanSet();
        if (!TryWrite<T, TEncoder>(option, value))
        {
            ThrowLastError();
        }
    }

    /// <summary>Sets the value of an option unless the operating system refuses. For generated code.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TEncoder">The encoder of the value.</typeparam>
    /// <param name="option">The option.</param>
    /// <param name="value">The value.</param>
    /// <returns>
    /// <see cref="SocketError.Success"/>, or the refusal; <see cref="SocketError.ProtocolOption"/> where this operating
    /// system lacks the option.
    /// </returns>
    /// <exception cref="ArgumentException">The option does not take the value.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed.</exception>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public SocketError TrySet<T, TEncoder>(in SocketOptionDefinition option, T value)
        where TEncoder : struct, ISocketOptionEncoder<T>
    {
        if (!option.IsSupported || !option.CanSet)
        {
            return SocketError.ProtocolOption;
        }

        try
        {
            return TryWrite<T, TEncoder>(option, value) ? SocketError.Success : new SocketException().SocketErrorCode;
        }
        catch (SocketException exception)
        {
            return exception.SocketErrorCode;
        }
    }

    /// <summary>Checks a value without a socket.</summary>
    internal static void Validate<T, TEncoder>(in SocketOptionDefinition option, T value)
        where TEncoder : struct, ISocketOptionEncoder<T>
    {
        option.ThrowUnlessCanSet();
        byte[] buffer = new byte[TEncoder.GetMaximumLength(value)];
        TEncoder.Encode(value, option, buffer);
        Clear<T, TEncoder>(buffer);
    }

    /// <returns><see langword="false"/> if the kernel refused; the error is the last P/Invoke error.</returns>
    /// <exception cref="SocketException">The kernel refused, and <see cref="Socket"/> reported it.</exception>
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
        bool answered = TryRead<T, TDecoder>(level, number, buffer, out value);
        Return(rented);
        return answered;
    }

    /// <remarks>
    /// <see cref="Socket"/> is asked as long as its handle has to stay hidden for connection fail-over. Once connected
    /// it is not: it would take the kernel's refusal to answer for the end of the connection.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryRead<T, TDecoder>(int level, int number, Span<byte> buffer, [MaybeNullWhen(false)] out T value)
        where TDecoder : struct, ISocketOptionDecoder<T>
    {
        int length;
        bool answered = true;
        if (_socket is not null && ConnectionState.NeedsHiddenHandle(_socket))
        {
            length = _socket.GetRawSocketOption(level, number, buffer);
        }
        else
        {
            answered = NativeSocket.TryGetOption(_socket?.SafeHandle ?? Handle, level, number, buffer, out length);
        }

        value = answered ? TDecoder.Decode(buffer[..length]) : default;
        if (TDecoder.IsSecret)
        {
            CryptographicOperations.ZeroMemory(buffer);
        }

        return answered;
    }

    /// <returns><see langword="false"/> if the kernel refused; the error is the last P/Invoke error.</returns>
    /// <exception cref="SocketException">The kernel refused, and <see cref="Socket"/> reported it.</exception>
    /// <remarks>
    /// What .NET does not track is set through the handle and not through <see cref="Socket.SetRawSocketOption"/>: that
    /// gives up connection fail-over all the same, loses every errno that <see cref="SocketError"/> has no name for,
    /// and takes a connected socket for disconnected when the kernel refuses the value.
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

        bool accepted;
        try
        {
            fixed (byte* pinned = buffer)
            {
                ReadOnlySpan<byte> encoded = buffer[..TEncoder.Encode(value, option, buffer)];
                accepted = (_socket is not null && option.IsTracked
                        && TEncoder.TrySetTracked(_socket, option.TrackedLevel, option.TrackedName, value, encoded))
                    || NativeSocket.TrySetOption(_socket?.SafeHandle ?? Handle, option.Level, option.Number, encoded);
            }
        }
        finally
        {
            Clear<T, TEncoder>(buffer);
        }

        Return(rented);
        return accepted;
    }

    [DoesNotReturn]
    private static void ThrowLastError() => throw new SocketException();

    /// <summary>Clears what was encoded if it is secret.</summary>
    private static void Clear<T, TEncoder>(Span<byte> buffer)
        where TEncoder : struct, ISocketOptionEncoder<T>
    {
        if (TEncoder.IsSecret)
        {
            CryptographicOperations.ZeroMemory(buffer);
        }
    }

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
