using Sockets.Options;

namespace Inspect;

/// <summary>Represents the result for one option of one socket.</summary>
/// <param name="Option">The option.</param>
/// <param name="Reading">The result of reading the option.</param>
/// <param name="Fresh">The result of reading the option on a new socket.</param>
/// <param name="Setting">The value to which the option was set, or <see langword="null"/> if it was not set.</param>
internal sealed record OptionRow(SocketOption Option, OptionReading Reading, OptionReading Fresh, OptionSetting? Setting)
{
    /// <summary>Gets a value indicating whether the socket differs from a new one.</summary>
    /// <remarks>The texts are compared, because not all values can be compared.</remarks>
    public bool Differs => Reading.IsAnswer && Reading.Text != Fresh.Text;

    /// <summary>Gets the text of the value, and the value to which the option was set.</summary>
    public string Text => Setting is null ? Reading.Text : $"{Reading.Text} (set to {Setting.Text})";

    /// <summary>Gets the text of the value of a new socket, in short.</summary>
    public string FreshText => this switch
    {
        { Reading.IsAnswer: false } => "",
        { Differs: false } => "same",
        { Fresh.State: ReadingState.Error } => "error",
        _ => Fresh.Text,
    };
}
