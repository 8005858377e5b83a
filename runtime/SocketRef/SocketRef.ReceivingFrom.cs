using System.Net;
using System.Net.Sockets;

namespace Sockets.Options;

/// <content>Receives from any sender, with the address of the sender.</content>
public readonly ref partial struct SocketRef
{
    // Apple platforms return no address to a call that reads no byte.
    private const int PeekedLength = 8;

    /// <inheritdoc cref="ReceiveFrom(Span{byte}, SocketMessageFlags, SocketAddress)"/>
    public SocketReceiveResult ReceiveFrom(Span<byte> buffer, SocketAddress source) =>
        ReceiveFrom(buffer, SocketMessageFlags.None, source);

    /// <summary>Receives into a buffer.</summary>
    /// <param name="buffer">The buffer. The rest of a longer message is lost.</param>
    /// <param name="flags">The flags.</param>
    /// <param name="source">
    /// The address that receives the address of the sender. Its size is 0 if the operating system returns no address, as
    /// for a connected stream. A longer address is truncated.
    /// </param>
    /// <returns>The number of bytes received, and the flags of the message.</returns>
    /// <exception cref="SocketException">
    /// The operating system returned an error, or the receive timeout elapsed.
    /// </exception>
    /// <exception cref="PlatformNotSupportedException">A flag is not available on this operating system.</exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed, before the call or during it.</exception>
    public SocketReceiveResult ReceiveFrom(Span<byte> buffer, SocketMessageFlags flags, SocketAddress source)
    {
        ArgumentNullException.ThrowIfNull(source);
        NativeError.ThrowIfError(ReceiveMessageCore(buffer, flags, source, out SocketReceiveResult result));
        return result;
    }

    /// <summary>Receives into a buffer.</summary>
    /// <param name="buffer">The buffer. The rest of a longer message is lost.</param>
    /// <param name="source">
    /// The address of the sender, or <see langword="null"/> if the operating system returns no address, as for a
    /// connected stream.
    /// </param>
    /// <returns>The number of bytes received, and the flags of the message.</returns>
    /// <inheritdoc cref="ReceiveFrom(Span{byte}, SocketMessageFlags, SocketAddress)" path="/exception"/>
    public SocketReceiveResult ReceiveFrom(Span<byte> buffer, out EndPoint? source) =>
        ReceiveFrom(buffer, SocketMessageFlags.None, out source);

    /// <summary>Receives into a buffer.</summary>
    /// <param name="buffer">The buffer. The rest of a longer message is lost.</param>
    /// <param name="flags">The flags.</param>
    /// <param name="source">
    /// The address of the sender, or <see langword="null"/> if the operating system returns no address, as for a
    /// connected stream.
    /// </param>
    /// <returns>The number of bytes received, and the flags of the message.</returns>
    /// <inheritdoc cref="ReceiveFrom(Span{byte}, SocketMessageFlags, SocketAddress)" path="/exception"/>
    public SocketReceiveResult ReceiveFrom(Span<byte> buffer, SocketMessageFlags flags, out EndPoint? source)
    {
        SocketAddress address = SocketAddress.CreateBuffer();
        SocketReceiveResult result = ReceiveFrom(buffer, flags, address);
        source = address.ToEndPoint();
        return result;
    }

    /// <summary>Receives into a list of buffers.</summary>
    /// <param name="buffers">The buffers, which are filled in order.</param>
    /// <param name="source">
    /// The address that receives the address of the sender. Its size is 0 if the operating system returns no address, as
    /// for a connected stream. A longer address is truncated.
    /// </param>
    /// <returns>The number of bytes received, and the flags of the message.</returns>
    /// <inheritdoc cref="ReceiveFrom(Span{byte}, SocketMessageFlags, SocketAddress)" path="/exception"/>
    public SocketReceiveResult ReceiveFrom(ReadOnlySpan<Memory<byte>> buffers, SocketAddress source) =>
        ReceiveFrom(buffers, SocketMessageFlags.None, source);

    /// <summary>Receives into a list of buffers.</summary>
    /// <param name="buffers">The buffers, which are filled in order.</param>
    /// <param name="flags">The flags.</param>
    /// <param name="source">
    /// The address that receives the address of the sender. Its size is 0 if the operating system returns no address, as
    /// for a connected stream. A longer address is truncated.
    /// </param>
    /// <returns>The number of bytes received, and the flags of the message.</returns>
    /// <inheritdoc cref="ReceiveFrom(Span{byte}, SocketMessageFlags, SocketAddress)" path="/exception"/>
    public SocketReceiveResult ReceiveFrom(ReadOnlySpan<Memory<byte>> buffers, SocketMessageFlags flags, SocketAddress source)
    {
        ArgumentNullException.ThrowIfNull(source);
        NativeError.ThrowIfError(ReceiveMessageCore(buffers, flags, source, out SocketReceiveResult result));
        return result;
    }

    /// <summary>Tries to receive into a buffer.</summary>
    /// <param name="buffer">The buffer. The rest of a longer message is lost.</param>
    /// <param name="flags">The flags.</param>
    /// <param name="source">
    /// The address that receives the address of the sender. Its size is 0 if the operating system returns no address, as
    /// for a connected stream. A longer address is truncated.
    /// </param>
    /// <param name="result">The number of bytes received, and the flags of the message.</param>
    /// <param name="error">
    /// The error; <see cref="SocketError.WouldBlock"/> if no data is available and the socket is non-blocking.
    /// </param>
    /// <returns>
    /// <see langword="true"/> if data or the end of the stream was received; otherwise, <see langword="false"/>.
    /// </returns>
    /// <exception cref="PlatformNotSupportedException">A flag is not available on this operating system.</exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed, before the call or during it.</exception>
    public bool TryReceiveFrom(
        Span<byte> buffer, SocketMessageFlags flags, SocketAddress source, out SocketReceiveResult result, out SocketError error)
    {
        ArgumentNullException.ThrowIfNull(source);
        return NativeError.IsSuccess(ReceiveMessageCore(buffer, flags, source, out result), out error);
    }

    /// <summary>Tries to receive into a list of buffers.</summary>
    /// <param name="buffers">The buffers, which are filled in order.</param>
    /// <param name="flags">The flags.</param>
    /// <param name="source">
    /// The address that receives the address of the sender. Its size is 0 if the operating system returns no address, as
    /// for a connected stream. A longer address is truncated.
    /// </param>
    /// <param name="result">The number of bytes received, and the flags of the message.</param>
    /// <param name="error">
    /// The error; <see cref="SocketError.WouldBlock"/> if no data is available and the socket is non-blocking.
    /// </param>
    /// <returns>
    /// <see langword="true"/> if data or the end of the stream was received; otherwise, <see langword="false"/>.
    /// </returns>
    /// <inheritdoc cref="TryReceiveFrom(Span{byte}, SocketMessageFlags, SocketAddress, out SocketReceiveResult, out SocketError)" path="/exception"/>
    public bool TryReceiveFrom(
        ReadOnlySpan<Memory<byte>> buffers,
        SocketMessageFlags flags,
        SocketAddress source,
        out SocketReceiveResult result,
        out SocketError error)
    {
        ArgumentNullException.ThrowIfNull(source);
        return NativeError.IsSuccess(ReceiveMessageCore(buffers, flags, source, out result), out error);
    }

    /// <summary>Gets the address of the sender of the next message, which remains in the receive queue.</summary>
    /// <param name="source">
    /// The address that receives the address of the sender. Its size is 0 if the operating system returns no address.
    /// </param>
    /// <exception cref="SocketException">
    /// The operating system returned an error, or the receive timeout elapsed.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed, before the call or during it.</exception>
    public void PeekSender(SocketAddress source) => ReceiveFrom(stackalloc byte[PeekedLength], SocketMessageFlags.Peek, source);

    /// <summary>Gets the address of the sender of the next message, which remains in the receive queue.</summary>
    /// <returns>The address of the sender, or <see langword="null"/> if the operating system returns no address.</returns>
    /// <inheritdoc cref="PeekSender(SocketAddress)" path="/exception"/>
    public EndPoint? PeekSender()
    {
        ReceiveFrom(stackalloc byte[PeekedLength], SocketMessageFlags.Peek, out EndPoint? source);
        return source;
    }

    /// <summary>Tries to get the address of the sender of the next message, which remains in the receive queue.</summary>
    /// <param name="source">
    /// The address that receives the address of the sender. Its size is 0 if the operating system returns no address.
    /// </param>
    /// <param name="error">
    /// The error; <see cref="SocketError.WouldBlock"/> if no data is available and the socket is non-blocking.
    /// </param>
    /// <returns><see langword="true"/> if a message is available; otherwise, <see langword="false"/>.</returns>
    /// <exception cref="ObjectDisposedException">The socket has been disposed, before the call or during it.</exception>
    public bool TryPeekSender(SocketAddress source, out SocketError error) =>
        TryReceiveFrom(stackalloc byte[PeekedLength], SocketMessageFlags.Peek, source, out _, out error);
}
