using System.ComponentModel;
using Sockets.Options.Codecs;

namespace Sockets.Options;

/// <content>Reads every option whose getter has an argument.</content>
public readonly ref partial struct SocketRef
{
    /// <summary>Gets the value of an option for a query. This member is for generated code.</summary>
    /// <typeparam name="TQuery">The type of the query.</typeparam>
    /// <typeparam name="TResult">The type of the value.</typeparam>
    /// <typeparam name="TCodec">The codec of both.</typeparam>
    /// <param name="option">The option.</param>
    /// <param name="query">The query.</param>
    /// <returns>The value.</returns>
    /// <exception cref="PlatformNotSupportedException">The option is not available on this operating system.</exception>
    /// <exception cref="ArgumentException">The query is invalid for the option.</exception>
    /// <exception cref="SocketOptionException">The operating system returned an error.</exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public unsafe TResult Query<TQuery, TResult, TCodec>(in SocketOptionDefinition option, TQuery query)
        where TCodec : struct, ISocketOptionQueryCodec<TQuery, TResult>
    {
        option.ThrowUnlessCanGet();

        int bufferLength = TCodec.GetBufferLength(query);
        byte[]? rented = null;
        Span<byte> buffer = (uint)bufferLength <= StackLength ? stackalloc byte[bufferLength] : RentCleared(bufferLength, out rented);
        try
        {
            // The query can contain the address of the buffer that receives the value.
            fixed (byte* pinned = buffer)
            {
                Span<byte> encoded = buffer[..TCodec.Encode(query, option, buffer)];
                if (!TryReadBytes(option.Level, option.Number, encoded, out int length))
                {
                    ThrowLastError(option.Name);
                }

                return TCodec.Decode(buffer, length);
            }
        }
        finally
        {
            Release(buffer, rented, TCodec.IsSecret);
        }
    }
}
