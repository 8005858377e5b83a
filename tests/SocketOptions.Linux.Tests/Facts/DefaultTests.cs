using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Linux.Tests.Facts;

/// <summary>The kernel reports the same values of a new socket as its rows.</summary>
internal sealed class DefaultTests
{
    private static IEnumerable<LocalRow> Rows => OptionTable.Present.Where(row => DefaultText.Of(row) is not null);

    [TestCaseSource(nameof(Rows))]
    public void Default_IsThatOfANewSocket(LocalRow row) => Fact.Hold(row, "default", row.Kinds.Select(kind => Compare(row, kind)).OfType<string>());

    private static string? Compare(LocalRow row, SocketKind kind)
    {
        using TestSocket socket = TestSocket.Create(row, kind);
        return DefaultText.Of(row)!.FindContradiction(row, socket);
    }
}
