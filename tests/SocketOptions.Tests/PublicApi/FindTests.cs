using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.PublicApi;

/// <summary>An option is found by each of its names.</summary>
public sealed class FindTests
{
    private static IEnumerable<LocalRow> Rows => OptionTable.Rows;

    [TestCaseSource(nameof(Rows))]
    public void NativeName_WithItsLevel_IsFound(LocalRow row) =>
        Assert.That(SocketOption.Find(row.TableName, row.LevelName), Is.SameAs(row.Option));

    [TestCaseSource(nameof(Rows))]
    public void Property_IsFound(LocalRow row) => Assert.That(SocketOption.Find(row.Property), Is.SameAs(row.Option));

    [TestCaseSource(nameof(Rows))]
    public void GeneratedMembers_AreFound(LocalRow row) =>
        Assert.That(Accessors.MembersOf(row).Select(name => SocketOption.Find(name)), Is.All.SameAs(row.Option));

    [TestCaseSource(nameof(Rows))]
    public void Alias_WithItsLevel_IsFound(LocalRow row)
    {
        foreach (string alias in row.Option.Description.Aliases)
        {
            bool isNativeName = Rows.Any(other => other.TableName == alias && other.LevelName == row.LevelName);
            Assert.That(
                SocketOption.Find(alias, row.LevelName), isNativeName ? Is.Not.SameAs(row.Option) : Is.SameAs(row.Option), alias);
        }
    }

    [TestCaseSource(nameof(Rows))]
    public void NativeName_WithoutALevel_IsFoundOrAmbiguous(LocalRow row)
    {
        bool isAmbiguous = Rows.Any(other => other.TableName == row.TableName && other.LevelName != row.LevelName);

        Assert.That(
            () => SocketOption.Find(row.TableName),
            isAmbiguous
                ? Throws.ArgumentException.With.Message.Contains(row.TableName).And.Message.Contains(row.LevelName)
                : Is.SameAs(row.Option));
    }

    [Test]
    public void NameOfOneSystem_IsFound() =>
        Assert.That(SocketOption.Find("TCP_KEEPALIVE"), Is.SameAs(SocketOption.TcpKeepAliveTime));

    [Test]
    public void UnknownName_IsNull()
    {
        Assert.That(SocketOption.Find("SO_NO_SUCH_OPTION"), Is.Null);
        Assert.That(SocketOption.Find("TCP_NODELAY", "SOL_SOCKET"), Is.Null);
        Assert.That(SocketOption.Find("tcp_nodelay"), Is.Null);
    }
}
