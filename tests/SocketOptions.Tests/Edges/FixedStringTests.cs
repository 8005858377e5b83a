using System.Text;
using Sockets.Options.Codecs;

namespace Sockets.Options.Tests.Edges;

/// <summary>A text is passed to the kernel with its terminator, and returned without it.</summary>
public sealed class FixedStringTests
{
    private static readonly SocketOptionDefinition s_option = new("TEST_OPTION", 0, 0, SocketPlatforms.All, minimum: 0, maximum: 15);

    // Linux accepts it without one as well, so that a socket does not show it.
    [TestCase("")]
    [TestCase("cubic")]
    [TestCase("gr\u00FC\u00DFe")]
    [TestCase("fifteen-letters")]
    public void Text_EndsWithNul(string text)
    {
        byte[] buffer = [.. Enumerable.Repeat((byte)0, FixedStringCodec.GetMaximumLength(text))];

        int length = FixedStringCodec.Encode(text, s_option, buffer);

        Assert.That(buffer.AsSpan(0, length).ToArray(), Is.EqualTo((byte[])[.. Encoding.UTF8.GetBytes(text), 0]));
        Assert.That(FixedStringCodec.Decode(buffer.AsSpan(0, length)), Is.EqualTo(text));
        Assert.That(FixedStringCodec.Decode(buffer.AsSpan(0, length - 1)), Is.EqualTo(text));
    }

    [TestCase("")]
    [TestCase("none")]
    [TestCase("tls")]
    public void FormattedText_IsParsed(string text)
    {
        Assert.That(FixedStringCodec.TryParse(Format<string, FixedStringCodec>(text), out string? parsed));
        Assert.That(parsed, Is.EqualTo(text));
    }

    private static string Format<T, TCodec>(T value)
        where TCodec : struct, ISocketOptionCodec<T> => TCodec.Format(value);

    [Test]
    public void LongerText_IsRefused() => Assert.That(
        static () => FixedStringCodec.Encode("sixteen-letters0", s_option, new byte[64]),
        Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.StartsWith("TEST_OPTION: 16 bytes is outside the range 0 bytes to 15 bytes."));
}
