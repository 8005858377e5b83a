using Microsoft.CodeAnalysis;
using Sockets.Options.Generator.Tests.Infrastructure;

namespace Sockets.Options.Generator.Tests.RawCalls;

/// <summary>All calls of several documents that do not import the namespace of the members.</summary>
internal sealed class FixAllTests
{
    [Test]
    public async Task AllCalls_AreFixedWithOneImportEach()
    {
        string[] documents = [.. Enumerable.Range(0, 2).Select(Document)];
        string[] changed = await CallFix.AllOfAsync(documents);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await RawCallAnalysis.OfDocumentsAsync(changed), Is.Empty);
            Assert.That(
                TestCompilation.Create(changed).GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error),
                Is.Empty);
            foreach (string document in changed)
            {
                Assert.That(document.Split("using Sockets.Options;"), Has.Length.EqualTo(2));
            }
        }
    }

    [Test]
    public async Task OtherText_IsPreserved()
    {
        const string Before = """
            // The first line.
            using System;
            using System.Net.Sockets; // The last directive.

            namespace N
            {
            	/// <summary>Tabs.</summary>
            	static class C
            	{
            		static void M(Socket socket)
            		{
            			// Before.
            			socket.SetRawSocketOption(6, 18,   BitConverter.GetBytes(30000)); // After.
            			socket.NoDelay =  true;
            		}
            	}
            }

            """;
        const string After = """
            // The first line.
            using System;
            using System.Net.Sockets; // The last directive.
            using Sockets.Options;

            namespace N
            {
            	/// <summary>Tabs.</summary>
            	static class C
            	{
            		static void M(Socket socket)
            		{
            			// Before.
            			if (OperatingSystem.IsLinux())
            			{
            				socket.TcpUserTimeout = TimeSpan.FromSeconds(30);
            			} // After.
            			socket.NoDelay =  true;
            		}
            	}
            }

            """;
        Assert.That(await CallFix.OfAsync(Before), Is.EqualTo(After));
    }

    [TestCase("// A file.\n\nnamespace N;\n\n", "// A file.\n\nusing Sockets.Options;\n\nnamespace N;\n\n")]
    [TestCase("", "using Sockets.Options;\n\n")]
    public async Task ImportWithoutOthers_IsFirst(string before, string after)
    {
        const string Code = "static class C { static void M(System.Net.Sockets.Socket s) { if (System.OperatingSystem.IsLinux()) s.SetRawSocketOption(6, 12, new byte[4]); } }";
        Assert.That(await CallFix.OfAsync(before + Code), Does.StartWith(after + "static class C"));
    }

    /// <remarks>Directives that must be first, aliases, conditions, and directives that share their line.</remarks>
    [TestCase("#define A\n", "#define A\nusing Sockets.Options;\n\n")]
    [TestCase("// A file.\n#define A\n#undef B\n\n", "// A file.\n#define A\n#undef B\nusing Sockets.Options;\n\n\n")]
    [TestCase("extern alias Other;\n\n", "extern alias Other;\nusing Sockets.Options;\n\n")]
    [TestCase("extern alias Other; // It.\nusing System;\n", "extern alias Other; // It.\nusing System;\nusing Sockets.Options;\n")]
    [TestCase("global using Option = System.Int32;\n", "global using Option = System.Int32;\nusing Sockets.Options;\n")]
    [TestCase("using System;\n#if A\nusing System.Text;\n#endif\n", "using System;\nusing Sockets.Options;\n#if A\nusing System.Text;\n#endif\n")]
    [TestCase("using System;\n#if !A\nusing System.Text;\n#endif\n", "using System;\nusing Sockets.Options;\n#if !A\nusing System.Text;\n#endif\n")]
    [TestCase("#if !A\nusing System.Text;\n#endif\n", "using Sockets.Options;\n\n#if !A\nusing System.Text;\n#endif\n")]
    [TestCase("using System; ", "using System; using Sockets.Options; ")]
    [TestCase("namespace N; using System;\n", "using Sockets.Options;\n\nnamespace N; using System;\n")]
    [TestCase("#nullable enable\nnamespace N;\n", "#nullable enable\nusing Sockets.Options;\n\nnamespace N;\n")]
    [TestCase("namespace N { using Sockets.Options; }\n", "using Sockets.Options;\n\nnamespace N { using Sockets.Options; }\n")]
    [TestCase("namespace N; using Sockets.Options;\n", "namespace N; using Sockets.Options;\n")]
    [TestCase("global using Sockets.Options;\n", "global using Sockets.Options;\n")]
    [TestCase("using global::Sockets.Options;\n", "using global::Sockets.Options;\n")]
    [TestCase("namespace Sockets.Options.Own;\n", "namespace Sockets.Options.Own;\n")]
    [TestCase("namespace Sockets { namespace Options { class D; } }\n", "using Sockets.Options;\n\nnamespace Sockets { namespace Options { class D; } }\n")]
    public async Task Import_IsWhereTheCompilerAcceptsIt(string before, string after)
    {
        const string Code = "static class C { static void M(System.Net.Sockets.Socket s) { if (System.OperatingSystem.IsLinux()) s.SetRawSocketOption(6, 12, new byte[4]); } }";
        string changed = await CallFix.AllOfInvalidAsync(before + Code);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(changed, Does.StartWith(after + "static class C"));
            Assert.That(changed, Does.Contain("s.TcpQuickAckEnabled = false;"));
        }
    }

    private static string Document(int index) =>
        RawCallAnalysis.Usings + $$"""
            static class C{{index}}
            {
                static int M(Socket socket, int value)
                {
                    socket.SetRawSocketOption(6, 18, BitConverter.GetBytes(30000));
                    socket.SetSocketOption(SocketOptionLevel.Socket, (SocketOptionName)15, true);
                    if (OperatingSystem.IsLinux()) { socket.SetRawSocketOption(6, 3, new byte[] { 1 }); socket.SetRawSocketOption(6, 3, new byte[4]); }
                    return (int)socket.GetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)1)! + value;
                }
            }
            """;
}
