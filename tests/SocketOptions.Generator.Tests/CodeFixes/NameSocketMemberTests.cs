using Sockets.Options.CodeFixes;

namespace Sockets.Options.Generator.Tests.CodeFixes;

internal sealed class NameSocketMemberTests
{
    private const string Members = " { private Socket _control = null!; protected TcpClient Data => null!; }";

    [TestCase("[SocketOptions]", "[SocketOptions(SocketMember = nameof(_control))]", "_control", 0)]
    [TestCase("[SocketOptions]", "[SocketOptions(SocketMember = nameof(Data))]", "Data", 1)]
    [TestCase("[SocketOptions()]", "[SocketOptions(SocketMember = nameof(Data))]", "Data", 1)]
    [TestCase("[SocketOptions(\"TCP_*\")]", "[SocketOptions(\"TCP_*\", SocketMember = nameof(Data))]", "Data", 1)]
    public Task OneOfSeveral_IsNamed(string before, string after, string name, int index) =>
        CodeFixTest<NameSocketMemberCodeFixProvider>.FixAsync(
            before + " partial class {|SOCKOPT0003:Connection|}" + Members,
            after + " partial class Connection" + Members,
            $"Use '{name}'",
            index);

    [TestCase("SocketMember = {|SOCKOPT0004:\"_contorl\"|}", "SocketMember = nameof(_control)", "_control", 0)]
    [TestCase("\"TCP_*\", SocketMember = {|SOCKOPT0004:nameof(ToString)|}", "\"TCP_*\", SocketMember = nameof(Data)", "Data", 1)]
    public Task WrongName_IsReplaced(string before, string after, string name, int index) =>
        CodeFixTest<NameSocketMemberCodeFixProvider>.FixAsync(
            $"[SocketOptions({before})] partial class Connection" + Members,
            $"[SocketOptions({after})] partial class Connection" + Members,
            $"Use '{name}'",
            index);

    [Test]
    public Task Keyword_IsEscaped() => CodeFixTest<NameSocketMemberCodeFixProvider>.FixAsync(
        "[SocketOptions(SocketMember = {|SOCKOPT0004:\"none\"|})] partial class Connection { private Socket @event = null!; }",
        "[SocketOptions(SocketMember = nameof(@event))] partial class Connection { private Socket @event = null!; }",
        "Use 'event'");

    [Test]
    public Task InheritedMember_IsNamed() => CodeFixTest<NameSocketMemberCodeFixProvider>.FixAsync(
        "class Base { protected Socket A = null!; protected Socket B = null!; } [SocketOptions] partial class {|SOCKOPT0003:Connection|} : Base;",
        "class Base { protected Socket A = null!; protected Socket B = null!; } [SocketOptions(SocketMember = nameof(B))] partial class Connection : Base;",
        "Use 'B'",
        index: 1);

    [Test]
    public Task Parameter_IsNamed() => CodeFixTest<NameSocketMemberCodeFixProvider>.FixAsync(
        "[SocketOptions] partial class {|SOCKOPT0003:Connection|}(Socket first, Socket second);",
        "[SocketOptions(SocketMember = nameof(second))] partial class Connection(Socket first, Socket second);",
        "Use 'second'",
        index: 1);

    [Test]
    public Task TypeWithoutASocket_HasNothingToName() => CodeFixTest<NameSocketMemberCodeFixProvider>.OfferNothingAsync(
        "[SocketOptions(SocketMember = {|SOCKOPT0004:\"none\"|})] partial class Connection;");
}
