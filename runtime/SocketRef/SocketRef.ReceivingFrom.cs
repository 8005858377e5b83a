using System.Net;
using System.Net.Sockets;

namespace Sockets.Options;

/// <content>Receiving from whoever sends, with the address of the sender.</content>
public readonly ref partial struct SocketRef
{
    // Apple's systems give no address to who takes no byte.
    private const int PeekedLength = 8;

    /// <summary>Receives into a buffer.</summary>
    /// <param name="buffer">The buffer.</param>
    /// <param name="source">
    /// Receives the address of the sender; of size 0 where the socket gives none, as a connected stream does.
    /// What does not fit its buffer is lost.
    /// </param>
    /// <param name="flags">How to receive.</param>
    /// <returns>How many bytes were received, and what came with them.</returns>
    /// <exception cref="SocketException">The operating system refused, or the time to receive was over.</exception>
    /// <exception cref="PlatformNotSupportedException">This operating system lacks a flag.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed, or was while this waited.</exception>
    public SocketReceiveResult ReceiveFrom(
        Span<byte> buffer, SocketAddress source, SocketMessageFlags flags = SocketMessageFlags.None)
    {
        ArgumentNullException.ThrowIfNull(source);
        NativeError.ThrowIfError(ReceiveMessageCore(buffer, flags, source, out SocketReceiveResult result));
        return result;
    }

    /// <summary>Receives into a buffer.</summary>
    /// <param name="buffer">The buffer.</param>
    /// <param name="source">
    /// The address of the sender, or <see langword="null"/> where the socket gives none, as a connected stream does.
    /// </param>
    /// <param name="flags">How to receive.</param>
    /// <returns>How many bytes were received, and what came with them.</returns>
    /// <inheritdoc cref="ReceiveFrom(Span{byte}, SocketAddress, SocketMessageFlags)" path="/exception"/>
    public SocketReceiveResult ReceiveFrom(
        Span<byte> buffer, out EndPoint? source, SocketMessageFlags flags = SocketMessageFlags.None)
    {
        SocketAddress address = SocketAddress.CreateBuffer();
        SocketReceiveResult result = ReceiveFrom(buffer, address, flags);
        source = address.ToEndPoint();
        return result;
    }

    /// <summary>Receives into several buffers, one after the other.</summary>
    /// <param name="buffers">The buffers.</param>
    /// <param name="source">Receives the address of the sender; of size 0 where the socket gives none.</param>
    /// <param name="flags">How to receive.</param>
    /// <returns>How many bytes were received, and what came with them.</returns>
    /// <inheritdoc cref="ReceiveFrom(Span{byte}, SocketAddress, SocketMessageFlags)" path="/exception"/>
    public SocketReceiveResult ReceiveFrom(
        ReadOnlySpan<Memory<byte>> buffers, SocketAddress source, SocketMessageFlags flags = SocketMessageFlags.None)
    {
        ArgumentNullException.ThrowIfNull(source);
        NativeError.ThrowIfError(ReceiveMessageCore(buffers, flags, source, out SocketReceiveResult result));
        return result;
    }

    /// <summary>Receives into a buffer unless the operating system refuses.</summary>
    /// <param name="buffer">The buffer.</param>
    /// <param name="flags">How to receive.</param>
    /// <param name="source">Receives the address of the sender; of size 0 where the socket gives none.</param>
    /// <param name="result">How many bytes were received, and what came with them.</param>
    /// <returns>
    /// <see cref="SocketError.Success"/>, or the refusal; <see cref="SocketError.WouldBlock"/> where nothing has come
    /// yet and the socket does not wait.
    /// </returns>
    /// <exception cref="PlatformNotSupportedException">This operating system lacks a flag.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed, or was while this waited.</exception>
    public SocketError TryReceiveFrom(
        Span<byte> buffer, SocketMessageFlags flags, SocketAddress source, out SocketReceiveResult result)
    {
        ArgumentNullException.ThrowIfNull(source);
        return NativeError.ToSocketError(ReceiveMessageCore(buffer, flags, source, out result));
    }

    /// <summary>Receives into several buffers, one after the other, unless the operating system refuses.</summary>
    /// <param name="buffers">The buffers.</param>
    /// <param name="flags">How to receive.</param>
    /// <param name="source">Receives the address of the sender; of size 0 where the socket gives none.</param>
    /// <param name="result">How many bytes were received, and what came with them.</param>
    /// <returns>
    /// <see cref="SocketError.Success"/>, or the refusal; <see cref="SocketError.WouldBlock"/> where nothing has come
    /// yet and the socket does not wait.
    /// </returns>
    /// <exception cref="PlatformNotSupportedException">This operating system lacks a flag.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed, or was while this waited.</exception>
    public SocketError TryReceiveFrom(
        ReadOnlySpan<Memory<byte>> buffers, SocketMessageFlags flags, SocketAddress source, out SocketReceiveResult result)
    {
        ArgumentNullException.ThrowIfNull(source);
        return NativeError.ToSocketError(ReceiveMessageCore(buffers, flags, source, out result));
    }

    /// <summary>Finds out who has sent the next message, and leaves it in the queue.</summary>
    /// <param name="source">Receives the address of the sender; of size 0 where the socket gives none.</param>
    /// <exception cref="SocketException">The operating system refused, or the time to receive was over.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed, or was while this waited.</exception>
    public void PeekSender(SocketAddress source) => ReceiveFrom(stackalloc byte[PeekedLength], source, SocketMessageFlags.Peek);

    /// <summary>Finds out who has sent the next message, and leaves it in the queue.</summary>
    /// <returns>The address of the sender, or <see langword="null"/> where the socket gives none.</returns>
    /// <exception cref="SocketException">The operating system refused, or the time to receive was over.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed, or was while this waited.</exception>
    public EndPoint? PeekSender()
    {
        ReceiveFrom(stackalloc byte[PeekedLength], out EndPoint? source, SocketMessageFlags.Peek);
        return source;
    }

    /// <summary>Finds out who has sent the next message, and leaves it there, unless the operating system refuses.</summary>
    /// <param name="source">Receives the address of the sender; of size 0 where the socket gives none.</param>
    /// <returns>
    /// <see cref="SocketError.Success"/>, or the refusal; <see cref="SocketError.WouldBlock"/> where nothing has come
    /// yet and the socket does not wait.
    /// </returns>
    /// <exception cref="ObjectDisposedException">The socket is disposed, or was while this waited.</exception>
    public SocketError TryPeekSender(SocketAddress source) =>
        TryReceiveFrom(stackalloc byte[PeekedLength], SocketMessageFlags.Peek, source, out _);
}
