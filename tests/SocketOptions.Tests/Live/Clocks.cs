using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.Live;

/// <summary>The rows whose value moves by itself, so that two readings need not agree.</summary>
internal static class Clocks
{
    private static readonly Lazy<HashSet<string>> s_names = new(FindAll);

    internal static bool Contains(LocalRow row) => Contains(row.Property);

    internal static bool Contains(string property) => s_names.Value.Contains(property);

    private static HashSet<string> FindAll()
    {
        HashSet<string> names = [];
        // A clock that cannot be opened fails in the tests that need it.
        foreach (SocketKind kind in TestSocket.Kinds.Where(TestSocket.CanOpen))
        {
            using TestSocket socket = TestSocket.Create(kind, SocketState.Connected);
            SortedDictionary<string, string> before = KernelState.ReadOptions(socket);
            Thread.Sleep(30);
            names.UnionWith(KernelState.Difference(before, KernelState.ReadOptions(socket)));
        }

        return names;
    }
}
