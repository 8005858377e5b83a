using Sockets.Options.CodeFixes;

namespace Sockets.Options.Generator.Tests.CodeFixes;

internal sealed class CorrectPatternTests
{
    [TestCase("{|SOCKOPT0005:\"TCP_NODELAI\"|}", "\"TCP_NODELAY\"", "TCP_NODELAY")]
    [TestCase("\"SO_*\", {|SOCKOPT0005:\"!SO_KEEPALIV\"|}", "\"SO_*\", \"!SO_KEEPALIVE\"", "!SO_KEEPALIVE")]
    [TestCase("{|SOCKOPT0005:@\"IPPROTO_TPC\"|}, SocketMember = nameof(S)", "\"IPPROTO_TCP\", SocketMember = nameof(S)", "IPPROTO_TCP")]
    public Task NearestName_TakesItsPlace(string before, string after, string name) =>
        CodeFixTest<CorrectPatternCodeFixProvider>.FixAsync(
            $"[SocketOptions({before})] partial class Connection {{ private Socket S => null!; }}",
            $"[SocketOptions({after})] partial class Connection {{ private Socket S => null!; }}",
            $"Change to '{name}'");

    [TestCase("TCP_TIEMS", "TCP_TIMES")]
    [TestCase("TCP_NODELAY", "TCP_TIMES")]
    public Task NearestMessage_TakesItsPlace(string before, string after) => CodeFixTest<CorrectPatternCodeFixProvider>.FixAsync(
        $"[SocketOptions({{|SOCKOPT0005:\"{before}\"|}}, MemberKind = SocketOptionMemberKind.Message)] partial class Messages;",
        $"[SocketOptions(\"{after}\", MemberKind = SocketOptionMemberKind.Message)] partial class Messages;",
        $"Change to '{after}'");

    [TestCase("{|SOCKOPT0005:\"NOTHING_LIKE_IT\"|}")]
    [TestCase("{|SOCKOPT0005:Name|}")]
    public Task WhatIsNotKnown_IsLeft(string pattern) => CodeFixTest<CorrectPatternCodeFixProvider>.OfferNothingAsync(
        $"[SocketOptions({pattern})] partial class Connection(Socket socket) {{ private const string Name = \"TCP_NODELAI\"; }}");
}
