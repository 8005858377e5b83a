using System.Reflection;
using System.Runtime.InteropServices;
using Sockets.Options.Codecs;

namespace Sockets.Options.Tests.Edges;

/// <summary>No answer of a kernel makes a decoder throw, however short it is and whatever it holds.</summary>
public sealed class DecoderTests
{
    // Longer answers are lists, of which the rest is like the beginning.
    private const int LongestTried = 4096;

    private delegate object? Decoder(ReadOnlySpan<byte> source);

    /// <summary>Lists every decoder of the runtime, those of structures and enumerations once for each in the table.</summary>
    private static IEnumerable<Type> Decoders =>
    [
        .. typeof(BooleanCodec).Assembly.GetExportedTypes().Where(type => type.IsValueType && !type.IsGenericType && ValueOf(type) is not null),
        .. SocketOption.All.SelectMany(option => option.GetType().GetGenericArguments()).Where(type => type.IsGenericType && ValueOf(type) is not null).Distinct(),
    ];

    private static IEnumerable<TestCaseData> Cases =>
        from decoder in Decoders
        from content in new[] { "zeros", "ones", "numbers" }
        select new TestCaseData(decoder, content).SetArgDisplayNames(NameOf(decoder), content);

    [TestCaseSource(nameof(Cases))]
    public void AnyLength_IsAValue(Type type, string content)
    {
        Decoder decoder = Bind<Decoder>(nameof(Decode), type);
        byte[] answer = new byte[Bind<Func<int>>(nameof(MaximumLengthOf), type)()];
        for (int i = 0; i < answer.Length; i++)
        {
            answer[i] = content switch { "zeros" => 0, "ones" => 0xFF, _ => unchecked((byte)i) };
        }

        foreach (int length in Enumerable.Range(0, Math.Min(answer.Length, LongestTried)).Append(answer.Length))
        {
            Assert.That(() => decoder(answer.AsSpan(0, length)), Throws.Nothing, $"{length} of {answer.Length} bytes");
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

    private static T Bind<T>(string name, Type decoder)
        where T : Delegate =>
        typeof(DecoderTests).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(ValueOf(decoder)!, decoder)
            .CreateDelegate<T>();

    private static string NameOf(Type type) =>
        type.IsGenericType ? $"{type.Name} of {type.GetGenericArguments()[0].Name}" : type.Name;

    /// <returns>The type of the value; null for what decodes nothing.</returns>
    private static Type? ValueOf(Type type) => type.GetInterfaces()
        .FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(ISocketOptionDecoder<>))
        ?.GetGenericArguments()[0];
}
