using System.Globalization;
using System.Net;

namespace Sockets.Options;

/// <summary>
/// A request to the kernel's keeper of flow labels (<c>struct in6_flowlabel_req</c>), or what it tells of a label.
/// </summary>
/// <param name="Action">What to do.</param>
/// <param name="Destination">The address to which the packets with the label go.</param>
/// <param name="Label">The label, 1 to 0xFFFFF; with 0 the kernel makes one, but does not tell which.</param>
public readonly record struct IPv6FlowLabelRequest(IPv6FlowLabelAction Action, IPAddress Destination, int Label)
{
    /// <summary>Gets who may use the label, too.</summary>
    public IPv6FlowLabelSharing Sharing { get; init; }

    /// <summary>Gets how to lease the label.</summary>
    public IPv6FlowLabelOptions Options { get; init; }

    /// <summary>Gets how long the label stays leased, in whole seconds, rounded up.</summary>
    public TimeSpan Lifetime { get; init; }

    /// <summary>
    /// Gets how long the label is not leased to others after it was given back, in whole seconds, rounded up; at least
    /// six.
    /// </summary>
    public TimeSpan Linger { get; init; }

    internal static bool TryParse(string text, out IPv6FlowLabelRequest value)
    {
        value = default;
        string[] words = text.Split(' ');
        if (words.Length != 5
            || !Enum.TryParse(words[0], ignoreCase: true, out IPv6FlowLabelAction action)
            || !IPAddress.TryParse(words[1], out IPAddress? destination)
            || !IntegerText.TryParse(words[2], out int label)
            || !Enum.TryParse(words[3], ignoreCase: true, out IPv6FlowLabelSharing sharing)
            || !Enum.TryParse(words[4], ignoreCase: true, out IPv6FlowLabelOptions options))
        {
            return false;
        }

        value = new(action, destination, label) { Sharing = sharing, Options = options };
        return true;
    }

    /// <summary>Returns the action, the destination, the label, the sharing and the options.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Action} {Destination} 0x{Label:x} {Sharing} {Options}");
}
