namespace Sockets.Options.Tests.PublicApi;

/// <summary>No text makes parsing throw, and no message repeats a long one.</summary>
public sealed class HostileTextTests
{
    private const int Mutations = 100;

    private static readonly string[] s_texts =
    [
        "", " ", "\0", "\r\n", ":", "::", ",", ",,,,", ";", ";;;", "none", " none", "none ", "-", "+", "+5", "-0", "0x", "0x-1", "0xG", "1e999",
        "--1", "@", "@@", "=", "s", "ms", "-5s", "1.5.5s", "\u0665", "\u0665s", "\u22125", "\uD800", "\uDC00\uD800", "\u202E5",
        "99999999999999999999999999999h", "9223372036854775807us", "922337203685.4775807s", "79228162514264337593543950335us",
        "00:00:00:00:00:00", "10675199.02:48:05.4775807", "24:00", "-24:00:00", "1:2:3:4:5:6:7:8:9", "::ffff:10.8.0.0/24 1:1 a k", "::/129 1:1 a k",
        "fe80::1%99999999999999999999", "fe80::1%no-such-interface", "256.1.1.1", "0x7f.1", "1 2 3 4 5 6 7 8 9",
        "239.1.2.3 1 2 3", "239.1.2.3 -1 include", "65536-1", "1-2-3", "-", "0-0", "CS0+CS0", "Include,Exclude", "1,2,3,4,5,6,7,8,9",
        new('9', 5000), new('a', 200_000), new(' ', 200_000), new(';', 200_000), new(',', 200_000), new(':', 200_000), new('f', 200_001),
    ];

    private static IEnumerable<SocketOption> Settable => SocketOption.All.Where(option => option.GetType().GetGenericTypeDefinition().Name.Contains("Write", StringComparison.Ordinal));

    [TestCaseSource(nameof(Settable))]
    public void HostileText_IsAValueOrNot(SocketOption option)
    {
        foreach (string text in s_texts.Concat(MutationsOf(option.Description.SampleValue ?? "30s")))
        {
            Check(option, text);
        }
    }

    [TestCaseSource(nameof(Settable))]
    public void NoText_IsNoValue(SocketOption option)
    {
        Assert.That(option.TryParse(null, out object? value), Is.False);
        Assert.That(value, Is.Null.Or.EqualTo(option.ValueType.IsValueType ? Activator.CreateInstance(option.ValueType) : null));
        Assert.That(() => option.Parse(null!), Throws.ArgumentNullException);
    }

    [Test]
    public void HostileName_IsFoundOrNot()
    {
        foreach (string name in s_texts.Append(new('x', 10_000_000)))
        {
            Assert.That(SocketOption.Find(name), Is.Null, Shorten(name));
            Assert.That(SocketOption.Find(name, name), Is.Null, Shorten(name));
            Assert.That(SocketOption.Find("TCP_NODELAY", name), Is.Null, Shorten(name));
        }

        Assert.That(SocketOption.Find("tcp_nodelay"), Is.Null);
        Assert.That(SocketOption.Find("TCP_NODELAY\0"), Is.Null);
        Assert.That(() => SocketOption.Find(null!), Throws.ArgumentNullException);
    }

    [Test]
    public void LongText_IsShortInTheMessage()
    {
        string text = new('x', 1_000_000);

        Assert.That(() => SocketOption.TcpNoDelay.Parse(text), Throws.TypeOf<FormatException>().With.Message.Length.LessThan(300));
        Assert.That(() => TcpUserLog.Parse(text, null), Throws.TypeOf<FormatException>().With.Message.Length.LessThan(300));
    }

    [Test]
    public void TextOfASecret_IsNotInTheMessage()
    {
        Assert.That(SocketOption.TcpFastOpenKeys.IsSecret);
        Assert.That(SocketOption.TcpNoDelay.IsSecret, Is.False);
        Assert.That(
            static () => SocketOption.TcpFastOpenKeys.Parse("00112233445566778899AABBCCDDEEF"),
            Throws.TypeOf<FormatException>().With.Message.EqualTo("TCP_FASTOPEN_KEY: The text does not represent a value of this option."));
    }

    private static void Check(SocketOption option, string text)
    {
        try
        {
            bool isParsed = option.TryParse(text, out object? value);
            if (isParsed && option.CanGet && !option.IsSecret)
            {
                Assert.That(option.Format(value), Is.Not.Null);
            }

            // Invalid values are found here, and cause only these exceptions.
            if (isParsed)
            {
                ((IValidator)Activator.CreateInstance(typeof(Validator<>).MakeGenericType(option.ValueType), option)!).Validate(value);
            }
        }
        catch (Exception exception) when (exception is ArgumentException or PlatformNotSupportedException)
        {
            Assert.That(exception.Message, Has.Length.LessThan(600), Shorten(text));
        }
    }

    /// <summary>Makes texts of a valid one that look much like it, and the same ones in each run.</summary>
    private static IEnumerable<string> MutationsOf(string text)
    {
        const string Letters = "0129aAfFxX:;,.-+=@% /\0\u22125\u0665\uD800";
        uint state = 12345;
        for (int i = 0; i < Mutations; i++)
        {
            List<char> letters = [.. text];
            for (int change = 0; change <= i % 3; change++)
            {
                int position = (int)(Next() % (uint)(letters.Count + 1));
                switch (Next() % 3)
                {
                    case 0 when position < letters.Count:
                        letters.RemoveAt(position);
                        break;
                    case 1 when position < letters.Count:
                        letters[position] = Letters[(int)(Next() % Letters.Length)];
                        break;
                    default:
                        letters.Insert(position, Letters[(int)(Next() % Letters.Length)]);
                        break;
                }
            }

            yield return new([.. letters]);
        }

        uint Next()
        {
            state = unchecked((state * 1664525) + 1013904223);
            return state >> 8;
        }
    }

    private static string Shorten(string text) => text.Length > 40 ? $"{text[..40]}..." : text;

    private interface IValidator
    {
        void Validate(object? value);
    }

    private sealed class Validator<T>(SocketOption<T> option) : IValidator
    {
        public void Validate(object? value) => option.Validate((T)value!);
    }
}
