using System.Globalization;
using System.Net;
using Sockets.Options.Tests.Live;

namespace Sockets.Options.Tests.PublicApi;

/// <summary>Text is the same in every culture, from a value and to it.</summary>
public sealed class CultureTests
{
    // Minus signs that are not ASCII (sv, fa, ar), another decimal separator (de), another i (tr), another calendar (th).
    private static readonly string[] s_cultures = ["sv-SE", "fa-IR", "ar-SA", "tr-TR", "de-DE", "th-TH"];

    // Negative numbers, and enums without a name.
    private static readonly int[] s_seeds = [1, -3];

    private static readonly object[] s_others =
    [
        new SocketDomain(-5), new MulticastInterface(1234567), new MulticastInterface(IPAddress.Loopback), TypeOfService.FromByte(0xFF),
        new TypeOfService(Dscp.AF41, Ecn.Ect1), default(NoPayload), TimeSpan.FromSeconds(1.5), TimeSpan.FromTicks(-15), 1234567, -5L, ulong.MaxValue,
    ];

    private static IEnumerable<Type> Structs => ValueTypes.All;

    private static IEnumerable<Type> Enums => typeof(SocketOption).Assembly.GetExportedTypes().Where(type => type.IsEnum);

    private static IEnumerable<SocketOption> Readable => SocketOption.All.Where(option => IsKind(option, "Read"));

    private static IEnumerable<SocketOption> Sampled => SocketOption.All.Where(option => IsKind(option, "Write") && option.Description.SampleValue is not null);

    // Without ICU, all cultures are one, and these tests would prove nothing.
    [Test]
    public void Cultures_AreReal()
    {
        Assert.That(new CultureInfo("sv-SE").NumberFormat.NegativeSign, Is.EqualTo("\u2212"));
        Assert.That(new CultureInfo("fa-IR").NumberFormat.NegativeSign, Does.StartWith("\u200E"));
        Assert.That(new CultureInfo("ar-SA").NumberFormat.NegativeSign, Is.Not.EqualTo("-"));
        Assert.That(new CultureInfo("de-DE").NumberFormat.NumberDecimalSeparator, Is.EqualTo(","));
        Assert.That("i".ToUpper(new CultureInfo("tr-TR")), Is.EqualTo("\u0130"));
        Assert.That(new CultureInfo("th-TH").DateTimeFormat.Calendar, Is.InstanceOf<ThaiBuddhistCalendar>());
    }

    [Test]
    public void Values_HaveOneText([ValueSource(nameof(Structs))] Type type)
    {
        foreach (int seed in s_seeds)
        {
            AssertSame(() => ValueTypes.Create(type, seed).ToString());
        }
    }

    [Test]
    public void OtherValues_HaveOneText([ValueSource(nameof(s_others))] object value)
    {
        if (value.GetType().Namespace == typeof(SocketOption).Namespace)
        {
            AssertSame(value.ToString);
        }

        // Those of .NET have it through an option.
        foreach (SocketOption option in Readable.Where(option => option.ValueType.IsInstanceOfType(value)).Take(3))
        {
            AssertSame(() => option.Format(value));
        }
    }

    [TestCaseSource(nameof(Readable))]
    public void Option_FormatsInOneWay(SocketOption option)
    {
        foreach (int seed in s_seeds)
        {
            if (ValueTypes.CreateMember(option.ValueType, seed) is { } value)
            {
                AssertSame(() => option.Format(value));
            }
        }
    }

    [TestCaseSource(nameof(Enums))]
    public void EnumWithoutAName_HasOneTextThatParses(Type type)
    {
        object value = Enum.ToObject(type, -3);
        foreach (SocketOption option in SocketOption.All.Where(option => option.ValueType == type && IsKind(option, "ReadWrite")))
        {
            AssertSame(() => option.Format(value));
            AssertSame(() => option.Parse(option.Format(value)));
            Assert.That(option.Parse(option.Format(value)), Is.EqualTo(value));
        }
    }

    [TestCaseSource(nameof(Sampled))]
    public void Option_ParsesInOneWay(SocketOption option)
    {
        AssertSame(() => option.Parse(option.Description.SampleValue!));
        foreach (string text in new[] { "-5", "\u22125", "\u200E-5", "\u061C-5", "\u200E\u22125", "1,5", "1.5", "1,5s", "1.5s", "1 000", "\u0665", "\u0E55" })
        {
            AssertSame(() => option.TryParse(text, out object? value) ? value : null);
        }
    }

    [Test]
    public void Message_HasOneText()
    {
        AssertSame(static () => MessageOf(static () => SocketOption.IPv6JoinGroup.Validate(new(IPAddress.Parse("ff02::1"), -1))));
        AssertSame(static () => MessageOf(static () => SocketOption.IPTimeToLive.Validate(-5)));
        AssertSame(static () => MessageOf(static () => SocketOption.TcpKeepAliveTime.Validate(TimeSpan.FromSeconds(-1.5))));
    }

    // The rest is from .NET, in the current culture.
    private static string MessageOf(Action validate) => Assert.Catch<ArgumentException>(() => validate())!.Message.Split('\n')[0];

    private static bool IsKind(SocketOption option, string kind) =>
        option.GetType().GetGenericTypeDefinition().Name.Contains(kind, StringComparison.Ordinal);

    private static void AssertSame(Func<object?> get)
    {
        object? expected = In(CultureInfo.InvariantCulture, get);
        foreach (string name in s_cultures)
        {
            object? actual = In(new CultureInfo(name), get);
            Assert.That(Comparable.Of(actual), Is.EqualTo(Comparable.Of(expected)), name);
        }
    }

    private static object? In(CultureInfo culture, Func<object?> get)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            return get();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
