using HeaderCheck.Headers;
using HeaderCheck.Tables;

namespace HeaderCheck.Checks;

/// <summary>Compares a table with all headers of one platform.</summary>
internal sealed class PlatformCheck
{
    private readonly OptionTable _table;
    private readonly Platform _platform;
    private readonly IReadOnlyList<HeaderSet> _headers;
    private readonly List<Fault> _faults = [];
    private int _options;
    private int _messages;
    private int _constants;
    private int _structs;
    private int _newer;
    private int _excluded;

    private PlatformCheck(OptionTable table, Platform platform, IReadOnlyList<HeaderSet> headers)
    {
        _table = table;
        _platform = platform;
        _headers = headers;
    }

    public static PlatformResult Run(
        OptionTable table, IReadOnlyList<StructRow> structs, Platform platform, IReadOnlyList<HeaderSet> headers)
    {
        PlatformCheck check = new(table, platform, headers);
        check.CompareNumbers([.. table.Levels, .. table.Options], isOption: true, ref check._options);
        check.CompareNumbers(table.Messages, isOption: true, ref check._messages);
        check.CompareNumbers(table.Constants, isOption: false, ref check._constants);
        check.FindMissing();
        check.FindWithoutNumber();
        foreach (StructRow row in structs)
        {
            if (platform.Choose(row.Layouts) is StructLayout layout)
            {
                check.CompareLayout(layout);
            }
        }

        return new PlatformResult(platform, check._faults)
        {
            Options = check._options,
            Messages = check._messages,
            Constants = check._constants,
            Structs = check._structs,
            Newer = check._newer,
            Excluded = check._excluded,
        };
    }

    private void CompareNumbers(IEnumerable<NumberRow> rows, bool isOption, ref int compared)
    {
        foreach (NumberRow row in rows)
        {
            if (row.NumberOn(_platform) is OptionNumber number)
            {
                bool isKnown = CompareNumber(row, number);
                if (isOption)
                {
                    FindExcluded(row, number);
                }

                CountRow(row, number, isKnown, ref compared);
            }
        }
    }

    /// <returns>true if any header defines the number; otherwise, false.</returns>
    private bool CompareNumber(NumberRow row, OptionNumber number)
    {
        bool isKnown = false;
        foreach (string name in row.NamesFor(number))
        {
            HeaderSet[] known = [.. _headers.Where(headers => headers.Values.ContainsKey(name))];
            isKnown |= known.Length > 0;
            // The highest bit of a word is a flag in C and a sign in the table.
            foreach (HeaderSet wrong in known
                .Where(headers => unchecked((int)headers.Values[name]) != number.Value)
                .DistinctBy(headers => headers.Values[name]))
            {
                Report(name, $"The table defines {number.Value}, but {wrong.Describe(name)} defines {wrong.Values[name]}.");
            }
        }

        return isKnown;
    }

    // The loss of such a row would remain undetected.
    private void FindExcluded(NumberRow row, OptionNumber number)
    {
        foreach (string name in row.NamesFor(number))
        {
            if (_table.Exclusions.FirstOrDefault(exclusion => exclusion.Covers(name, _platform)) is Exclusion excluded)
            {
                Report(name, $"The table defines {number.Value}, but also excludes the name with {excluded.Name}.");
            }
        }
    }

    private void CountRow(NumberRow row, OptionNumber number, bool isKnown, ref int compared)
    {
        switch (row.SourceOn(_platform))
        {
            case null when isKnown:
                compared++;
                break;
            case null:
                Report(
                    number.Name ?? row.Name,
                    $"The table defines {number.Value}, but no header defines the name, and the row specifies no source.");
                break;
            case string source when isKnown:
                Report(
                    number.Name ?? row.Name,
                    $"A header defines {number.Value}, so the row does not need its source ({source}).");
                break;
            default:
                _newer++;
                break;
        }
    }

    private void FindMissing()
    {
        HashSet<string> known = [.. NamesOf(_table.Options), .. NamesOf(_table.Messages)];
        HashSet<string> constants = NamesOf(_table.Constants);
        foreach (HeaderSet headers in _headers)
        {
            foreach (string name in headers.Names.Where(OptionName.IsLike).Where(known.Add))
            {
                if (_table.Exclusions.Any(exclusion => exclusion.Covers(name, _platform)))
                {
                    _excluded++;
                }
                else if (!constants.Contains(name))
                {
                    Report(
                        name,
                        $"The table does not contain the name, but {headers.Describe(name)} defines it as {headers.Values[name]}.");
                }
            }
        }
    }

    // An option can be in text that the compiler skips or does not understand.
    private void FindWithoutNumber()
    {
        HashSet<string> known = [.. NamesOf(_table.Options), .. NamesOf(_table.Messages), .. _headers.SelectMany(headers => headers.Names)];
        foreach (HeaderSet headers in _headers)
        {
            HashSet<string> numberless = [.. headers.Numberless];
            foreach ((string name, string file) in headers.NamesWithoutNumber)
            {
                if (!numberless.Remove(name) && known.Add(name))
                {
                    Report(
                        name,
                        $"The table does not contain the name, but {file} of {headers.Source} contains it without a number.");
                }
            }

            foreach (string name in numberless)
            {
                Report(name, $"Expected the name without a number in {headers.Source}.");
            }
        }
    }

    private HashSet<string> NamesOf(IEnumerable<NumberRow> rows) =>
    [
        .. rows.Select(row => (Row: row, Number: row.NumberOn(_platform)))
            .Where(entry => entry.Number is not null)
            .SelectMany(entry => entry.Row.NamesFor(entry.Number!)),
    ];

    private void CompareLayout(StructLayout layout)
    {
        bool isKnown = true;
        foreach ((string expression, int expected) in layout.Expectations)
        {
            HeaderSet[] known = [.. _headers.Where(headers => headers.Values.ContainsKey(expression))];
            isKnown &= known.Length > 0;
            if (known.Length == 0 && layout.Source is null)
            {
                Report(
                    expression,
                    $"The runtime assumes {expected}, but no header defines it, and the layout specifies no source.");
            }

            foreach (HeaderSet wrong in known.Where(headers => headers.Values[expression] != expected))
            {
                Report(expression, $"The runtime assumes {expected}, but {wrong.Source} defines {wrong.Values[expression]}.");
            }
        }

        CountLayout(layout, isKnown);
    }

    private void CountLayout(StructLayout layout, bool isKnown)
    {
        switch (layout.Source)
        {
            case null:
                _structs++;
                break;
            case string source when isKnown:
                Report(layout.Type, $"A header defines all of the layout, so it does not need its source ({source}).");
                break;
            default:
                _newer++;
                break;
        }
    }

    private void Report(string subject, string message) => _faults.Add(new Fault(_platform, subject, message));
}
