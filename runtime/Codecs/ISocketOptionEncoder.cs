using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>Validates a value and converts it to the bytes of a socket option.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>Implement this interface on a struct, so that the JIT compiles each codec into the accessors that use it.</remarks>
public interface ISocketOptionEncoder<T> : ISocketOptionText<T>
{
    /// <summary>
    /// Gets a value indicating whether <see cref="Adapt"/> must convert a value, because the operating system requires
    /// addresses of the address family of the socket.
    /// </summary>
    static virtual bool DependsOnAddressFamily => false;

    /// <summary>Converts a value to the form that a socket of an address family requires.</summary>
    /// <param name="value">The value.</param>
    /// <param name="family">The address family of the socket.</param>
    /// <returns>The value to encode. It is the same value if its addresses have no form in the family.</returns>
    static virtual T Adapt(T value, AddressFamily family) => value;

    /// <summary>Returns the maximum number of bytes that <see cref="Encode"/> writes for a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>
    /// The upper bound in bytes. It has a limit for every value, however long, because <see cref="Encode"/> rejects a value
    /// that is too long.
    /// </returns>
    static abstract int GetMaximumLength(T value);

    /// <summary>Validates and encodes a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="option">The option, which provides the range and the name for errors.</param>
    /// <param name="destination">
    /// The destination. It is zeroed, has at least the length that <see cref="GetMaximumLength"/> returned, and is pinned
    /// until the system call has returned, so that a structure can point into it.
    /// </param>
    /// <returns>The length of the native value, which begins at the start of the destination.</returns>
    /// <exception cref="ArgumentException">The value is invalid for the option.</exception>
    static abstract int Encode(T value, in SocketOptionDefinition option, Span<byte> destination);

    /// <summary>Returns the handle whose number <see cref="Encode"/> writes.</summary>
    /// <param name="value">The value.</param>
    /// <returns>
    /// The handle, which is kept open until the system call has returned, or <see langword="null"/> for none.
    /// </returns>
    /// <remarks>
    /// Otherwise, another thread could dispose the handle before the system call, and a new descriptor could receive its
    /// number.
    /// </remarks>
    static virtual SafeHandle? GetHandle(T value) => null;

    /// <summary>Parses the text of a value.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value.</param>
    /// <returns><see langword="true"/> if the text is a value of this type; otherwise, <see langword="false"/>.</returns>
    /// <remarks>Integers, <see cref="bool"/>, <see cref="TimeSpan"/>, <see cref="System.Net.IPAddress"/> and enums have a text by default.</remarks>
    static virtual bool TryParse(string text, [MaybeNullWhen(false)] out T value) => ValueText.TryParse(text, out value);

    /// <summary>
    /// Sets an option through the API by which <see cref="Socket"/> remembers it. <see cref="Socket"/> sets it again on
    /// the new socket when a connection attempt fails over to the next address.
    /// </summary>
    /// <param name="socket">The socket.</param>
    /// <param name="level">The level of the option in .NET.</param>
    /// <param name="name">The name of the option in .NET.</param>
    /// <param name="value">The value, which is valid.</param>
    /// <param name="encoded">The encoded value.</param>
    /// <returns>
    /// <see langword="true"/> if the option was set; <see langword="false"/> if the native call is required.
    /// </returns>
    /// <remarks>
    /// A connected socket has no attempt left that could fail over. If setting an option on it fails, <see cref="Socket"/>
    /// considers itself disconnected.
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
