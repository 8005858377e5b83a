using Sockets.Options.Codecs;

namespace Sockets.Options.Tests.Native;

/// <summary>Control messages are written as the macros of the machine's C library write them.</summary>
internal sealed class ControlMessageImageTests
{
    private static readonly byte[] s_data = [1, 2, 3, 4, 5, 6, 7, 8, 9];

    [Test]
    [Platform("Linux")]
    public void Sequence_IsThatOfTheMacros()
    {
        byte[] memory = new byte[400];
        ControlMessageWriter writer = new(memory, ControlMessageLayout.Current);
        for (int length = 0; length <= s_data.Length; length++)
        {
            Assert.That(writer.TryAdd(41 + length, 100 + length, s_data.AsSpan(0, length)));
        }

        Dictionary<string, string> answers = CProgram.Run(
            ["sys/socket.h"],
            """
                union { char bytes[400]; struct cmsghdr header; } control;
                memset(&control, 0, sizeof control);
                struct msghdr message = { .msg_control = &control, .msg_controllen = sizeof control };
                size_t total = 0;
                struct cmsghdr *header = CMSG_FIRSTHDR(&message);
                for (int length = 0; length <= 9; length++, header = CMSG_NXTHDR(&message, header)) {
                    header->cmsg_level = 41 + length;
                    header->cmsg_type = 100 + length;
                    header->cmsg_len = CMSG_LEN(length);
                    memcpy(CMSG_DATA(header), "\1\2\3\4\5\6\7\10\11", length);
                    total += CMSG_SPACE(length);
                }
                print_bytes("image", &control, total);
            """);

        Assert.That(Convert.ToHexString(memory, 0, writer.BytesWritten), Is.EqualTo(answers["image"]));
    }
}
