using System.Text.RegularExpressions;
using HeaderCheck.Tables;
using Sockets.Options.Codecs;

namespace Build.Tests.Headers;

/// <summary>No codec can be added without the name of the struct that it relies on, unless its values are plain numbers.</summary>
public sealed partial class StructFileTests
{
    private static readonly Type[] s_interfaces =
        [typeof(ISocketOptionDecoder<>), typeof(ISocketOptionEncoder<>), typeof(ISocketOptionQueryCodec<,>)];

    private static readonly StructTable s_table = StructFile.Read(CheckedFiles.Structs);

    private static IEnumerable<string> Structured => s_table.Structs.SelectMany(static row => row.Runtime);

    private static IEnumerable<string> Structless => s_table.Structless.SelectMany(static codecs => codecs.Value);

    private static IEnumerable<string> Codecs => typeof(ISocketOptionDecoder<>).Assembly.GetTypes()
        .Where(static type => type.IsValueType && type.GetInterfaces().Any(IsOfCodecs))
        .Select(static type => type.Name.Split('`')[0]);

    // The codecs of structs know nothing of their layout; their type arguments in the table do.
    private static IEnumerable<string> CodedStructs => StructCodec.Matches(File.ReadAllText(CheckedFiles.Options))
        .Select(static match => match.Groups["type"].Value)
        .Distinct();

    // Such a codec is one file and a row of options.yaml, and has no layout that could be wrong.
    private static IEnumerable<string> CodecsOfNumbers => CheckedFiles.Runtime
        .Where(static path => LengthOfNumber.IsMatch(File.ReadAllText(path)))
        .Select(static path => Path.GetFileNameWithoutExtension(path).Split('{')[0]);

    [Test]
    public void EveryCodec_ReliesOnAStructOrNamesItsValues() => Assert.That(
        Codecs.Concat(CodedStructs),
        Is.SubsetOf(Structured.Concat(Structless).Concat(CodecsOfNumbers)));

    [Test]
    public void CodecWithoutAStruct_IsListedOnce() => Assert.That(
        Structless, Is.Unique.And.SubsetOf(Codecs.Concat(CodedStructs).Except(Structured)));

    private static bool IsOfCodecs(Type type) => type.IsGenericType && s_interfaces.Contains(type.GetGenericTypeDefinition());

    [GeneratedRegex(@" int (GetMaximumLength\(\w+\??( \w+)?\)|MaximumLength) => (sizeof\(\w+\)|nint\.Size);")]
    private static partial Regex LengthOfNumber { get; }

    [GeneratedRegex(@"codec: Struct\w+<(?<type>[A-Z]\w*)>")]
    private static partial Regex StructCodec { get; }
}
