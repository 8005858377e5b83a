using System.Text.RegularExpressions;

namespace HeaderCheck.Headers;

/// <summary>
/// Looks for options in all text of headers: in those that no program of ours includes, and in the blocks of the others that
/// the compiler skips.
/// </summary>
internal static partial class UnreadText
{
    /// <returns>Names that look like options, with the header that each is in.</returns>
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

    // A macro, or what stands on a line of its own as members of enumerations do.
    [GeneratedRegex(@"^\s*(?:#\s*define\s+)?(?<name>[A-Z]\w*)(?![\w(])")]
    private static partial Regex Definition { get; }
}
