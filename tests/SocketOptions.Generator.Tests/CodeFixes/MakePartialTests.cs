using Sockets.Options.CodeFixes;

namespace Sockets.Options.Generator.Tests.CodeFixes;

internal sealed class MakePartialTests
{
    [TestCase("class", "partial class")]
    [TestCase("public sealed class", "public sealed partial class")]
    [TestCase("ref struct", "ref partial struct")]
    [TestCase("readonly record struct", "readonly partial record struct")]
    [TestCase("/* Kept. */ internal class", "/* Kept. */ internal partial class")]
    public Task Type_BecomesPartial(string before, string after) => CodeFixTest<MakePartialCodeFixProvider>.FixAsync(
        $"[SocketOptions]\n{before} {{|SOCKOPT0001:Connection|}}(Socket socket);",
        $"[SocketOptions]\n{after} Connection(Socket socket);",
        "Make 'Connection' partial");

    [Test]
    public Task ContainingTypes_BecomePartialWithIt() => CodeFixTest<MakePartialCodeFixProvider>.FixAsync(
        """
        public static class Outer // Stays.
        {
            partial struct Middle
            {
                [SocketOptions("TCP_*")] private class {|SOCKOPT0001:Inner|}(Socket socket);
            }
        }
        """,
        """
        public static partial class Outer // Stays.
        {
            partial struct Middle
            {
                [SocketOptions("TCP_*")] private partial class Inner(Socket socket);
            }
        }
        """,
        "Make 'Inner' and 'Outer' partial");

    [Test]
    public Task ContainingType_OfSeveral_BecomesPartialOnce() => CodeFixTest<MakePartialCodeFixProvider>.FixAsync(
        """
        class Outer
        {
            [SocketOptions] partial class {|SOCKOPT0001:First|}(Socket socket);
            [SocketOptions] partial class {|SOCKOPT0001:Second|}(Socket socket);
        }
        """,
        """
        partial class Outer
        {
            [SocketOptions] partial class First(Socket socket);
            [SocketOptions] partial class Second(Socket socket);
        }
        """,
        "Make 'Outer' partial");
}
