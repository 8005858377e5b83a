using System.Text.RegularExpressions;

namespace HeaderCheck.Headers;

/// <summary>
/// Finds options in all text of headers: in headers that no program includes, and in blocks of other headers that the
/// compiler skips.
/// </summary>
internal static partial class UnreadText
{
    /// <returns>Names like those of options, with the header of each.</returns>
    public static Dictionary<string, string> FindNames(IEnumerable<string> folders, Func<string, bool> isSkipped)
    {
        Dictionary<string, string> files = [];
        foreach (string folder in folders)
        {
            foreach (string path in Directory.EnumerateFiles(folder, "*.h", SearchOption.AllDirectories))
            {
                string header = Path.GetRelativePath(folder, path);
                if (!isSkipped(header))
                {
                    foreach (string line in File.ReadLines(path))
                    {
                        string name = Definition.Match(line).Groups["name"].Value;
                        if (OptionName.IsLike(name))
                        {
                            files.TryAdd(name, header);
                        }
                    }
                }
            }
        }

        return files;
    }

    // A macro, or a name on a line of its own, as members of enumerations are.
    [GeneratedRegex(@"^\s*(?:#\s*define\s+)?(?<name>[A-Z]\w*)(?![\w(])")]
    private static partial Regex Definition { get; }
}
