using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using Sockets.Options;

namespace Inspect;

/// <summary>A value that an option is to be set to.</summary>
/// <param name="Option">The option.</param>
/// <param name="Text">The value as it was written.</param>
/// <param name="Value">The value, of the type of the option.</param>
internal sealed record OptionSetting(SocketOption Option, string Text, object? Value)
{
    /// <summary>Gets a value that tells whether the option has to be set on a socket that is not at work yet.</summary>
    public bool IsForFreshSocket =>
        Option.Description.Timing is SocketOptionTiming.BeforeBind
            or SocketOptionTiming.BeforeListen
            or SocketOptionTiming.BeforeConnect;

    /// <summary>Parses <c>NAME=VALUE</c>, or <c>NAME</c> for an option that has no value.</summary>
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
                : $"'{name}' stands for {options.Count} options; --set takes one.";
            return false;
        }

        if (!option.CanSet)
        {
            error = $"{option.Name} can only be read.";
            return false;
        }

        if (!option.TryParse(text, out object? value))
        {
            error = $"{option.Name} takes {ValueText.Expected(option)}, not '{text}'.";
            return false;
        }

        setting = new(option, text, value);
        error = null;
        return true;
    }

    /// <summary>Sets the option.</summary>
    /// <returns>Why it was refused, or <see langword="null"/>.</returns>
    public string? Apply(Socket socket)
    {
        string? reason = Try(socket);
        return reason is null ? null : $"{Option.Name}={Text}: {reason}";
    }

    private string? Try(Socket socket)
    {
        if (!Option.IsSupported)
        {
            return $"this system lacks it; it is an option of {Option.Platforms}";
        }

        try
        {
            Option.SetValue(socket, Value);
            return null;
        }
        catch (SocketException exception)
        {
            string refusal = OptionReading.Refusal(exception);
            return exception.SocketErrorCode == SocketError.AccessDenied && Option.Description.RequiredPrivilege is string privilege
                ? $"{refusal}. It needs {privilege}."
                : refusal;
        }
        catch (ArgumentException exception)
        {
            // What follows names a parameter of a method, which means nothing on a command line.
            return exception.Message.Split(" (Parameter '", 2)[0];
        }
    }
}
