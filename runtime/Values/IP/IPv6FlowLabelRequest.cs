using System.Globalization;
using System.Net;

namespace Sockets.Options;

/// <summary>
/// Represents a request to the flow label manager of the kernel, or the state of a label
/// (<c>struct in6_flowlabel_req</c>).
/// </summary>
/// <param name="Action">The operation.</param>
/// <param name="Destination">The destination address of the packets with the label.</param>
/// <param name="Label">
/// The label, 1 to 0xFFFFF. With <see langword="null"/> the kernel chooses a label, but does not report it. When read,
/// <see langword="null"/> means that there is no label.
/// </param>
public readonly record struct IPv6FlowLabelRequest(IPv6FlowLabelAction Action, IPAddress Destination, int? Label = null)
    : IParsableValue<IPv6FlowLabelRequest>
{
    private const string NoLabelText = "none";

    /// <summary>Gets the other sockets that can use the label.</summary>
    public IPv6FlowLabelSharing Sharing { get; init; }

    /// <summary>Gets the options of the lease.</summary>
    public IPv6FlowLabelOptions Options { get; init; }

    /// <summary>Gets the duration of the lease. Rounded up to whole seconds.</summary>
    public TimeSpan Lifetime { get; init; }

    /// <summary>
    /// Gets the time for which a released label is not leased to other sockets. The minimum is six seconds. Rounded up
    /// to whole seconds.
    /// </summary>
    public TimeSpan Linger { get; init; }

    bool IParsableValue<IPv6FlowLabelRequest>.TryParse(string text, out IPv6FlowLabelRequest value)
    {
        value = default;
        string[] words = text.Split(' ');
        if (words.Length != 5
            || !Enum.TryParse(words[0], ignoreCase: true, out IPv6FlowLabelAction action)
            || !IPAddress.TryParse(words[1], out IPAddress? destination)
            || !TryParseLabel(words[2], out int? label)
            || !Enum.TryParse(words[3], ignoreCase: true, out IPv6FlowLabelSharing sharing)
            || !Enum.TryParse(words[4], ignoreCase: true, out IPv6FlowLabelOptions options))
        {
            return false;
        }

        value = new(action, destination, label) { Sharing = sharing, Options = options };
        return true;
    }

    /// <summary>Returns the action, the destination, the label, the sharing, and the options.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        string label = Label is { } number ? string.Create(CultureInfo.InvariantCulture, $"0x{number:x}") : NoLabelText;
        return $"{InvariantText.Format(Action)} {Destination} {label} {InvariantText.Format(Sharing)} {InvariantText.Format(Options)}";
    }

    private static bool TryParseLabel(string text, out int? label)
    {
        bool isNumber = IntegerText.TryParse(text, out int number);
        label = isNumber ? number : null;
        return isNumber || text == NoLabelText;
    }
}
