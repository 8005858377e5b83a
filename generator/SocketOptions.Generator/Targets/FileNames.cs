using System.Collections.Immutable;
using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Targets;

/// <summary>Distinguishes generated files whose types differ only in case, which the compiler ignores in file names.</summary>
/// <param name="Clashing">The names that differ from another one only in case, in an order independent of the types.</param>
internal sealed record FileNames(EquatableArray<string> Clashing)
{
    public static FileNames Of(ImmutableArray<Target> targets, CancellationToken cancellationToken)
    {
        var clashing = new List<string>();
        foreach (Target target in targets)
        {
            foreach (Target other in targets)
            {
                if (!ReferenceEquals(target, other) && IsSame(NameOf(target), NameOf(other)))
                {
                    clashing.Add(NameOf(target));
                    break;
                }
            }
        }

        clashing.Sort(StringComparer.Ordinal);
        return new FileNames(new EquatableArray<string>([.. clashing]));
    }

    /// <summary>Numbers the files of types whose names clash, beginning with the second.</summary>
    public TypeLocation Distinguish(TypeLocation location)
    {
        string name = location.FileName;
        int number = 1;
        foreach (string other in Clashing)
        {
            number += IsSame(other, name) && string.CompareOrdinal(other, name) < 0 ? 1 : 0;
        }

        return number == 1 ? location : location with { FileName = $"{name}.{number}" };
    }

    private static string NameOf(Target target) => target.Type.Location.FileName;

    private static bool IsSame(string first, string second) => string.Equals(first, second, StringComparison.OrdinalIgnoreCase);
}
