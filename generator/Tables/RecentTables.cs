using Microsoft.CodeAnalysis.Text;
using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Reading;

namespace Sockets.Options.Generator.Tables;

/// <summary>Keeps what the last few tables said, for as long as the compiler's process lives.</summary>
/// <remarks>
/// A compiler server builds project after project, and each of them comes with the package's own table. Its new drivers
/// share nothing but the process.
/// </remarks>
internal static class RecentTables
{
    private const int Capacity = 8;

    // Replaced as a whole: of two threads that add at once one is forgotten, and reads once more.
    private static Entry[] s_entries = [];

    public static ReadResult Read(SourceText text, EquatableArray<TableDeclarations> preceding, CancellationToken cancellationToken)
    {
        Entry[] entries = s_entries;
        foreach (Entry entry in entries)
        {
            if (entry.Text.ContentEquals(text) && entry.Preceding.Equals(preceding))
            {
                return entry.Result;
            }
        }

        var added = new Entry(text, preceding, OptionTableReader.Read(text.ToString(), preceding, cancellationToken));
        s_entries = [added, .. entries.AsSpan(0, Math.Min(entries.Length, Capacity - 1))];
        return added.Result;
    }

    private sealed record Entry(SourceText Text, EquatableArray<TableDeclarations> Preceding, ReadResult Result);
}
