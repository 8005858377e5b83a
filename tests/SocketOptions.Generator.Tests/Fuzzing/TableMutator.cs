using System.Globalization;
using System.Text.RegularExpressions;
using Sockets.Options.Generator.Tests.Infrastructure;
using Sockets.Options.Generator.Tests.Reading;
using Tests.Shared;

namespace Sockets.Options.Generator.Tests.Fuzzing;

/// <summary>Makes tables that are nearly right: rows of the real one and of the fixtures, changed in a few places.</summary>
internal sealed class TableMutator(int seed)
{
    // Of the real table, which is too long to be generated each time.
    private const int Rows = 6;

    private static readonly string[] s_insertions =
    [
        "\0", "\t", "\u0085", "\u00A0", "\u2028", "\uFEFF", "\uD800", "😀", "é", "\"", "'", "\\", "{", "}", "[", "]", ",", ": ", "- ", "#", "&a ", "*a", "!t ",
        "|", ">", "@", "`", "%", "? ", "--- ", "null", "~", "0x", "-1", "9223372036854775808", "-9223372036854775808", "1..0", "..", "class",
        "</summary>", "*/", "\"\"\"", "{{", "$\"", "#line 1", "\\u0022", "global::", "<", ">", "?", "[]", "linux-", "linux-x64", "android", "macos",
    ];

    private static readonly string[] s_bases =
    [
        FixtureTable.Everything,
        FixtureTable.Small,
        SampleTable.Text,
    ];

    private static readonly (string Head, string[] Rows) s_real = Split(Repository.Read("options.yaml"));

#pragma warning disable CA5394 // The point of these numbers is that they come again.
    private readonly Random _random = new(seed);

    /// <summary>Makes a table.</summary>
    public string Next() => Mutate(
        _random.Next(2) == 0
            ? s_bases[_random.Next(s_bases.Length)]
            : s_real.Head + string.Concat(Enumerable.Range(0, Rows).Select(_ => s_real.Rows[_random.Next(s_real.Rows.Length)])));

    /// <summary>Changes a table in a few places.</summary>
    public string Mutate(string text)
    {
        for (int changes = _random.Next(1, 5); changes > 0; changes--)
        {
            text = _random.Next(3) == 0 ? MutateLines(text) : MutateTokens(text);
        }

        return text;
    }

    private string MutateLines(string text)
    {
        List<string> lines = [.. text.Split('\n')];
        int index = _random.Next(lines.Count);
        int other = _random.Next(lines.Count);
        switch (_random.Next(6))
        {
            case 0:
                lines.RemoveAt(index);
                break;
            case 1:
                lines.Insert(other, lines[index]);
                break;
            case 2:
                (lines[index], lines[other]) = (lines[other], lines[index]);
                break;
            case 3:
                lines[index] = new string(' ', _random.Next(1, 4)) + lines[index];
                break;
            case 4:
                lines[index] = lines[index].TrimStart(' ');
                break;
            default:
                lines[index] += "\r";
                break;
        }

        return string.Join('\n', lines);
    }

    private string MutateTokens(string text)
    {
        List<string> tokens = [.. Regex.Matches(text, @"\w+|\s+|.", RegexOptions.Singleline).Select(match => match.Value)];
        if (tokens.Count == 0)
        {
            return Insertion();
        }

        int index = _random.Next(tokens.Count);
        switch (_random.Next(6))
        {
            case 0:
                tokens.RemoveAt(index);
                break;
            case 1:
                tokens.Insert(index, tokens[index]);
                break;
            case 2:
                tokens[index] = tokens[_random.Next(tokens.Count)];
                break;
            case 3:
                tokens[index] = Insertion();
                break;
            default:
                tokens.Insert(index, Insertion());
                break;
        }

        return string.Concat(tokens);
    }

    private string Insertion() => _random.Next(30) switch
    {
        0 => new string('a', _random.Next(70_000)),
        1 => string.Concat(Enumerable.Repeat("[", _random.Next(5_000))),
        2 => string.Concat(Enumerable.Repeat("{ a: ", _random.Next(5_000))),
        3 => string.Concat(Enumerable.Repeat("- ", _random.Next(5_000))),
        4 => string.Concat(Enumerable.Repeat("A<", _random.Next(50_000))),
        5 => _random.NextInt64(long.MinValue, long.MaxValue).ToString(CultureInfo.InvariantCulture),
        6 => ((char)_random.Next(char.MaxValue + 1)).ToString(),
        _ => s_insertions[_random.Next(s_insertions.Length)],
    };

    private static (string Head, string[] Rows) Split(string table)
    {
        string[] parts = Regex.Split(table, "(?=^  - name: )", RegexOptions.Multiline);
        return (parts[0], parts[1..]);
    }
}
