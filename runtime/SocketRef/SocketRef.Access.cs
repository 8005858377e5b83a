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

    // A message is for people, whom a program or a list of any length tells nothing.
    private const int MaximumTextLength = 100;

    private SafeSocketHandle Handle => _handle ?? throw new InvalidOperationException("This SocketRef borrows no socket.");

    /// <summary>Gets the value of an option. For generated code.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TDecoder">The decoder of the value.</typeparam>
    /// <param name="option">The option.</param>
    /// <returns>The value.</returns>
    /// <exception cref="PlatformNotSupportedException">This operating system lacks the option.</exception>
    /// <exception cref="SocketOptionException">The operating system returned an error.</exception>
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
            ThrowLastError(option.Name);
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

        return TryRead<T, TDecoder>(option.Level, option.Number, out value) ? SocketError.Success : GetLastError();
    }

    /// <summary>Sets the value of an option. For generated code.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TEncoder">The encoder of the value.</typeparam>
    /// <param name="option">The option.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="PlatformNotSupportedException">This operating system lacks the option.</exception>
    /// <exception cref="ArgumentException">The option does not take the value.</exception>
    /// <exception cref="SocketOptionException">The operating system returned an error.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed.</exception>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public void Set<T, TEncoder>(in SocketOptionDefinition option, T value)
        where TEncoder : struct, ISocketOptionEncoder<T>
    {
        option.ThrowUnlessCanSet();
        if (!TryWrite<T, TEncoder>(option, value))
        {
            ThrowLastError<T, TEncoder>(option.Name, value);
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

        return TryWrite<T, TEncoder>(option, value) ? SocketError.Success : GetLastError();
    }

    /// <summary>Checks a value without a socket.</summary>
    internal static void Validate<T, TEncoder>(in SocketOptionDefinition option, T value)
        where TEncoder : struct, ISocketOptionEncoder<T>
    {
        option.ThrowUnlessCanSet();
        byte[] buffer = new byte[TEncoder.GetMaximumLength(value)];
        TEncoder.Encode(value, option, buffer);
        ClearSecret(buffer, TEncoder.IsSecret);
    }

    /// <returns><see langword="false"/> if the system returned an error, which is the last P/Invoke error.</returns>
    private bool TryRead<T, TDecoder>(int level, int number, [MaybeNullWhen(false)] out T value)
        where TDecoder : struct, ISocketOptionDecoder<T>
    {
        if (TDecoder.MaximumLength > ShortLength)
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
            Span<byte> first = stackalloc byte[TDecoder.InitialLength];
            if (TryReadBytes(level, number, first, out int firstLength) && firstLength < first.Length)
            {
                value = TDecoder.Decode(first[..firstLength]);
                return true;
            }
        }

        byte[]? rented = null;
        Span<byte> buffer = TDecoder.MaximumLength <= StackLength
            ? stackalloc byte[TDecoder.MaximumLength]
            : RentCleared(TDecoder.MaximumLength, out rented);
        bool isRead = TryReadBytes(level, number, buffer, out int length);
        value = isRead ? TDecoder.Decode(buffer[..length]) : default;
        ClearSecret(buffer, TDecoder.IsSecret);
        Return(rented);
        return isRead;
    }

    /// <remarks>
    /// <see cref="Socket"/> is asked as long as its handle has to stay hidden for connection fail-over. Once connected
    /// it is not: it would mistake an error of the option for the end of the connection.
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

    /// <returns><see langword="false"/> if the system returned an error, which is the last P/Invoke error.</returns>
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

        bool isSet;
        try
        {
            fixed (byte* pinned = buffer)
            {
                ReadOnlySpan<byte> encoded = buffer[..TEncoder.Encode(value, option, buffer)];
                isSet = _socket is not null && option.IsTracked
                    ? TrySetTracked<T, TEncoder>(_socket, option, value, encoded)
                    : NativeSocket.TrySetOption(_socket?.SafeHandle ?? Handle, option.Level, option.Number, encoded);
            }
        }
        finally
        {
            ClearSecret(buffer, TEncoder.IsSecret);
        }

        Return(rented);
        return isSet;
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
        // Formatting may call into the system.
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

        string text = TEncoder.Format(value);
        return text.Length <= MaximumTextLength ? text : $"{text.AsSpan(0, MaximumTextLength)}...";
    }

    private static void ClearSecret(Span<byte> buffer, bool isSecret)
    {
        if (isSecret)
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
