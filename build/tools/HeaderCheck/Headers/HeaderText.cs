using System.Text.RegularExpressions;

namespace HeaderCheck.Headers;

/// <summary>Parses preprocessed headers that still contain the definitions of macros.</summary>
internal static partial class HeaderText
{
    /// <returns>The macros and enumeration members, with the file that first defines each.</returns>
    public static Dictionary<string, string> FindNames(string text, Func<string, bool> isWanted)
    {
        Dictionary<string, string> files = [];
        string file = "";
        foreach (string line in text.Split('\n'))
        {
            if (LineMarker.Match(line) is { Success: true } marker)
            {
                file = marker.Groups["file"].Value;
            }
            else if (line.StartsWith('#'))
            {
                // The body of a macro can contain constants that do not exist.
                Add(Definition.Match(line).Groups["name"]);
            }
            else
            {
                foreach (Match word in Word.Matches(line))
                {
                    Add(word);
                }
            }
        }

        return files;

        void Add(Capture name)
        {
            if (name.Length > 0 && isWanted(name.Value))
            {
                files.TryAdd(name.Value, file);
            }
        }
    }

    [GeneratedRegex(@"^# \d+ ""(?<file>[^""]+)""")]
    private static partial Regex LineMarker { get; }

    // A macro with a parenthesis directly after its name is a function.
    [GeneratedRegex(@"^#define (?<name>\w+)(?!\w|\()")]
    private static partial Regex Definition { get; }

    [GeneratedRegex(@"\b[A-Z]\w*")]
    private static partial Regex Word { get; }
}
