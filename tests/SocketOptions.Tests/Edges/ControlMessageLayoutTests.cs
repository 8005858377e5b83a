using Sockets.Options.Codecs;

namespace Sockets.Options.Tests.Edges;

/// <summary>The layouts of all systems, on each of them. The images were written by hand from the definitions of the systems.</summary>
internal sealed class ControlMessageLayoutTests
{
    private const int RunCount = 2000;

    private static readonly RawControlMessage[] s_messages = [new(0, 2, new byte[] { 0x40, 0, 0, 0 }), new(41, 7, new byte[] { 0xA, 0xB, 0xC })];

    private const string Image64 =
        "1400000000000000" + "00000000" + "02000000" + "40000000" + "00000000" + "1300000000000000" + "29000000" + "07000000" + "0A0B0C" + "0000000000";

    private const string Image32 = "10000000" + "00000000" + "02000000" + "40000000" + "0F000000" + "29000000" + "07000000" + "0A0B0C" + "00";

    // The length is short, and the data is aligned.
    private const string ImageFreeBSD64 =
        "14000000" + "00000000" + "02000000" + "00000000" + "40000000" + "00000000" + "13000000" + "29000000" + "07000000" + "00000000" + "0A0B0C" + "0000000000";

    private static IEnumerable<TestCaseData> Images =>
    [
        Case("Linux64", ControlMessageLayout.Linux64, Image64),
        Case("Linux32", ControlMessageLayout.Linux32, Image32),
        Case("Windows64", ControlMessageLayout.Windows64, Image64),
        Case("Windows32", ControlMessageLayout.Windows32, Image32),
        Case("Apple", ControlMessageLayout.Apple, Image32),
        Case("FreeBSD64", ControlMessageLayout.FreeBSD64, ImageFreeBSD64),
        Case("FreeBSD32", ControlMessageLayout.FreeBSD32, Image32),
    ];

    [TestCaseSource(nameof(Images))]
    public void Writer_WritesTheImage(ControlMessageLayout layout, string image)
    {
        // The earlier content of the memory is not part of the padding.
        byte[] memory = [.. Enumerable.Repeat((byte)0xFF, 200)];

        Assert.That(Convert.ToHexString(Write(s_messages, layout, memory)), Is.EqualTo(image));
    }

    [TestCaseSource(nameof(Images))]
    public void Reader_ReadsTheImage(ControlMessageLayout layout, string image) =>
        Assert.That(Read(Convert.FromHexString(image), layout), Is.EqualTo(s_messages));

    // Some systems do not pad the last message.
    [TestCaseSource(nameof(Images))]
    public void LastMessage_NeedsNoPadding(ControlMessageLayout layout, string image) =>
        Assert.That(Read(Convert.FromHexString(image.TrimEnd('0')), layout), Is.EqualTo(s_messages));

    [TestCaseSource(nameof(Images))]
    public void MessageThatWasCut_EndsWithTheMemory(ControlMessageLayout layout, string image)
    {
        byte[] cut = Convert.FromHexString(image)[..(layout.DataOffset + 2)];

        Assert.That(Read(cut, layout), Is.EqualTo(new[] { new RawControlMessage(0, 2, new byte[] { 0x40, 0 }) }));
    }

    [TestCaseSource(nameof(Images))]
    public void LengthBelowTheHeader_EndsTheSequence(ControlMessageLayout layout, string image)
    {
        byte[] bytes = Convert.FromHexString(image);
        bytes[0] = (byte)(layout.DataOffset - 1);

        Assert.That(Read(bytes, layout), Is.Empty);
        Assert.That(Read(new byte[100], layout), Is.Empty);
    }

    [TestCaseSource(nameof(Images))]
    public void AnySequence_IsReadAsWritten(ControlMessageLayout layout, string image)
    {
        Random random = new(image.Length);
        byte[] memory = new byte[4096];
        for (int i = 0; i < RunCount; i++)
        {
            RawControlMessage[] messages = [.. Enumerable.Range(0, random.Next(8)).Select(_ => Create(random))];

            Assert.That(Read(Write(messages, layout, memory), layout), Is.EqualTo(messages));
        }
    }

