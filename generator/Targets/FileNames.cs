using System.Collections.Immutable;

namespace Sockets.Options.Generator.Targets;

/// <summary>Tells apart generated files whose types do not differ enough: to the compiler, case means nothing in a file name.</summary>
internal static class FileNames
{
    /// <summary>Numbers the files of a type, from the second on of those whose names differ in case only.</summary>
    /// <remarks>By their names and not by their places: whatever the order of the types, each of them keeps its number.</remarks>
    public static AnnotatedType Distinguish((AnnotatedType Type, ImmutableArray<AnnotatedType> All) pair, CancellationToken cancellationToken)
    {
        TypeLocation location = pair.Type.Target.Type.Location;
        int number = 1;
        foreach (AnnotatedType other in pair.All)
        {
            string otherName = other.Target.Type.Location.FileName;
            number += IsSame(otherName, location.FileName) && string.CompareOrdinal(otherName, location.FileName) < 0 ? 1 : 0;
        }

        return number == 1 ? pair.Type : pair.Type.At(location with { FileName = $"{location.FileName}.{number}" });
    }

    private static bool IsSame(string first, string second) => string.Equals(first, second, StringComparison.OrdinalIgnoreCase);
}
