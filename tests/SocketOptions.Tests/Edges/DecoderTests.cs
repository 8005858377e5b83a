using System.Net;
using System.Reflection;
using System.Runtime.InteropServices;
using Sockets.Options.Codecs;

namespace Sockets.Options.Tests.Edges;

/// <summary>No result of a kernel makes a decoder throw, regardless of its length and contents.</summary>
public sealed class DecoderTests
{
    // Longer results are lists, of which the rest is like the beginning.
    private const int LongestTried = 512;

    // Emulated systems need a second for a few of them.
    private const int RandomContents = 5;

    // Any byte is random in one of them.
    private static readonly string[] s_contents = ["zeros", "ones", "numbers", .. Enumerable.Range(1, RandomContents).Select(seed => $"random {seed}")];

    private static readonly TestCaseData[] s_queries =
    [
        QueryCase<MulticastSourceFilterQuery, MulticastSourceFilter, GroupSourceFilterCodec>(new(IPAddress.Parse("239.1.2.3"), Capacity: 3)),
        QueryCase<MulticastSourceFilterQuery, MulticastSourceFilter, BsdSourceFilterCodec>(new(IPAddress.Parse("239.1.2.3"), Capacity: 3)),
        QueryCase<MulticastSourceFilterQuery, MulticastSourceFilter, IPSourceFilterCodec>(new(IPAddress.Parse("239.1.2.3"), Capacity: 3)),
        QueryCase<IPv6FlowLabelOptions, IPv6FlowLabelRequest, IPv6FlowLabelRequestCodec>(IPv6FlowLabelOptions.None),
        QueryCase<int, ReadOnlyMemory<TcpAuthenticationKeyState>, TcpAuthenticationKeysCodec>(3),
        QueryCase<TcpZeroCopyReceive, TcpZeroCopyReceive, StructQueryCodec<TcpZeroCopyReceive>>(default),
    ];

    private delegate object? Decoder(ReadOnlySpan<byte> source);

    /// <summary>Decodes the result of a query.</summary>
    public delegate string QueryDecoder(ReadOnlySpan<byte> source, int length);

    /// <summary>Lists every decoder of the runtime, those of structures and enumerations once for each in the table.</summary>
    private static IEnumerable<Type> Decoders =>
    [
        .. typeof(BooleanCodec).Assembly.GetExportedTypes().Where(type => type.IsValueType && !type.IsGenericType && ValueOf(type) is not null),
        .. SocketOption.All.Select(option => option.GetType())
            .Concat(ControlMessage.All.Select(message => message.GetType()))
            .SelectMany(type => type.GetGenericArguments())
            .Where(type => type.IsGenericType && ValueOf(type) is not null)
            .Distinct(),
    ];

    private static IEnumerable<TestCaseData> Cases =>
        from decoder in Decoders
        from content in s_contents
        select new TestCaseData(decoder, content).SetArgDisplayNames(NameOf(decoder), content);

    [TestCaseSource(nameof(Cases))]
    public void AnyLength_IsAValue(Type type, string content)
    {
        Decoder decoder = Bind<Decoder>(nameof(Decode), type);
        byte[] answer = new byte[Bind<Func<int>>(nameof(MaximumLengthOf), type)()];
        Fill(answer, content);
        foreach (int length in Enumerable.Range(0, Math.Min(answer.Length, LongestTried)).Append(answer.Length))
        {
            Assert.That(() => decoder(answer.AsSpan(0, length)), Throws.Nothing, $"{length} of {answer.Length} bytes");
        }
    }

    [TestCaseSource(nameof(s_queries))]
    public void AnyAnswer_IsAValue(string name, QueryDecoderCase decoder)
    {
        foreach (string content in s_contents)
        {
            byte[] answer = new byte[decoder.Length];
            Fill(answer, content);
            // A number of entries that is negative, or more than there are.
            foreach (int length in Enumerable.Range(0, answer.Length + 1))
            {
                Assert.That(() => decoder.Decode(answer, length), Throws.Nothing, $"{name}: {content}, {length} of {answer.Length} bytes");
            }
        }
    }

