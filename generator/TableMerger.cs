using System.Collections.Immutable;
using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator;

/// <summary>Makes one table of those that a project has.</summary>
internal static class TableMerger
{
    public static OptionTable Merge(ImmutableArray<OptionTable> tables)
    {
        if (tables.Length == 1)
        {
            return tables[0];
        }

        var levels = new List<LevelRow>();
        var types = new List<ValueTypeRow>();
        var options = new List<OptionRow>();
        foreach (OptionTable table in tables)
        {
            levels.AddRange(table.Levels);
            types.AddRange(table.Types);
            options.AddRange(table.Options);
        }

        return new OptionTable(new([.. levels]), new([.. types]), new([.. options]));
    }
}