    [TestCaseSource(nameof(Images))]
    public void AnyMemory_IsReadWithinItsEnds(ControlMessageLayout layout, string image)
    {
        Random random = new(image.Length);
        byte[] memory = new byte[1024];
        for (int i = 0; i < 10 * RunCount; i++)
        {
            // Half of them begin as a sequence that is then damaged.
            random.NextBytes(memory);
            int length = random.Next(300);
            if (random.Next(2) == 0)
            {
                Write([.. Enumerable.Range(0, 4).Select(_ => Create(random))], layout, memory);
                for (int j = random.Next(4); j > 0; j--)
                {
                    memory[random.Next(length + 1)] = (byte)random.Next(256);
                }
            }

            ControlMessageReader reader = new(memory.AsSpan(0, length), layout);
            int count = 0;
            int end = 0;
            while (reader.TryRead(out _, out _, out ReadOnlySpan<byte> data))
            {
                count++;
                if (!data.IsEmpty)
                {
                    Assert.That(memory.AsSpan(0, length).Overlaps(data, out int start));
                    Assert.That(start, Is.GreaterThanOrEqualTo(end + layout.DataOffset));
                    end = start + data.Length;
                    Assert.That(end, Is.LessThanOrEqualTo(length));
                }
            }

            Assert.That(count, Is.LessThanOrEqualTo(length / layout.DataOffset));
            Assert.That(reader.TryRead(out _, out _, out _), Is.False);
        }
    }

    [TestCaseSource(nameof(Images))]
    public void MessageWithoutRoom_IsNotWritten(ControlMessageLayout layout, string image)
    {
        byte[] memory = new byte[image.Length / 2];
        ControlMessageWriter writer = new(memory, layout);
        foreach (RawControlMessage message in s_messages)
        {
            Assert.That(writer.TryAdd(message.Level, message.Type, message.Data.Span));
        }

        Assert.That(writer.BytesWritten, Is.EqualTo(memory.Length));
        Assert.That(writer.TryAdd(0, 0, default), Is.False);
        Assert.That(new ControlMessageWriter(new byte[memory.Length - 1], layout).TryReserve(memory.Length, out _), Is.False);
        Assert.That(Convert.ToHexString(memory), Is.EqualTo(image));
    }

    [Test]
    public void LengthsBeyondAnInteger_DoNotOverflow()
    {
        byte[] memory = [.. Enumerable.Repeat((byte)0xFF, 64)];

        // The length is bounded, the level and the type are -1, and there is no second message.
        Assert.That(Read(memory, ControlMessageLayout.Linux64), Is.EqualTo(new[] { new RawControlMessage(-1, -1, memory.AsMemory(16)) }));
        Assert.That(ControlMessageLayout.Linux64.GetSpace(int.MaxValue), Is.EqualTo(16 + (1L << 31)));
    }

    [Test]
    public void DefaultLayout_IsRejected()
    {
        Assert.That(() => { _ = new ControlMessageReader(new byte[8], default); }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => { _ = new ControlMessageWriter(new byte[8], default); }, Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static TestCaseData Case(string name, ControlMessageLayout layout, string image) =>
        new TestCaseData(layout, image).SetArgDisplayNames(name);

    private static RawControlMessage Create(Random random)
    {
        byte[] data = new byte[random.Next(40)];
        random.NextBytes(data);
        return new(random.Next(300), random.Next(300), data);
    }

    private static byte[] Write(RawControlMessage[] messages, ControlMessageLayout layout, byte[] memory)
    {
        ControlMessageWriter writer = new(memory, layout);
        foreach (RawControlMessage message in messages)
        {
            Assert.That(writer.TryAdd(message.Level, message.Type, message.Data.Span));
        }

        return memory[..writer.BytesWritten];
    }

    private static List<RawControlMessage> Read(byte[] source, ControlMessageLayout layout)
    {
        List<RawControlMessage> messages = [];
        ControlMessageReader reader = new(source, layout);
        while (reader.TryRead(out int level, out int type, out ReadOnlySpan<byte> data))
        {
            messages.Add(new(level, type, data.ToArray()));
        }

        return messages;
    }
}
