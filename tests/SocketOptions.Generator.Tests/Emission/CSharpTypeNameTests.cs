using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Tests.Emission;

[TestFixture]
internal sealed class CSharpTypeNameTests
{
    [TestCase("bool", "bool")]
    [TestCase("int?", "int?")]
    [TestCase("byte[]", "byte[]")]
    [TestCase("string?[]", "string?[]")]
    [TestCase("TcpKeepAlive", "global::Sockets.Options.TcpKeepAlive")]
    [TestCase("System.TimeSpan?", "global::System.TimeSpan?")]
    [TestCase("System.ReadOnlyMemory<SocketFilterInstruction>", "global::System.ReadOnlyMemory<global::Sockets.Options.SocketFilterInstruction>")]
    [TestCase("System.Collections.Generic.Dictionary<string, Mark[]>", "global::System.Collections.Generic.Dictionary<string, global::Sockets.Options.Mark[]>")]
    public void Type_IsQualified(string name, string expected) => Assert.That(CSharpTypeName.OfType(name), Is.EqualTo(expected));

    [TestCase("BooleanCodec", "global::Sockets.Options.Codecs.BooleanCodec")]
    [TestCase("Acme.MarkCodec", "global::Acme.MarkCodec")]
    [TestCase("EnumCodec<SocketDomain>", "global::Sockets.Options.Codecs.EnumCodec<global::Sockets.Options.SocketDomain>")]
    [TestCase("EnumCodec<System.Net.Sockets.SocketType>", "global::Sockets.Options.Codecs.EnumCodec<global::System.Net.Sockets.SocketType>")]
    [TestCase("PairCodec<int, Mark>", "global::Sockets.Options.Codecs.PairCodec<int, global::Sockets.Options.Mark>")]
    public void Codec_IsQualified(string name, string expected) => Assert.That(CSharpTypeName.OfCodec(name), Is.EqualTo(expected));

    [TestCase("int?", "int?")]
    [TestCase("TcpKeepAlive", "TcpKeepAlive")]
    [TestCase("System.ReadOnlyMemory<Acme.Mark>[]", "ReadOnlyMemory<Mark>[]")]
    public void Type_IsUnqualifiedForPeople(string name, string expected) => Assert.That(CSharpTypeName.Unqualified(name), Is.EqualTo(expected));

    [TestCase("int?", false, "")]
    [TestCase("System.TimeSpan?", false, "global::")]
    [TestCase("Mark[]", false, "global::Sockets.Options.")]
    [TestCase("EnumCodec<System.Net.Sockets.SocketType>", true, "global::Sockets.Options.Codecs.")]
    public void Qualifier_IsThatOfTheFirstName(string name, bool isCodec, string expected) =>
        Assert.That(CSharpTypeName.QualifierOf(name, isCodec), Is.EqualTo(expected));
}
