using Sockets.Options.Generator.Reading;
using Sockets.Options.Generator.Tests.Infrastructure;

namespace Sockets.Options.Generator.Tests.Reading;

/// <summary>Each mistake in a table is one error, where it stands.</summary>
internal sealed class OptionTableErrorTests
{
    [TestCase("codec: NoPayloadCodec", "⟦unit⟧: ms", TableErrorKind.MissingKey, "'codec'")]
    [TestCase("- name: SO_KEEPALIVE\n    level: SOL_SOCKET", "- ⟦level⟧: SOL_SOCKET", TableErrorKind.MissingKey, "'name' of an option")]
    [TestCase("number: 0x10\n        name: TCP_MAXRTMS", "⟦name⟧: TCP_MAXRTMS", TableErrorKind.MissingKey, "'number'")]
    [TestCase("      linux: 9", "      ⟦linux-ppc64le⟧: 9", TableErrorKind.MissingKey, "'linux'")]
    [TestCase("    needs: CAP", "    ⟦need⟧: CAP", TableErrorKind.UnknownKey, "Did you mean 'needs'?")]
    [TestCase("    needs: CAP", "    ⟦frobnicate⟧: CAP", TableErrorKind.UnknownKey, "Expected one of: name, level")]
    [TestCase("    unit: ms\n    form", "    ⟦unti⟧: ms\n    form", TableErrorKind.UnknownKey, "Did you mean 'unit'?")]
    [TestCase("        name: TCP_MAXRTMS", "        ⟦since⟧: X", TableErrorKind.UnknownKey, "number, name, level, type, range, access")]
    [TestCase("      linux: 9", "      linux: 9\n      ⟦windwos⟧: 9", TableErrorKind.UnknownKey, "Did you mean 'windows'?")]
    [TestCase("      linux: 9", "      linux: 9\n      ⟦linux-ppc64⟧: 9", TableErrorKind.UnknownKey, "Did you mean 'ppc64le'?")]
    [TestCase("      linux: 9", "      linux: 9\n      ⟦linux-⟧: 9", TableErrorKind.UnknownKey, "x64, x86")]
    [TestCase("      linux: \"2.6.37\"", "      ⟦linux-x64⟧: \"2.6.37\"", TableErrorKind.UnknownKey, "operating system")]
    [TestCase("    clears: true", "    clears: true\n    ⟦clears⟧: true", TableErrorKind.DuplicateKey, "on line 64")]
    [TestCase("  none:\n", "  ⟦bool⟧:\n", TableErrorKind.DuplicateKey, "on line 8")]
    [TestCase("name: TCP_USER_TIMEOUT\n    level: IPPROTO_TCP", "name: ⟦SO_KEEPALIVE⟧\n    level: SOL_SOCKET", TableErrorKind.DuplicateOption, "line 27")]
    [TestCase("property: TcpUserTimeout", "property: ⟦KeepAlive⟧", TableErrorKind.DuplicateProperty, "line 29")]
    [TestCase("level: SOL_SOCKET", "level: ⟦SOL_SOKCET⟧", TableErrorKind.UnknownLevel, "Did you mean 'SOL_SOCKET'?")]
    [TestCase("      linux: 9", "      linux: 9\n      ⟦freebsd⟧: 8", TableErrorKind.UnknownLevel, "no number on freebsd")]
    [TestCase("type: milliseconds\n", "type: ⟦millisecond⟧\n", TableErrorKind.UnknownType, "Did you mean 'milliseconds'?")]
    [TestCase("type: milliseconds32", "type: ⟦seconds⟧", TableErrorKind.UnknownType, "'seconds'")]
    [TestCase("options: [TCP_NODELAY,", "options: [⟦TCP_NODELAI⟧,", TableErrorKind.UnknownOption, "Did you mean 'TCP_NODELAY'?")]
    [TestCase(", IPPROTO_TCP.TCP_NODELAY", ", ⟦SOL_SOCKET.TCP_NODELAY⟧", TableErrorKind.UnknownOption, "not an option of the level SOL_SOCKET")]
    [TestCase("property: Both", "property: ⟦KeepAlive⟧", TableErrorKind.DuplicateProperty, "line 29")]
    [TestCase("codec: Acme.Both", "codec: Acme.Both\n    ⟦optons⟧: X", TableErrorKind.UnknownKey, "Did you mean 'options'?")]
    [TestCase("type: Acme.Settings?\n    codec: Acme.Both\n    access: 'get set'", "codec: Acme.Both\n    access: ⟦'get set'⟧", TableErrorKind.MissingKey, "'type'")]
    [TestCase(", IPPROTO_TCP.TCP_NODELAY", ", ⟦IPPROTO_TCP.⟧", TableErrorKind.InvalidName, "IPPROTO_TCP.TCP_NODELAY")]
    [TestCase("[TCP_NODELAY, IPPROTO_TCP.TCP_NODELAY]", "⟦[⟧]", TableErrorKind.InvalidValue, "empty")]
    [TestCase("name: TCP_TIMES", "name: ⟦tcp_times⟧", TableErrorKind.InvalidName, "native")]
    [TestCase("- name: TCP_TIMES\n    level: IPPROTO_TCP", "- ⟦level⟧: IPPROTO_TCP", TableErrorKind.MissingKey, "'name' of a message")]
    [TestCase("unseen: never", "⟦unseeen⟧: never", TableErrorKind.UnknownKey, "Did you mean 'unseen'?")]
    [TestCase("name: TCP_TIME\n", "name: ⟦TCP_TIMES⟧\n", TableErrorKind.DuplicateOption, "'IPPROTO_TCP TCP_TIMES' is already used on line")]
    [TestCase("property: TcpTime\n", "property: ⟦TcpTimes⟧\n", TableErrorKind.DuplicateProperty, "'TcpTimes' is already used on line")]
    [TestCase("direction: receive\n", "direction: ⟦recieve⟧\n", TableErrorKind.InvalidValue, "Did you mean 'receive'?")]
    [TestCase("direction: receive\n", "direction: ⟦send receive⟧\n", TableErrorKind.InvalidValue, "receive send")]
    [TestCase("      linux: 8", "      linux: { receive: 8, ⟦send⟧: 9 }", TableErrorKind.InvalidValue, "The direction 'send' is not included in the direction 'receive' of the message.")]
    [TestCase("      linux: 8", "      linux: { receive: 8, ⟦sent⟧: 9 }", TableErrorKind.UnknownKey, "Did you mean 'send'?")]
    [TestCase("      linux: 8", "      linux: ⟦{⟧ name: TCP_T }", TableErrorKind.MissingKey, "'number'")]
    [TestCase("      linux: 8", "      linux: { number: 8, ⟦access⟧: get }", TableErrorKind.UnknownKey, "number, name, level, type, range")]
    [TestCase("      linux: 8", "      ⟦linus⟧: 8\n      linux: 8", TableErrorKind.UnknownKey, "Did you mean 'linux'?")]
    [TestCase("number: 4", "number: ⟦four⟧", TableErrorKind.InvalidNumber, "'four'")]
    [TestCase("number: 6", "number: 6\n        type: ⟦bool⟧", TableErrorKind.InvalidValue, "the type 'milliseconds' of the message is System.TimeSpan?")]
    [TestCase("      windows: 5", "      windows: ⟦{⟧ receive: 5 }\n      windows-arm64: 5", TableErrorKind.MissingKey, "The key 'send' for the other architectures is missing.")]
    [TestCase("level: \"SOL_SOCKET\"", "level: ⟦SOL_SOKCET⟧", TableErrorKind.UnknownLevel, "Did you mean 'SOL_SOCKET'?")]
    [TestCase("option: IPPROTO_TCP", "option: ⟦IPPROTO_TCP.TCP_NODELAI⟧ # ", TableErrorKind.UnknownOption, "Did you mean 'TCP_NODELAY'?")]
    [TestCase("option: [IPPROTO_TCP.TCP_NODELAY]", "option: [⟦SO_KEEPALIV⟧]", TableErrorKind.UnknownOption, "Did you mean 'SO_KEEPALIVE'?")]
    [TestCase("range: 3..4", "range: ⟦4..3⟧", TableErrorKind.InvalidRange, "the smaller one first")]
    [TestCase("needs: nobody", "⟦default⟧: nobody", TableErrorKind.InvalidValue, "needs, range, since, sockets")]
    [TestCase("    form: number\n    width: 8\n    order: network\n    none: -1\n    from: FromByte\n    to: Value", "    to: ⟦Value⟧", TableErrorKind.MissingKey, "'form'")]
    [TestCase("width: 8", "width: ⟦0⟧", TableErrorKind.InvalidNumber, "positive")]
    [TestCase("order: network", "order: ⟦host⟧", TableErrorKind.InvalidValue, "network-to-set")]
    [TestCase("linux: 18", "linux: ⟦eighteen⟧", TableErrorKind.InvalidNumber, "'eighteen'")]
    [TestCase("linux: 18", "linux: ⟦\"18\"⟧", TableErrorKind.InvalidNumber, "without quotes")]
    [TestCase("linux: 18", "linux: ⟦0x80000000⟧", TableErrorKind.InvalidNumber, "2147483647")]
    [TestCase("linux: 18", "linux: ⟦-2147483649⟧", TableErrorKind.InvalidNumber, "-2147483648")]
    [TestCase("linux: 18", "linux: ⟦018⟧", TableErrorKind.InvalidNumber, "'018'")]
    [TestCase("linux: 18", "linux: ⟦+18⟧", TableErrorKind.InvalidNumber, "'+18'")]
    [TestCase("linux: 18", "linux: ⟦0x⟧", TableErrorKind.InvalidNumber, "'0x'")]
    [TestCase("range: 0..255", "range: ⟦255..0⟧", TableErrorKind.InvalidRange, "the smaller one first")]
    [TestCase("range: 0..255", "range: ⟦0-255⟧", TableErrorKind.InvalidRange, "1..255")]
    [TestCase("range: 0..255", "range: ⟦0..⟧", TableErrorKind.InvalidRange, "1..255")]
    [TestCase("range: 0..255", "range: ⟦255⟧", TableErrorKind.InvalidRange, "1..255")]
    [TestCase("range: 0..255", "range: ⟦0..0x8000000000000000⟧", TableErrorKind.InvalidRange, "64-bit")]
    [TestCase("name: SO_KEEPALIVE", "name: ⟦so_keepalive⟧", TableErrorKind.InvalidName, "uppercase")]
    [TestCase("property: KeepAlive", "property: ⟦keepAlive⟧", TableErrorKind.InvalidName, "uppercase")]
    [TestCase("property: KeepAlive", "property: ⟦Keep-Alive⟧", TableErrorKind.InvalidName, "C#")]
    [TestCase("IPPROTO_TCP: 6", "IPPROTO_TCP: 6\n  ⟦udp⟧: 17", TableErrorKind.InvalidName, "native")]
    [TestCase("  none:\n", "  ⟦no payload⟧:\n", TableErrorKind.InvalidName, "a valid name of a value type")]
    [TestCase("type: bool\n    codec", "type: ⟦System.⟧\n    codec", TableErrorKind.InvalidName, "C# type")]
    [TestCase("codec: BooleanCodec", "codec: ⟦BooleanCodec?⟧", TableErrorKind.InvalidName, "codec")]
    [TestCase("tracked: Tcp.NoDelay", "tracked: ⟦NoDelay⟧", TableErrorKind.InvalidName, "Tcp.NoDelay")]
    [TestCase("tracked: Tcp.NoDelay", "tracked: ⟦System.Foo⟧", TableErrorKind.InvalidName, "Tcp.NoDelay")]
    [TestCase("tracked: Tcp.NoDelay", "tracked: ⟦Tcp.NoDelays⟧", TableErrorKind.InvalidName, "Tcp.NoDelay")]
    [TestCase("tracked: Tcp.NoDelay", "tracked: ⟦Tcp.NoDelay.Tcp⟧", TableErrorKind.InvalidName, "Tcp.NoDelay")]
    [TestCase("property: KeepAlive", "property: ⟦Clone⟧", TableErrorKind.InvalidName, "'Clone' is the name of another member")]
    [TestCase("property: KeepAlive", "property: ⟦All⟧", TableErrorKind.InvalidName, "'All' is the name of another member")]
    [TestCase("property: Both", "property: ⟦ToString⟧", TableErrorKind.InvalidName, "'ToString' is the name of another member")]
    [TestCase("needs: CAP_NET_ADMIN", "needs: ⟦\"a \\uFFFE\"⟧", TableErrorKind.InvalidValue, "U+FFFE")]
    [TestCase("needs: CAP_NET_ADMIN", "needs: ⟦\"a \\uFFFF\"⟧", TableErrorKind.InvalidValue, "U+FFFF")]
    [TestCase("linux: \"2.6.37\"", "linux: ⟦\"2\"⟧", TableErrorKind.InvalidName, "2.6.37")]
    [TestCase("EPERM", "⟦Eperm⟧", TableErrorKind.InvalidName, "native")]
    [TestCase("linux: \"2.6.37\"", "linux: ⟦3.10⟧", TableErrorKind.InvalidValue, "in quotes")]
    [TestCase("needs: CAP_NET_ADMIN", "needs: ⟦true⟧", TableErrorKind.InvalidValue, "in quotes")]
    [TestCase("needs: CAP_NET_ADMIN", "needs: ⟦\"\"⟧", TableErrorKind.InvalidValue, "empty")]
    [TestCase("sample: 30s", "sample: ⟦~⟧", TableErrorKind.InvalidValue, "empty")]
    [TestCase("doc: Sends probes.", "doc: ⟦\"Sends\\nprobes.\"⟧", TableErrorKind.InvalidValue, "U+000A")]
    [TestCase("access: get set", "access: ⟦set get⟧", TableErrorKind.InvalidValue, "get set")]
    [TestCase("sockets: any", "sockets: ⟦tcpp⟧", TableErrorKind.InvalidValue, "Did you mean 'tcp'?")]
    [TestCase("[tcp4, unix-stream]", "[tcp4, ⟦unix-streams⟧]", TableErrorKind.InvalidValue, "Did you mean 'unix-stream'?")]
    [TestCase("[tcp4, unix-stream]", "⟦[⟧]", TableErrorKind.InvalidValue, "empty")]
    [TestCase("when: before-bind", "when: ⟦before bind⟧", TableErrorKind.InvalidValue, "Did you mean 'before-bind'?")]
    [TestCase("clears: true", "clears: ⟦yes⟧", TableErrorKind.InvalidValue, "true, false")]
    [TestCase("clears: true", "clears: ⟦\"true\"⟧", TableErrorKind.InvalidValue, "without quotes")]
    [TestCase("type: milliseconds32", "type: ⟦bool⟧", TableErrorKind.InvalidValue, "System.TimeSpan?")]
    [TestCase("type: milliseconds32", "type: ⟦none⟧", TableErrorKind.InvalidValue, "no value in C#")]
    [TestCase("needs: CAP_NET_ADMIN", "needs: ⟦[⟧CAP_NET_ADMIN]", TableErrorKind.InvalidValue, "single value")]
    [TestCase("type: milliseconds32", "type: ⟦[⟧bool]", TableErrorKind.InvalidValue, "single value")]
    [TestCase("aliases: [TCP_TIMEOUT]", "aliases: ⟦TCP_TIMEOUT⟧", TableErrorKind.InvalidValue, "Expected a list.")]
    [TestCase("numbers:\n      linux: 9", "numbers: ⟦9⟧", TableErrorKind.InvalidValue, "Expected keys and values.")]
    [TestCase("numbers:\n      linux: 9", "numbers: ⟦{⟧}", TableErrorKind.InvalidValue, "at least one")]
    public void Mistake_IsReportedOnceAndWhereItStands(string old, string marked, TableErrorKind kind, string words)
    {
        MarkedText table = new(SampleTable.With(old, marked));

        ReadResult result = OptionTableReader.Read(table.Text, CancellationToken.None);

        Assert.That(result.Errors, Has.Count.EqualTo(1), string.Join('\n', result.Errors));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Errors[0].Kind, Is.EqualTo(kind));
            Assert.That(result.Errors[0].Range, Is.EqualTo(table.Range));
            Assert.That(result.Errors[0].Message, Does.Contain(words));
        }
    }

    [Test]
    public void NameInSeveralLevels_NeedsItsLevel()
    {
        ReadResult result = OptionTableReader.Read(SampleTable.With("name: SO_KEEPALIVE", "name: TCP_NODELAY"), CancellationToken.None);

        Assert.That(
            result.Errors.Select(error => (error.Kind, error.Message)),
            Is.EqualTo([(TableErrorKind.UnknownOption, "'TCP_NODELAY' is in several levels. Put one in front of the name, such as SOL_SOCKET.TCP_NODELAY.")]));
    }

    [TestCase("", "'options'")]
    [TestCase("# Only a comment.\n", "'options'")]
    [TestCase("levels:\n  SOL_SOCKET: 1\n", "'options'")]
    public void TableWithoutOptions_MissesThem(string text, string words)
    {
        ReadResult result = OptionTableReader.Read(text, CancellationToken.None);

        Assert.That(result.Errors, Has.Count.EqualTo(1));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Errors[0].Kind, Is.EqualTo(TableErrorKind.MissingKey));
            Assert.That(result.Errors[0].Range.Start, Is.Zero);
            Assert.That(result.Errors[0].Message, Does.Contain(words));
        }
    }

    [TestCase("options")]
    [TestCase("[options]")]
    [TestCase("- options: []")]
    public void RootThatIsNoMapping_IsRefused(string text) =>
        Assert.That(
            OptionTableReader.Read(text, CancellationToken.None).Errors.Single().Kind, Is.EqualTo(TableErrorKind.InvalidValue));

    [Test]
    public void SyntaxError_LeavesNothing()
    {
        ReadResult result = OptionTableReader.Read(SampleTable.Text + "- &a", CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Errors.Single().Kind, Is.EqualTo(TableErrorKind.Syntax));
            Assert.That(result.Table.Levels, Is.Empty);
            Assert.That(result.Table.Options, Is.Empty);
        }
    }

    [Test]
    public void EveryKind_IsShownAbove()
    {
        IEnumerable<TableErrorKind> shown = typeof(OptionTableErrorTests)
            .GetMethod(nameof(Mistake_IsReportedOnceAndWhereItStands))!
            .GetCustomAttributes(typeof(TestCaseAttribute), inherit: false)
            .Select(testCase => (TableErrorKind)((TestCaseAttribute)testCase).Arguments[2]!);

        Assert.That(shown.Concat([TableErrorKind.Syntax, TableErrorKind.Redefinition]).Distinct(), Is.EquivalentTo(Enum.GetValues<TableErrorKind>()));
    }
}
