using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Sockets.Options.Generator.Tests.Infrastructure;

namespace Sockets.Options.Generator.Tests.Emission;

/// <summary>A table four times as long as that of the package: nothing is left out, and the generated code compiles.</summary>
[TestFixture]
internal sealed class LargeTableTests
{
    private const int Rows = 2_000;

    [Test]
    public void EachRow_IsAMember()
    {
        StringBuilder table = new(FixtureTable.Head);
        for (int i = 0; i < Rows; i++)
        {
            string number = i.ToString(CultureInfo.InvariantCulture);
            table.Append(FixtureTable.UserTimeout
                .Replace("TCP_USER_TIMEOUT", $"TCP_OPTION_{number}", StringComparison.Ordinal)
                .Replace("TcpUserTimeout", $"TcpOption{number}", StringComparison.Ordinal)
                .Replace("linux: 18", $"linux: {number}", StringComparison.Ordinal));
        }

        GeneratorRun run = GeneratorRun.Of(
            "[Sockets.Options.SocketOptions] partial class Connection(System.Net.Sockets.Socket socket);", table.ToString());

        Assert.That(
            run.Output.GetTypeByMetadataName("Connection")!.GetMembers().OfType<IPropertySymbol>().Count(property => property.Name.StartsWith("TcpOption", StringComparison.Ordinal)),
            Is.EqualTo(Rows));
    }
}
