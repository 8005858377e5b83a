using System.Globalization;
using System.Text;

namespace Sockets.Options.Generator.Targets;

/// <summary>Shortens the names of types for use in the names of files.</summary>
internal static class ShortName
{
    // With the rest of the file name, less than the 255 bytes that file systems support, and half of a path on Windows.
    private const int MaximumBytes = 120;
    private const ulong HashOffset = 14695981039346656037;
    private const ulong HashPrime = 1099511628211;

    /// <returns>The name or, if it is too long, its end and a hash of the whole name.</returns>
    public static string Of(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) <= MaximumBytes)
        {
            return name;
        }

        int start = name.Length;
        for (int bytes = BytesOf(name[start - 1]); bytes <= MaximumBytes; bytes += BytesOf(name[start - 1]))
        {
            start--;
        }

        // No name of a type has a hyphen.
        return $"{name.Substring(start)}-{Hash(name).ToString("x16", CultureInfo.InvariantCulture)}";
    }

    /// <remarks>No identifier contains surrogates.</remarks>
    private static int BytesOf(char c) => c < '\u0080' ? 1 : c < '\u0800' ? 2 : 3;

    /// <remarks>FNV-1a, because the hash code of a string differs between processes.</remarks>
    private static ulong Hash(string name)
    {
        ulong hash = HashOffset;
        foreach (char c in name)
        {
            hash = unchecked((hash ^ c) * HashPrime);
        }

        return hash;
    }
}
