using Microsoft.CodeAnalysis.CSharp;
using Sockets.Options.CodeFixes;

namespace Sockets.Options.Generator.Tests.CodeFixes;

internal sealed class AddSocketMemberTests
{
    [TestCase("partial class {|SOCKOPT0002:Connection|} { }", "partial class Connection(Socket socket) { }", "socket")]
    [TestCase("partial class {|SOCKOPT0002:Connection|}<T> where T : class { }", "partial class Connection<T>(Socket socket) where T : class { }", "socket")]
    [TestCase("partial struct {|SOCKOPT0002:Connection|};", "partial struct Connection(Socket socket);", "socket")]
    [TestCase("partial record {|SOCKOPT0002:Connection|};", "partial record Connection(Socket Socket);", "Socket")]
    [TestCase("partial class {|SOCKOPT0002:Connection|} { public static Socket? socket; }", "partial class Connection(Socket socket2) { public static Socket? socket; }", "socket2")]
    public Task Parameter_IsAdded(string before, string after, string name) => CodeFixTest<AddSocketMemberCodeFixProvider>.FixAsync(
        "[SocketOptions] " + before, "[SocketOptions] " + after, $"Add the primary constructor parameter '{name}'");

    [Test]
    public Task Field_IsTheOtherChoice() => CodeFixTest<AddSocketMemberCodeFixProvider>.FixAsync(
        """
        [SocketOptions]
        partial struct {|SOCKOPT0002:Connection|}
        {
            public int Count;
        }
        """,
        """
        [SocketOptions]
        partial struct Connection
        {
            private readonly Socket _socket;
            public int Count;
        }
        """,
        "Add the field '_socket'",
        index: 1);

    [Test]
    public Task TypeWithAConstructor_GetsAField() => CodeFixTest<AddSocketMemberCodeFixProvider>.FixAsync(
        """
        [SocketOptions]
        partial struct {|SOCKOPT0002:Connection|}
        {
            public Connection(int count) => Count = count;

            public int Count { get; }
        }
        """,
        """
        [SocketOptions]
        partial struct Connection
        {
            private readonly Socket _socket;

            public Connection(int count) => Count = count;

            public int Count { get; }
        }
        """,
        "Add the field '_socket'");

    [Test]
    public Task OlderLanguage_HasNoPrimaryConstructors() => CodeFixTest<AddSocketMemberCodeFixProvider>.FixAsync(
        "[SocketOptions] partial struct {|SOCKOPT0002:Connection|} { }",
        """
        [SocketOptions] partial struct Connection {
            private readonly Socket _socket;
        }
        """,
        "Add the field '_socket'",
        languageVersion: LanguageVersion.CSharp11);
}
