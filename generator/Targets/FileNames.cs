using System.Collections.Immutable;
using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Targets;

/// <summary>Tells apart generated files whose types do not differ enough: to the compiler, case means nothing in a file name.</summary>
/// <param name="Clashing">The names that differ from another one in case only, in an order that is not that of the types.</param>
internal sealed record FileNames(EquatableArray<string> Clashing)
{
    public static FileNames Of(ImmutableArray<AnnotatedType> types, CancellationToken cancellationToken)
    {
        var clashing = new List<string>();
        foreach (AnnotatedType type in types)
        {
            foreach (AnnotatedType other in types)
            {
                if (!ReferenceEquals(type, other) && IsSame(type.FileName, other.FileName))
                {
                    clashing.Add(type.FileName);
                    break;
                }
            }
        }

        clashing.Sort(StringComparer.Ordinal);
        return new FileNames(new EquatableArray<string>([.. clashing]));
    }

    /// <summary>Numbers the files of a type, from the second on of those whose names clash.</summary>
    public static AnnotatedType Distinguish((AnnotatedType Type, FileNames Names) pair, CancellationToken cancellationToken)
    {
        string name = pair.Type.FileName;
        int number = 1;
        foreach (string other in pair.Names.Clashing)
        {
            number += IsSame(other, name) && string.CompareOrdinal(other, name) < 0 ? 1 : 0;
        }

        return number == 1 ? pair.Type : pair.Type.WithFileName($"{name}.{number}");
    }

    private static bool IsSame(string first, string second) => string.Equals(first, second, StringComparison.OrdinalIgnoreCase);
}
