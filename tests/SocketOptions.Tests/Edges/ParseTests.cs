using System.Globalization;

namespace Sockets.Options.Tests.Edges;

/// <summary>The values that are made of text: an invalid text causes an error that shows a valid one.</summary>
[TestFixture]
internal sealed class ParseTests
{
    private static readonly TestCaseData[] s_types =
    [
        Case<RawControlMessage>(), Case<DeviceMemoryToken>(), Case<IPHeaderOption>(), Case<SocketTimestamp>(), Case<TcpRackHybridPacing>(), Case<TcpRepairOption>(),
        Case<TcpRepairWindow>(), Case<TcpUserLog>(), Case<Timestamping>(), Case<TransmitTime>(),
    ];

    [TestCaseSource(nameof(s_types))]
    public void WrongText_IsRefusedWithARightOne(string name, Func<string, object> parse)
    {
        FormatException? error = Assert.Throws<FormatException>(() => parse("no such thing"));
        Assert.That(error!.Message, Does.StartWith($"'no such thing' is not a {name}, such as '"));

        string example = error.Message.Split('\'')[3];
        object value = parse(example);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(value.ToString(), Is.EqualTo(example));
            Assert.That(parse(value.ToString()!), Is.EqualTo(value));
        }
    }

    [TestCaseSource(nameof(s_types))]
    public void NoText_IsRefused(string name, Func<string, object> parse)
    {
        ArgumentNullException? error = Assert.Throws<ArgumentNullException>(() => parse(null!), name);
        Assert.That(error!.ParamName, Is.EqualTo("s"));
    }

    private static TestCaseData Case<T>()
        where T : IParsable<T> =>
        new TestCaseData(typeof(T).Name, (string text) => (object)T.Parse(text, CultureInfo.InvariantCulture)).SetArgDisplayNames(typeof(T).Name);
}
