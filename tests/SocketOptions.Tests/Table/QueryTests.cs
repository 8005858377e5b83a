using Sockets.Options.Tests.Infrastructure;
using Sockets.Options.Tests.Live;

namespace Sockets.Options.Tests.Table;

/// <summary>Reads every row whose getter has an argument.</summary>
public sealed class QueryTests
{
    private static IEnumerable<TestCaseData> Cases =>
        from pair in OptionTable.PresentByKind where pair.Row.HasQuery select new TestCaseData(pair.Row, pair.Kind);

    [TestCaseSource(nameof(Cases))]
    public void Answer_IsTheKernels(LocalRow row, SocketKind kind) => LiveQuery.Check(row, kind);
}
