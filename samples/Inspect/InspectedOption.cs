using Sockets.Options;

namespace Inspect;

/// <summary>What the inspector found out about one option of one socket.</summary>
/// <param name="Option">The option.</param>
/// <param name="Reading">What it answered.</param>
/// <param name="Fresh">What it answered on a fresh socket.</param>
/// <param name="Setting">What it was set to before, if it was.</param>
internal sealed record InspectedOption(SocketOption Option, OptionReading Reading, OptionReading Fresh, OptionSetting? Setting)
{
    /// <summary>Gets a value that tells whether the socket differs from a fresh one.</summary>
    /// <remarks>The texts are compared, for values need not be comparable.</remarks>
    public bool Differs => Reading.IsAnswer && Reading.Text != Fresh.Text;

    /// <summary>Gets what was read, and what had been asked for.</summary>
    public string Text => Setting is null ? Reading.Text : $"{Reading.Text} (set to {Setting.Text})";

    /// <summary>Gets how a fresh socket compares, in short.</summary>
    public string FreshText => this switch
    {
        { Reading.IsAnswer: false } => "",
        { Differs: false } => "same",
        { Fresh.State: ReadingState.Refused } => "refused",
        _ => Fresh.Text,
    };
}
