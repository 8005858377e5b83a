using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>Checks a value and turns it into the bytes of a socket option.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>Implement it on a struct, so that the JIT compiles each codec into the accessors that use it.</remarks>
public interface ISocketOptionEncoder<T> : ISocketOptionText<T>
{
    /// <summary>Returns how many bytes <see cref="Encode"/> may write for a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The upper bound in bytes.</returns>
    static abstract int GetMaximumLength(T value);

    /// <summary>Checks and encodes a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="option">The option, for its range and for naming it in errors.</param>
    /// <param name="destination">
    /// Where to write; zeroed, at least as long as <see cref="GetMaximumLength"/> says, and pinned until the system
    /// call has returned, so that a structure may point into it.
    /// </param>
    /// <returns>The length of the option's value, which starts at the beginning of the destination.</returns>
    /// <exception cref="ArgumentException">The option does not take the value.</exception>
    static abstract int Encode(T value, in SocketOptionDefinition option, Span<byte> destination);

    /// <summary>Returns the handle whose number <see cref="Encode"/> writes.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The handle, which is kept open until the system call has returned; <see langword="null"/> for none.</returns>
    /// <remarks>
    /// Somebody may dispose of a handle at any time, and the next one to be opened gets its number: without this, the
    /// system call could be given a stranger's.
    /// </remarks>
    static virtual SafeHandle? GetHandle(T value) => null;

    /// <summary>Parses a value as people write it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value.</param>
    /// <returns><see langword="true"/> if the text is a value of this type; otherwise, <see langword="false"/>.</returns>
    /// <remarks>Values of <typeparamref name="T"/> have no text by default, unless .NET defines the type.</remarks>
    static virtual bool TryParse(string text, [MaybeNullWhen(false)] out T value) => ValueText.TryParse(text, out value);

    /// <summary>
    /// Sets an option through the API by which <see cref="Socket"/> remembers it, and sets it again on the new socket
    /// when a connection attempt fails over to the next address.
    /// </summary>
    /// <param name="socket">The socket.</param>
    /// <param name="level">The level under which .NET knows the option.</param>
    /// <param name="name">The name under which .NET knows the option.</param>
    /// <param name="value">The value, already checked.</param>
    /// <param name="encoded">The value, encoded.</param>
    /// <returns><see langword="false"/> if nothing was set, and the native call is to be made instead.</returns>
    /// <remarks>
    /// Not worth it on a connected socket, which has no attempt left to fail over, and harmful: a set that the kernel
    /// refuses makes <see cref="Socket"/> believe that it is disconnected.
    /// </remarks>
    static virtual bool TrySetTracked(
        Socket socket, SocketOptionLevel level, SocketOptionName name, T value, ReadOnlySpan<byte> encoded)
    {
        if (ConnectionState.IsConnected(socket) || encoded.Length != sizeof(int))
        {
            return false;
        }

        socket.SetSocketOption(level, name, MemoryMarshal.Read<int>(encoded));
        return true;
    }
}
