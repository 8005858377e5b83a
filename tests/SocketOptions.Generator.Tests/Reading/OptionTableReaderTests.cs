using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Reading;

namespace Sockets.Options.Generator.Tests.Reading;

/// <summary>The contents of a table arrive in the model.</summary>
internal sealed class OptionTableReaderTests
{
    /// <remarks>Rows without it are equal to rows with it, so that a table can repeat them.</remarks>
    [Test]
    public void NativeForm_Arrives() => Assert.That(
        OptionTableReader.Read(SampleTable.Text, CancellationToken.None).Table.Types.Select(static type => type.Form),
        Is.EqualTo([null, new NativeForm(NativeKind.NetworkNumber, 8, None: -1, From: "FromByte", To: "Value"), null, null]));

    [Test]
    public void Everything_Arrives()
    {
        ReadResult result = OptionTableReader.Read(SampleTable.Text, CancellationToken.None);

        OptionTable expected = new(
            new([
                new LevelRow("SOL_SOCKET", null, new([
                    new PlatformEntry("linux", null, 1, null, null, null),
                    new PlatformEntry("linux", "ppc64le", 2, null, null, null),
                    new PlatformEntry("windows", null, 0xFFFF, null, null, null),
                ])),
                new LevelRow("IPPROTO_TCP", 6, default),
            ]),
            new([
                new ValueTypeRow("bool", "bool", "BooleanCodec", null),
                new ValueTypeRow("milliseconds", "System.TimeSpan?", "MillisecondsCodec", "ms"),
                new ValueTypeRow("milliseconds32", "System.TimeSpan?", "Codecs.ScaledCodec<System.TimeSpan, Scale[]>", null),
                new ValueTypeRow("none", null, "NoPayloadCodec", null),
            ]),
            new([
                new OptionRow
                {
                    Name = "SO_KEEPALIVE",
                    Level = "SOL_SOCKET",
                    Property = "KeepAlive",
                    Type = "bool",
                    CanGet = true,
                    CanSet = true,
                    Numbers = new([new PlatformEntry("linux", null, 9, null, null, null)]),
                    Sockets = new(["Any"]),
                    Doc = "Sends probes.",
                    See = "socket(7)",
                },
                new OptionRow
                {
                    Name = "TCP_USER_TIMEOUT",
                    Level = "IPPROTO_TCP",
                    Property = "TcpUserTimeout",
                    Type = "milliseconds",
                    CanGet = false,
                    CanSet = true,
                    Numbers = new([
                        new PlatformEntry("linux", null, 18, null, null, null),
                        new PlatformEntry("linux", "ppc64le", -19, null, null, null),
                        new PlatformEntry("windows", null, 16, "TCP_MAXRTMS", "milliseconds32", new NativeRange(0, 255)),
                    ]),
                    Since = new([new NamedText("linux", "2.6.37"), new NamedText("windows", "10.0.14393")]),
                    Range = new NativeRange(1, int.MaxValue),
                    Unit = "ms",
                    Sockets = new(["Tcp4", "UnixStream"]),
                    When = "BeforeBind",
                    Needs = "CAP_NET_ADMIN",
                    Sample = "30s",
                    Default = "0",
                    Errors = new([new NamedText("EPERM", "not allowed")]),
                    Aliases = new(["TCP_TIMEOUT"]),
                    Tracked = new TrackedName("Tcp", "NoDelay"),
                    Clears = true,
                    Niche = false,
                    Stack = "rack",
                    Doc = "Closes: in time.",
                    See = "tcp(7), RFC 5482",
                },
                new OptionRow
                {
                    Name = "TCP_NODELAY",
                    Level = "IPPROTO_TCP",
                    Property = "TcpNoDelay",
                    Type = "bool",
                    CanGet = true,
                    CanSet = true,
                    Numbers = new([new PlatformEntry("linux", null, 7, null, null, null)]),
                    Sockets = new(["Tcp"]),
                    Doc = "Sends at once.",
                    See = "tcp(7)",
                },
            ]),
            new([
                new CompositeRow
                {
                    Property = "Both",
                    Type = "Acme.Settings?",
                    Codec = "Acme.Both",
                    CanGet = true,
                    CanSet = true,
                    Options = new([new OptionKey("IPPROTO_TCP", "TCP_NODELAY"), new OptionKey("IPPROTO_TCP", "TCP_NODELAY")]),
                    Doc = "Sets both.",
                    See = "socket(7)",
                },
            ]),
            new([
                new MessageRow
                {
                    Name = "TCP_TIMES",
                    Level = "IPPROTO_TCP",
                    Property = "TcpTimes",
                    Type = "milliseconds",
                    Received = new([
                        new PlatformEntry("linux", null, 3, null, null, null),
                        new PlatformEntry("windows", null, 5, null, null, null),
                        new PlatformEntry("freebsd", null, 6, null, null, null),
                    ]),
                    Sent = new([
                        new PlatformEntry("linux", null, 4, "TCP_SENT_TIMES", "milliseconds", new NativeRange(1, 2), "SOL_SOCKET"),
                        new PlatformEntry("windows", null, 5, null, null, null),
                        new PlatformEntry("freebsd", null, 6, null, null, null),
                    ]),
                    Options = new([new OptionKey("IPPROTO_TCP", "TCP_NODELAY")]),
                    Since = new([new NamedText("linux", "2.6.22")]),
                    Range = new NativeRange(3, 4),
                    Sockets = new(["Udp"]),
                    Needs = "root",
                    Niche = true,
                    Sample = "on",
                    Doc = "Holds times.",
                    See = "udp(7)",
                },
                new MessageRow
                {
                    Name = "TCP_TIME",
                    Level = "IPPROTO_TCP",
                    Property = "TcpTime",
                    Type = "milliseconds",
                    Received = new([
                        new PlatformEntry("linux", "x64", 7, null, null, null),
                        new PlatformEntry("linux", null, 8, null, null, null),
                    ]),
                    Sent = default,
                    Options = new([new OptionKey("IPPROTO_TCP", "TCP_NODELAY")]),
                    Sockets = new(["Tcp6"]),
                    Doc = "Holds a time.",
                    See = "udp(7)",
                },
            ]));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Errors, Is.Empty);
            Assert.That(result.Table.Levels, Is.EqualTo(expected.Levels));
            Assert.That(result.Table.Types, Is.EqualTo(expected.Types));
            Assert.That(result.Table.Options[0], Is.EqualTo(expected.Options[0]));
            Assert.That(result.Table.Options[1], Is.EqualTo(expected.Options[1]));
            Assert.That(result.Table, Is.EqualTo(expected));
        }
    }

    [Test]
    public void CommentsAndLayout_ChangeNothing()
    {
        string moved = "# A comment.\n\n" + SampleTable.Text.Replace("\n", "  # Another.\r\n\r\n", StringComparison.Ordinal);

        ReadResult result = OptionTableReader.Read(moved, CancellationToken.None);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Table, Is.EqualTo(OptionTableReader.Read(SampleTable.Text, CancellationToken.None).Table));
            Assert.That(result.Errors, Is.Empty);
        }
    }

    [Test]
    public void RowsWithErrors_AreLeftOut_AndTheOthersStay()
    {
        string text = SampleTable.With("access: set\n", "access: put\n")
            .Replace("codec: NoPayloadCodec", "code: X", StringComparison.Ordinal);

        ReadResult result = OptionTableReader.Read(text, CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                result.Errors.Select(error => error.Kind),
                Is.EqualTo([TableErrorKind.UnknownKey, TableErrorKind.MissingKey, TableErrorKind.InvalidValue]));
            Assert.That(result.Table.Options.Select(option => option.Name), Is.EqualTo(["SO_KEEPALIVE", "TCP_NODELAY"]));
            Assert.That(result.Table.Types.Select(type => type.Name), Is.EqualTo(["bool", "milliseconds", "milliseconds32"]));
            Assert.That(result.Table.Levels, Has.Count.EqualTo(2));
        }
    }

    [Test]
    public void RowsThatNameABrokenRow_AddNoErrorsOfTheirOwn()
    {
        string text = SampleTable.With("    linux: 1\n", "    linux: one\n")
            .Replace("codec: BooleanCodec", "codec: 1x", StringComparison.Ordinal);

        ReadResult result = OptionTableReader.Read(text, CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                result.Errors.Select(error => error.Kind), Is.EqualTo([TableErrorKind.InvalidNumber, TableErrorKind.InvalidName]));
            Assert.That(result.Table.Options.Select(option => option.Name), Is.EqualTo(["TCP_USER_TIMEOUT"]));
        }
    }

    [TestCase("linux", "android")]
    [TestCase("apple", "macos")]
    [TestCase("apple", "ios")]
    [TestCase("apple", "tvos")]
    [TestCase("apple", "maccatalyst")]
    public void LevelOfAFamily_IsThatOfItsMembers(string family, string member)
    {
        string text = SampleTable.With("    windows: 0xFFFF\n", "    apple: 0xFFFF\n")
            .Replace("      linux: 9\n", $"      {member}: 9\n", StringComparison.Ordinal);
        string withoutFamily = text.Replace($"    {family}: ", "    freebsd: ", StringComparison.Ordinal)
            .Replace("    linux-ppc64le: 2\n", "", StringComparison.Ordinal);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(OptionTableReader.Read(text, CancellationToken.None).Errors, Is.Empty);
            Assert.That(
                OptionTableReader.Read(withoutFamily, CancellationToken.None).Errors.Select(error => error.Kind),
                Has.Some.EqualTo(TableErrorKind.UnknownLevel));
        }
    }

    [Test]
    public void Cancellation_EndsReading() =>
        Assert.That(
            () => OptionTableReader.Read(SampleTable.Text, new CancellationToken(canceled: true)),
            Throws.InstanceOf<OperationCanceledException>());
}
