using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Snapshooter.NUnit;
using Sockets.Options.Generator.Tests.Infrastructure;

namespace Sockets.Options.Generator.Tests.Emission;

/// <summary>The text of whole files; the name of each is part of the snapshot.</summary>
[TestFixture]
internal sealed class SnapshotTests
{
    private static readonly Dictionary<string, (string Source, string Table)> s_cases = new()
    {
        ["Class"] = (
            """
            using System.Net.Sockets;
            using Sockets.Options;

            namespace Acme;

            /// <summary>A connection.</summary>
            [SocketOptions]
            public partial class Connection
            {
                private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp);
            }
            """,
            FixtureTable.Everything),
        ["Extensions"] = (
            """
            using Sockets.Options;

            namespace Acme;

            /// <summary>The options.</summary>
            [SocketOptions("SO_*")]
            public static partial class SocketExtensions;
            """,
            FixtureTable.Everything),
        ["Values"] = (
            """
            using Sockets.Options;

            namespace Acme;

            /// <summary>The options.</summary>
            [SocketOptions(MemberKind = SocketOptionMemberKind.Value)]
            public static partial class KnownOptions;
            """,
            FixtureTable.Everything),
        ["Messages"] = (
            """
            using Sockets.Options;

            namespace Acme;

            /// <summary>The messages.</summary>
            [SocketOptions(MemberKind = SocketOptionMemberKind.Message)]
            public static partial class KnownMessages;
            """,
            FixtureTable.Everything),
        ["NestedGenericStruct"] = (
            """
            using System.Net.Sockets;
            using Sockets.Options;

            partial interface IOuter<T>
            {
                [SocketOptions("TCP_NODELAY")]
                internal partial struct Inner<TFirst, TSecond>
                {
                    private TcpClient? _client;

                    public void Open() => _client = new TcpClient();
                }
            }
            """,
            FixtureTable.Small),
        ["TwoFiles"] = (
            """
            using System.Net.Sockets;
            using Sockets.Options;

            namespace First { [SocketOptions("TCP_NODELAY")] partial class Connection(Socket socket); }
            namespace Second { [SocketOptions("SO_KEEPALIVE")] partial class Connection(Socket socket); }
            """,
            FixtureTable.Small),
    };

    private static IEnumerable<string> Names => s_cases.Keys;

    [TestCaseSource(nameof(Names))]
    public void GeneratedFiles_AreAsApproved(string name)
    {
        GeneratorRun run = GeneratorRun.Of(s_cases[name].Source, s_cases[name].Table);
        IEnumerable<string> files = run.Files
            .OrderBy(file => file.HintName, StringComparer.Ordinal)
            .Select(file => $"// {file.HintName}\n{WithoutVersion(file)}");
        Snapshot.Match(string.Join('\n', files), $"{nameof(SnapshotTests)}.{name}");
    }

    [Test]
    public void Snapshots_AreThoseOfTheCases()
    {
        string folder = Path.Combine(Path.GetDirectoryName(ThisFile())!, "__snapshots__");
        Assert.That(
            Directory.GetFiles(folder).Select(Path.GetFileName),
            Is.EquivalentTo(Names.Select(name => $"{nameof(SnapshotTests)}.{name}.snap")));
    }

    /// <remarks>A release must not touch a snapshot.</remarks>
    private static string WithoutVersion(GeneratedSourceResult file) => file.SourceText.ToString().Replace(
        typeof(SocketOptionsGenerator).Assembly.GetName().Version!.ToString(3), "VERSION", StringComparison.Ordinal);

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
