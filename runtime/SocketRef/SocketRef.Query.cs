using System.ComponentModel;
using System.Net.Sockets;
using Sockets.Options.Codecs;

namespace Sockets.Options;

/// <content>The one way by which an option is asked for whose getter takes an argument.</content>
public readonly ref partial struct SocketRef
{
    /// <summary>Asks for the value of an option. For generated code.</summary>
    /// <typeparam name="TQuery">The type of what is asked.</typeparam>
    /// <typeparam name="TAnswer">The type of the answer.</typeparam>
    /// <typeparam name="TCodec">The codec of both.</typeparam>
    /// <param name="option">The option.</param>
    /// <param name="query">What is asked.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="PlatformNotSupportedException">This operating system lacks the option.</exception>
    /// <exception cref="ArgumentException">The option does not take the query.</exception>
    /// <exception cref="SocketOptionException">The operating system returned an error.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed.</exception>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public unsafe TAnswer Query<TQuery, TAnswer, TCodec>(in SocketOptionDefinition option, TQuery query)
        where TCodec : struct, ISocketOptionQueryCodec<TQuery, TAnswer>
    {
        option.ThrowUnlessCanGet();

        int bufferLength = TCodec.GetBufferLength(query);
        byte[]? rented = null;
        Span<byte> buffer = bufferLength <= StackLength ? stackalloc byte[bufferLength] : RentCleared(bufferLength, out rented);

        TAnswer answer;
        // What is asked may hold the address of where to answer.
        fixed (byte* pinned = buffer)
        {
            Span<byte> told = buffer[..TCodec.Encode(query, option, buffer)];
            if (!TryReadBytes(option.Level, option.Number, told, out int length))
            {
                ThrowLastError(option.Name);
            }

            answer = TCodec.Decode(buffer, length);
        }

        ClearSecret(buffer, TCodec.IsSecret);
        Return(rented);
        return answer;
    }
}
