using System.Net.Sockets;
using System.Runtime.InteropServices;
using Sockets.Options;

namespace Inspect;

/// <summary>Represents the result of reading an option.</summary>
/// <param name="State">The state, which indicates whether a value was read.</param>
/// <param name="Value">The value, or <see langword="null"/> if none was read.</param>
/// <param name="Text">The value with its unit, or the reason why none was read.</param>
internal sealed record OptionReading(ReadingState State, object? Value, string Text)
{
    /// <summary>Gets a value indicating whether the operating system returned a value or an error.</summary>
    public bool IsAnswer => State is ReadingState.Value or ReadingState.Error;

    /// <summary>Reads an option.</summary>
    /// <param name="option">The option.</param>
    /// <param name="socket">The socket.</param>
    /// <param name="mayClear">
    /// <see langword="true"/> to read the option even if reading clears it; otherwise, <see langword="false"/>.
    /// </param>
    public static OptionReading Of(SocketOption option, Socket socket, bool mayClear)
    {
        if (!option.IsSupported)
        {
            return new(ReadingState.Unsupported, null, $"only on {option.Platforms}");
        }

        if (!option.CanGet)
        {
            return new(ReadingState.WriteOnly, null, "write-only");
        }

        if (option.Description.IsClearedByReading && !mayClear)
        {
            return new(ReadingState.NotRead, null, "not read: reading clears the value");
        }

        try
        {
            object? value = option.GetValue(socket);
            return new(ReadingState.Value, value, ValueText.Format(option, value));
        }
        catch (SocketException exception)
        {
            return new(ReadingState.Error, null, $"error: {ErrorText(exception)}");
        }
    }

    /// <summary>Returns the text of the operating system for an error.</summary>
    public static string ErrorText(SocketException exception) => Marshal.GetPInvokeErrorMessage(exception.NativeErrorCode);
}
