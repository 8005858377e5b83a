using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Targets;
using Sockets.Options.Generator.Tests.Infrastructure;

namespace Sockets.Options.Generator.Tests.Targets;

[TestFixture]
internal sealed class PatternTests
{
    [TestCase("TCP_NODELAY", true)]
    [TestCase("TCP_*", true)]
    [TestCase("*", true)]
    [TestCase("*_NODELAY", true)]
    [TestCase("T*_N*Y", true)]
    [TestCase("TCP_NODELA?", true)]
    [TestCase("???_???????", true)]
    [TestCase("TCP_NODELAY*", true)]
    [TestCase("**", true)]
    [TestCase("TCP*D*", true)]
    [TestCase("*LAY*LAY", false)]
    [TestCase("TCP_NODELAY?", false)]
    [TestCase("TCP", false)]
    [TestCase("tcp_nodelay", false)]
    [TestCase("TCP_NODELAYS", false)]
    [TestCase("?TCP_NODELAY", false)]
    [TestCase("", false)]
    [TestCase("TcpNoDelay", false)]
    [TestCase("NO_DELAY_ALIAS", true)]
    [TestCase("NO_DELAY_*", true)]
    [TestCase("APPLE_NODELAY", true)]
    [TestCase("IPPROTO_TCP", true)]
    [TestCase("IPPROTO_*", false)]
    [TestCase("IPPROTO_UDP", false)]
    [TestCase("!TCP_*", true)]
    [TestCase("!UDP_*", false)]
    [TestCase("!", false)]
    public void Pattern_MatchesNativeNames(string pattern, bool isMatch) =>
        Assert.That(NativeNamePattern.IsMatch(pattern, s_option), Is.EqualTo(isMatch));

    [TestCase("[SocketOptions]", new[] { "KeepAlive", "TcpNoDelay" })]
    [TestCase("[SocketOptions()]", new[] { "KeepAlive", "TcpNoDelay" })]
    [TestCase("[SocketOptions(\"TCP_*\")]", new[] { "TcpNoDelay" })]
    [TestCase("[SocketOptions(\"TCP_*\", \"SO_KEEPALIVE\")]", new[] { "KeepAlive", "TcpNoDelay" })]
    [TestCase("[SocketOptions(new[] { \"SO_*\" })]", new[] { "KeepAlive" })]
    [TestCase("[SocketOptions(\"IPPROTO_TCP\")]", new[] { "TcpNoDelay" })]
    [TestCase("[SocketOptions(\"!TCP_*\")]", new[] { "KeepAlive" })]
    [TestCase("[SocketOptions(\"!SOL_SOCKET\")]", new[] { "TcpNoDelay" })]
    [TestCase("[SocketOptions(\"*\", \"!TCP_NODELAY\")]", new[] { "KeepAlive" })]
    [TestCase("[SocketOptions(\"!TCP_NODELAY\", \"*\")]", new[] { "KeepAlive" })]
    [TestCase("[SocketOptions(\"TCP_*\", \"!TCP_*\")]", new string[0])]
    [TestCase("[SocketOptions(\"NO_SUCH\")]", new string[0])]
    [TestCase("[SocketOptions([null!])]", new[] { "KeepAlive", "TcpNoDelay" })]
    [TestCase("[SocketOptions((string[])null!)]", new[] { "KeepAlive", "TcpNoDelay" })]
    public void Attribute_SelectsWhatMatchesAnyPattern(string attribute, string[] properties)
    {
        GeneratorRun run = GeneratorRun.Of($"{attribute} partial class C(System.Net.Sockets.Socket socket) {{ public object Socket => socket; }}"
            .Insert(0, "using Sockets.Options;\n"));
        Assert.That(
            run.Output.GetTypeByMetadataName("C")!.GetMembers().Select(member => member.Name).Intersect(["KeepAlive", "TcpNoDelay"]),
            Is.EqualTo(properties));
    }

    [TestCase("[SocketOptions] partial class C(System.Net.Sockets.Socket socket);", true)]
    [TestCase("[SocketOptions(\"IPPROTO_TCP\")] partial class C(System.Net.Sockets.Socket socket);", true)]
    [TestCase("[SocketOptions(MemberKind = SocketOptionMemberKind.Value)] static partial class C;", true)]
    [TestCase("[SocketOptions] static partial class C;", false)]
    [TestCase("[SocketOptions(\"IPPROTO_TCP\")] static partial class C;", false)]
    [TestCase("[SocketOptions(\"!SO_KEEPALIVE\")] static partial class C;", false)]
    [TestCase("[SocketOptions(\"IPPROTO_TCP\", \"TCP_NO*\")] static partial class C;", true)]
    [TestCase("[SocketOptions(\"TCP_*\")] static partial class C;", true)]
    [TestCase("[SocketOptions(\"TCP_*\", \"!TCP_NODELAY\")] static partial class C;", false)]
    public void OptionOfAParticularStack_IsAnExtensionOnlyIfItIsNamed(string type, bool isSelected)
    {
        string table = FixtureTable.Small.Replace("    aliases:", "    stack: rack\n    aliases:", StringComparison.Ordinal);
        Assert.That(
            GeneratorRun.Of("using Sockets.Options;\n" + type, table).Text.Contains(" TcpNoDelay", StringComparison.Ordinal), Is.EqualTo(isSelected));
    }

    private static readonly OptionRow s_option = new()
    {
        Name = "TCP_NODELAY",
        Level = "IPPROTO_TCP",
        Property = "TcpNoDelay",
        Type = "bool",
        CanGet = true,
        CanSet = true,
        Numbers = new([new PlatformEntry("apple", null, 1, "APPLE_NODELAY", null, null)]),
        Aliases = new(["NO_DELAY_ALIAS"]),
        Doc = "",
        See = "",
    };
}
