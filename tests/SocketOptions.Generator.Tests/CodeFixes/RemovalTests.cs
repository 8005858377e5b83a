using Sockets.Options.CodeFixes;

namespace Sockets.Options.Generator.Tests.CodeFixes;

/// <summary>The fixes that remove something.</summary>
internal sealed class RemovalTests
{
    [TestCase("file partial class {|SOCKOPT0008:Connection|}(Socket socket);", "partial class Connection(Socket socket);", "Connection")]
    [TestCase("file readonly partial struct {|SOCKOPT0008:Connection|}(Socket socket);", "readonly partial struct Connection(Socket socket);", "Connection")]
    public Task FileModifier_IsRemoved(string before, string after, string name) =>
        CodeFixTest<RemoveFileModifierCodeFixProvider>.FixAsync(
            "[SocketOptions]\n" + before, "[SocketOptions]\n" + after, $"Remove 'file' from '{name}'");

    [Test]
    public Task FileModifier_OfTheContainingTypeIsRemoved() => CodeFixTest<RemoveFileModifierCodeFixProvider>.FixAsync(
        "file partial class Outer { [SocketOptions] partial class {|SOCKOPT0008:Connection|}(Socket socket); }",
        "partial class Outer { [SocketOptions] partial class Connection(Socket socket); }",
        "Remove 'file' from 'Outer'");

    [TestCase("({|SOCKOPT0009:SocketMember = \"none\"|})", "")]
    [TestCase("(\"TCP_*\", {|SOCKOPT0009:SocketMember = \"none\"|})", "(\"TCP_*\")")]
    [TestCase("({|SOCKOPT0009:SocketMember = \"none\"|}, Accessibility = SocketOptionAccessibility.Internal)", "(Accessibility = SocketOptionAccessibility.Internal)")]
    [TestCase("(\"TCP_*\", {|SOCKOPT0009:SocketMember = \"none\"|}, Accessibility = SocketOptionAccessibility.Internal)", "(\"TCP_*\", Accessibility = SocketOptionAccessibility.Internal)")]
    public Task UnusedSocketMember_IsRemoved(string before, string after) => CodeFixTest<RemoveSocketMemberCodeFixProvider>.FixAsync(
        $"#pragma warning disable SOCKOPT0011\n[SocketOptions{before}] static partial class Extensions;",
        $"#pragma warning disable SOCKOPT0011\n[SocketOptions{after}] static partial class Extensions;",
        "Remove 'SocketMember'");
}
