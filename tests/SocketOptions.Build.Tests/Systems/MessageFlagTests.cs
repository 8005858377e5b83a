using Build.Tests.Headers;
using HeaderCheck.Tables;
using Sockets.Options;
using OperatingSystem = Sockets.Options.OperatingSystem;

namespace Build.Tests.Systems;

/// <summary>Each flag has the bit of each system that has it, as a request or in a result, and is rejected on the others.</summary>
public sealed class MessageFlagTests
{
    private static readonly string[] s_systems = ["linux", "windows", "apple", "freebsd"];

    private static readonly (SocketMessageFlags Flag, string Name, bool IsRequest)[] s_flags =
    [
        (SocketMessageFlags.OutOfBand, "MSG_OOB", true),
        (SocketMessageFlags.Peek, "MSG_PEEK", true),
        (SocketMessageFlags.DontRoute, "MSG_DONTROUTE", true),
        (SocketMessageFlags.WaitAll, "MSG_WAITALL", true),
        (SocketMessageFlags.DontWait, "MSG_DONTWAIT", true),
        (SocketMessageFlags.EndOfRecord, "MSG_EOR", true),
        (SocketMessageFlags.Truncated, "MSG_TRUNC", true),
        (SocketMessageFlags.ControlDataTruncated, "MSG_CTRUNC", false),
        (SocketMessageFlags.Broadcast, "MSG_BCAST", false),
        (SocketMessageFlags.Multicast, "MSG_MCAST", false),
        (SocketMessageFlags.Partial, "MSG_PARTIAL", true),
        (SocketMessageFlags.PushImmediate, "MSG_PUSH_IMMEDIATE", true),
        (SocketMessageFlags.More, "MSG_MORE", true),
        (SocketMessageFlags.Confirm, "MSG_CONFIRM", true),
        (SocketMessageFlags.ErrorQueue, "MSG_ERRQUEUE", true),
        (SocketMessageFlags.FastOpen, "MSG_FASTOPEN", true),
        (SocketMessageFlags.ZeroCopy, "MSG_ZEROCOPY", true),
        (SocketMessageFlags.NoSignal, "MSG_NOSIGNAL", true),
        (SocketMessageFlags.EndOfStream, "MSG_EOF", true),
    ];

    // constants.yaml, which is compared with the headers.
    private static readonly NumberRow[] s_numbers = [.. ConstantFile.Read(CheckedFiles.Constants)["NativeMessageFlags"]];

    [TearDown]
    public void GoBackToLinux() => OperatingSystem.Current = "linux";

    [Test]
    public void EveryFlag_IsTested() => Assert.That(
        s_flags.Select(static row => row.Flag), Is.EquivalentTo(Enum.GetValues<SocketMessageFlags>().Where(static flag => flag != SocketMessageFlags.None)));

    [Test]
    public void Request_IsTheBitOfTheSystem([ValueSource(nameof(s_systems))] string system)
    {
        OperatingSystem.Current = system;
        using IDisposable all = Assert.EnterMultipleScope();
        foreach ((SocketMessageFlags flag, string name, bool isRequest) in s_flags)
        {
            // Only Linux accepts MSG_TRUNC as a request.
            int? number = isRequest && (flag != SocketMessageFlags.Truncated || system == "linux") ? NumberOf(name, system) : null;
            Assert.That(
                () => NativeMessageFlags.FromFlags(flag),
                number is null
                    ? Throws.TypeOf<PlatformNotSupportedException>().With.Message.Contains(flag.ToString())
                    : Is.EqualTo(number),
                name);
        }
    }

    [Test]
    public void Result_IsTheFlagOfTheBit([ValueSource(nameof(s_systems))] string system)
    {
        OperatingSystem.Current = system;
        using IDisposable all = Assert.EnterMultipleScope();
        foreach ((SocketMessageFlags flag, string name, _) in s_flags)
        {
            if (NumberOf(name, system) is { } number)
            {
                Assert.That(NativeMessageFlags.ToFlags(number), Is.EqualTo(flag), name);
            }
        }
    }

    [Test]
    public void SeveralFlags_AreConvertedTogether([ValueSource(nameof(s_systems))] string system)
    {
        OperatingSystem.Current = system;
        int native = NumberOf("MSG_PEEK", system)!.Value | NumberOf("MSG_WAITALL", system)!.Value;

        Assert.That(NativeMessageFlags.FromFlags(SocketMessageFlags.Peek | SocketMessageFlags.WaitAll), Is.EqualTo(native));
        Assert.That(NativeMessageFlags.ToFlags(native), Is.EqualTo(SocketMessageFlags.Peek | SocketMessageFlags.WaitAll));
    }

    [TestCase(int.MinValue)]
    [TestCase(-1)]
    [TestCase(1 << 19)]
    public void BitWithoutAMember_IsRejected(int bit) => Assert.That(
        () => NativeMessageFlags.FromFlags((SocketMessageFlags)bit), Throws.TypeOf<PlatformNotSupportedException>());

    private static int? NumberOf(string name, string system) => s_numbers.LastOrDefault(row => row.Name == name)?.Numbers.GetValueOrDefault(system)?.Value;
}
