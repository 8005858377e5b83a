using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Sockets.Options;

/// <summary>The exception that is thrown when the operating system returns an error for a socket option.</summary>
/// <remarks>
/// The message names the option and the value that was to be set. Keys and other secrets are not part of it.
/// <see cref="SocketException.SocketErrorCode"/> is the translation of the native error by .NET, which has names only for the errors
/// of Winsock: ENOENT, for an unknown congestion control algorithm, is <see cref="SocketError.AddressNotAvailable"/>.
/// <see cref="SocketException.ErrorCode"/> is the native error.
/// </remarks>
public sealed class SocketOptionException : SocketException
{
    private readonly string? _value;

    private SocketOptionException(string optionName, string? value)
    {
        OptionName = optionName;
        _value = value;
    }

    /// <summary>Gets the native name of the option, such as <c>TCP_CONGESTION</c>.</summary>
    public string OptionName { get; }

    /// <inheritdoc/>
    public override string Message => _value is null ? $"{OptionName}: {base.Message}" : $"{OptionName}: '{_value}': {base.Message}";

    /// <param name="error">The native error.</param>
    /// <param name="optionName">The native name of the option.</param>
    /// <param name="value">The value as text; <see langword="null"/> for none, or one that must not be shown.</param>
    internal static SocketOptionException Create(int error, string optionName, string? value = null)
    {
        // Only the constructor without a number keeps the errno, see NativeError.
        Marshal.SetLastPInvokeError(error);
        return new(optionName, value);
    }
}
