using Sockets.Options.Codecs;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.Table;

/// <summary>The control messages have the numbers and values of the table.</summary>
public sealed class ControlMessageTests
{
    private static IEnumerable<MessageRow> Rows => OptionTable.Messages;

    private static IEnumerable<MessageRow> Sent => Rows.Where(row => row.Sent is not null && row.Sample is not null);

    [TestCaseSource(nameof(Rows))]
    public void Directions_AreTheTables(MessageRow row)
    {
        Assert.That(row.Message.CanReceive, Is.EqualTo(row.Received is not null));
        Assert.That(row.Message.CanSend, Is.EqualTo(row.Sent is not null));
        Assert.That(row.Message.IsSupported, Is.EqualTo(row.Received is not null || row.Sent is not null));
    }

    [TestCaseSource(nameof(Rows))]
    public void Option_IsOneOfTheTable(MessageRow row)
    {
        SocketOption? option = row.Message.Option;

        Assert.That(option is not null, Is.EqualTo(row.Options.Any()));
        if (option is not null && row.Message.CanReceive)
        {
            Assert.That(option.IsSupported, $"{option.Name} does not enable {row.Name} on this operating system.");
        }
    }

    [TestCaseSource(nameof(Rows))]
    public void OtherMessage_IsNotDecoded(MessageRow row)
    {
        (int level, int type) = row.Received ?? (1, 1);
        byte[] data = new byte[256];

        Assert.That(row.Message.TryDecodeValue(level, type, data, out _), Is.EqualTo(row.Received is not null));
        Assert.That(row.Message.TryDecodeValue(level + 1, type, data, out _), Is.False);
        Assert.That(row.Message.TryDecodeValue(level, type + 1, data, out _), Is.False);
        Assert.That(row.Message.TryDecodeValue(PlatformValue.Absent, PlatformValue.Absent, data, out _), Is.False);
    }

    [TestCaseSource(nameof(Sent))]
    public void Sample_IsEncodedAndDecoded(MessageRow row)
    {
        Assert.That(row.Message.TryParse(row.Sample, out object? value), row.Sample);
        byte[] data = row.Message.EncodeValue(value);

        Assert.That(data, Is.Not.Empty);
        Assert.That(row.Message.TryParse(row.Message.Format(value), out object? parsed));
        Assert.That(row.Message.EncodeValue(parsed), Is.EqualTo(data));
        if (row.Received is var (level, type))
        {
            Assert.That(row.Message.TryDecodeValue(level, type, data, out object? decoded));
            Assert.That(row.Message.EncodeValue(decoded), Is.EqualTo(data));
        }
    }

    [Test]
    public void TextOfAnotherType_IsRejected()
    {
        Assert.That(ControlMessage.IPTimeToLive.Parse("5"), Is.EqualTo(5));
        Assert.That(
            () => ControlMessage.IPTimeToLive.Parse("five"),
            Throws.TypeOf<FormatException>().With.Message.EqualTo("IP_TTL: 'five' does not represent a value of this message."));
    }

    [TestCaseSource(nameof(Rows))]
    public void MessageThatCannotBeSent_IsRejected(MessageRow row)
    {
        object? value = row.Message.ValueType.IsValueType ? Activator.CreateInstance(row.Message.ValueType) : null;
        if (row.Text("direction") == "receive")
        {
            Assert.That(() => row.Message.EncodeValue(value), Throws.TypeOf<NotSupportedException>().With.Message.StartWith(row.Name));
        }
        else if (row.Sent is null)
        {
            Assert.That(
                () => row.Message.EncodeValue(value),
                Throws.TypeOf<PlatformNotSupportedException>().With.Message.StartWith($"{row.Name} cannot be sent on this operating system. It can be sent on "));
        }
    }

    [TestCase(0)]
    [TestCase(256)]
    [Platform("Linux")]
    public void ValueOutOfRange_IsRejected(int value) => Assert.That(
        () => ControlMessage.IPTimeToLive.Encode(value, new byte[4]),
        Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.StartWith($"IP_TTL: {value} is outside the range 1 to 255."));

    [Test]
    [Platform("Linux")]
    public void ShortDestination_IsRejected() => Assert.That(
        () => ControlMessage.IPTimeToLive.Encode(1, new byte[3]),
        Throws.ArgumentException.With.Message.StartWith("IP_TTL requires 4 bytes, not 3."));

    [Test]
    [Platform("Linux")]
    public void TruncatedMessage_IsNotDecoded()
    {
        byte[] data = new byte[16];

        Assert.That(ControlMessage.Timestamp.TryDecode(1, 29, data, out _));
        Assert.That(ControlMessage.Timestamp.TryDecode(1, 29, data.AsSpan(0, 7), out _), Is.False);
        Assert.That(ControlMessage.IPPacketInformation.TryDecode(0, 8, data.AsSpan(0, 11), out _), Is.False);
        Assert.That(ControlMessage.IPTimeToLive.TryDecode(0, 2, [], out _), Is.False);
        // Linux truncates a time to live of four bytes to two if the buffer is too short.
        Assert.That(ControlMessage.IPTimeToLive.TryDecode(0, 2, [64, 0], out int hops));
        Assert.That(hops, Is.EqualTo(64));
    }

    [Test]
    public void Decoding_AllocatesNothing()
    {
        ControlMessage<PacketInformation> message = ControlMessage<PacketInformation>.Create<IPPacketInformationCodec, IPPacketInformationCodec>(
            new("TEST", 1, 2, SocketPlatforms.All), new("TEST", 1, 2, SocketPlatforms.All), ControlMessage.IPPacketInformation.Description);
        byte[] data = [1, 0, 0, 0, 127, 0, 0, 1, 127, 0, 0, 1];
        byte[] encoded = new byte[data.Length];
        message.TryDecode(1, 2, data, out PacketInformation value);

        long before = GC.GetAllocatedBytesForCurrentThread();
        message.TryDecode(1, 2, data, out value);
        message.Encode(value, encoded);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        Assert.That(encoded.AsSpan(0, 8).ToArray(), Is.EqualTo(data.AsSpan(0, 8).ToArray()));
    }
}