    [TestCase(int.MinValue)]
    [TestCase(-1)]
    [TestCase(0)]
    [TestCase(4)]
    [TestCase(int.MaxValue)]
    public void NumberOfEntries_IsNotTrusted(int count)
    {
        byte[] answer = new byte[3 * 304];
        for (int offset = 0; offset < 400; offset += 4)
        {
            answer.AsSpan().Clear();
            BitConverter.TryWriteBytes(answer.AsSpan(offset), count);
            Assert.That(() => GroupSourceFilterCodec.Decode(answer, answer.Length), Throws.Nothing);
            Assert.That(() => BsdSourceFilterCodec.Decode(answer, answer.Length), Throws.Nothing);
            Assert.That(() => IPSourceFilterCodec.Decode(answer, answer.Length), Throws.Nothing);
            Assert.That(() => TcpAuthenticationKeysCodec.Decode(answer, answer.Length), Throws.Nothing);
        }
    }

    /// <remarks>A handle that is made up must not be closed: the number is that of another.</remarks>
    [TestCase(0, ExpectedResult = true)]
    [TestCase(3, ExpectedResult = true)]
    [TestCase(4, ExpectedResult = false)]
    public bool PartOfADescriptor_IsNone(int length) => Disown(OwnedFileDescriptorCodec.Decode(new byte[] { 7, 0, 0, 0 }.AsSpan(0, length)));

    [TestCase(0, ExpectedResult = 0)]
    [TestCase(1, ExpectedResult = 5)]
    [TestCase(2, ExpectedResult = 5)]
    [TestCase(4, ExpectedResult = 5)]
    [TestCase(8, ExpectedResult = 5)]
    public long ShorterInteger_IsTheSame(int length)
    {
        byte[] answer = [5, 0, 0, 0, 0, 0, 0, 0];
        Assert.That(PacingRateCodec.Decode(answer.AsSpan(0, length)) ?? 0, Is.EqualTo(UInt64Codec.Decode(answer.AsSpan(0, length))));
        return (long)UInt64Codec.Decode(answer.AsSpan(0, length));
    }

    private static object? Decode<T, TDecoder>(ReadOnlySpan<byte> source)
        where TDecoder : struct, ISocketOptionDecoder<T>
    {
        T value = TDecoder.Decode(source);
        if (value is SafeHandle handle)
        {
            Disown(handle);
        }

        // People look at it, too.
        return value is SafeHandle ? value : TDecoder.Format(value);
    }

    private static int MaximumLengthOf<T, TDecoder>()
        where TDecoder : struct, ISocketOptionDecoder<T> => TDecoder.MaximumLength;

    private static bool Disown(SafeHandle handle)
    {
        bool isInvalid = handle.IsInvalid;
        handle.SetHandleAsInvalid();
        return isInvalid;
    }

    /// <remarks>Equal seeds result in equal bytes. Many are zero, so that the numbers of families and flags occur.</remarks>
    private static void Fill(Span<byte> answer, string content)
    {
        uint state = content.StartsWith("random", StringComparison.Ordinal) ? (uint)content[^1] + ((uint)content[^2] << 8) : 0;
        for (int i = 0; i < answer.Length; i++)
        {
            state = unchecked((state * 1664525) + 1013904223);
            answer[i] = content switch
            {
                "zeros" => 0,
                "ones" => 0xFF,
                "numbers" => unchecked((byte)i),
                _ => (state >> 28) switch { < 4 => 0, < 6 => 2, < 8 => 10, < 9 => 0xFF, _ => (byte)(state >> 16) },
            };
        }
    }

    private static TestCaseData QueryCase<TQuery, TResult, TCodec>(TQuery query)
        where TCodec : struct, ISocketOptionQueryCodec<TQuery, TResult> =>
        new TestCaseData(
            typeof(TCodec).Name,
            new QueryDecoderCase(TCodec.GetBufferLength(query), static (source, length) => $"{TCodec.Decode(source, length)}")).SetArgDisplayNames(typeof(TCodec).Name);

    private static T Bind<T>(string name, Type decoder)
        where T : Delegate =>
        typeof(DecoderTests).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(ValueOf(decoder)!, decoder)
            .CreateDelegate<T>();

    private static string NameOf(Type type) =>
        type.IsGenericType ? $"{type.Name} of {type.GetGenericArguments()[0].Name}" : type.Name;

    /// <returns>The type of the value; null for a type that decodes nothing.</returns>
    private static Type? ValueOf(Type type) => type.GetInterfaces()
        .FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(ISocketOptionDecoder<>))
        ?.GetGenericArguments()[0];

    /// <summary>A decoder of the result of a query, and the length of its buffer.</summary>
    public sealed record QueryDecoderCase(int Length, QueryDecoder Decode);
}
