using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using Sockets.Options;

namespace Inspect;

/// <summary>Represents a value to which an option is set.</summary>
/// <param name="Option">The option.</param>
/// <param name="Text">The text of the value on the command line, unless it is secret.</param>
/// <param name="Value">The value, of the type of the option.</param>
internal sealed record OptionSetting(SocketOption Option, string Text, object? Value)
{
    private const string SecretText = "a secret value";

    /// <summary>Gets a value indicating whether the option must be set before the socket is bound or connected.</summary>
    public bool IsForFreshSocket =>
        Option.Description.Timing is SocketOptionTiming.BeforeBind
            or SocketOptionTiming.BeforeListen
            or SocketOptionTiming.BeforeConnect;

    /// <summary>Tries to parse <c>NAME=VALUE</c>, or <c>NAME</c> for an option without a value.</summary>
    public static bool TryParse(
        string argument, [NotNullWhen(true)] out OptionSetting? setting, [NotNullWhen(false)] out string? error)
    {
        setting = null;
        string[] parts = argument.Split('=', 2);
        string name = parts[0];
        string text = parts.ElementAtOrDefault(1) ?? "";

        IReadOnlyList<SocketOption> options = OptionNames.Find(name);
        if (options is not [SocketOption option])
        {
            error = options.Count == 0
                ? OptionNames.Unknown(name)
                : $"'{name}' matches {options.Count} options; --set accepts one.";
            return false;
        }

        if (!option.CanSet)
        {
            error = $"{option.Name} is read-only.";
            return false;
        }

        if (!option.TryParse(text, out object? value))
        {
            error = option.IsSecret
                ? $"{option.Name} accepts {ValueText.Expected(option)}."
                : $"{option.Name} accepts {ValueText.Expected(option)}, not '{text}'.";
            return false;
        }

        setting = new(option, option.IsSecret ? SecretText : text, value);
        error = null;
        return true;
    }

    /// <summary>Sets the option.</summary>
    /// <returns>The error message, or <see langword="null"/> if the option was set.</returns>
    public string? Apply(Socket socket)
    {
        try
        {
            Option.SetValue(socket, Value);
            return null;
        }
        catch (SocketException exception)
        {
            string error = $"{Option.Name}={Text}: {OptionReading.ErrorText(exception)}";
            return exception.SocketErrorCode == SocketError.AccessDenied && Option.Description.RequiredPrivilege is string privilege
                ? $"{error}. It requires {privilege}."
                : error;
        }
        catch (PlatformNotSupportedException exception)
        {
            return exception.Message;
        }
        catch (ArgumentException exception)
        {
            // The name of a parameter has no meaning on a command line.
            return exception.Message.Split(" (Parameter '", 2)[0];
        }
    }
}
