using System.Net.Sockets;
using System.Runtime.InteropServices;
using Sockets.Options;

namespace Inspect;

/// <summary>What an option answered.</summary>
/// <param name="State">Whether there is a value, and why not.</param>
/// <param name="Value">The value, if there is one.</param>
/// <param name="Text">The value with its unit, or the reason why there is none.</param>
internal sealed record OptionReading(ReadingState State, object? Value, string Text)
{
    /// <summary>Gets a value that tells whether the operating system answered, be it with a refusal.</summary>
    public bool IsAnswer => State is ReadingState.Value or ReadingState.Refused;

    /// <summary>Reads an option.</summary>
    /// <param name="option">The option.</param>
    /// <param name="socket">The socket.</param>
    /// <param name="mayClear">Whether to read even what reading clears.</param>
    public static OptionReading Of(SocketOption option, Socket socket, bool mayClear)
    {
        if (!option.IsSupported)
        {
            return new(ReadingState.Unsupported, null, $"only on {option.Platforms}");
        }

        if (!option.CanGet)
        {
            return new(ReadingState.SetOnly, null, "can only be set");
        }

        if (option.Description.ReadingClears && !mayClear)
        {
            return new(ReadingState.NotRead, null, "not read: reading clears it");
        }

        try
        {
            object? value = option.GetValue(socket);
            return new(ReadingState.Value, value, ValueText.Format(option, value));
        }
        catch (SocketException exception)
        {
            return new(ReadingState.Refused, null, Refusal(exception));
        }
    }

    /// <summary>Puts a refusal into the operating system's own words.</summary>
    public static string Refusal(SocketException exception) =>
        $"refused: {Marshal.GetPInvokeErrorMessage(exception.NativeErrorCode)}";
}
