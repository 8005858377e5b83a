using System.Collections.Immutable;
using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Targets;

/// <summary>Tells apart generated files whose types do not differ enough: to the compiler, case means nothing in a file name.</summary>
internal static class FileNames
{
    /// <summary>Finds the names that differ from another one in case only.</summary>
    public static EquatableArray<string> FindClashes(ImmutableArray<Target> targets, CancellationToken cancellationToken)
    {
        var names = new List<string>(targets.Length);
        foreach (Target target in targets)
        {
            names.Add(target.Type.Location.FileName);
        }

        names.Sort(StringComparer.OrdinalIgnoreCase);
        var clashes = new List<string>();
        for (int i = 0; i < names.Count; i++)
        {
            if ((i > 0 && IsSame(names[i], names[i - 1])) || (i + 1 < names.Count && IsSame(names[i], names[i + 1])))
            {
                clashes.Add(names[i]);
            }
        }

        // Whatever the order of the targets, each of them keeps its name.
        clashes.Sort(StringComparer.Ordinal);
        return new([.. clashes]);
    }

    /// <summary>Numbers the files of a target whose name clashes with others.</summary>
    public static Target Distinguish((Target Target, EquatableArray<string> Clashes) pair, CancellationToken cancellationToken)
    {
        TypeLocation location = pair.Target.Type.Location;
        int number = 1;
        foreach (string other in pair.Clashes)
        {
            if (other == location.FileName)
            {
                break;
            }

            number += IsSame(other, location.FileName) ? 1 : 0;
        }

        return number == 1 ? pair.Target : pair.Target.At(location with { FileName = $"{location.FileName}.{number}" });
    }

    private static bool IsSame(string first, string second) => string.Equals(first, second, StringComparison.OrdinalIgnoreCase);
}
