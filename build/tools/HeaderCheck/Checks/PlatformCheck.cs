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
            Constants = check._constants,
            Structs = check._structs,
            Newer = check._newer,
            Excluded = check._excluded,
        };
    }

    private void CompareNumbers(IEnumerable<OptionRow> rows, bool isOption, ref int compared)
    {
        foreach (OptionRow row in rows)
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

    /// <returns>Whether any header has the number.</returns>
    private bool CompareNumber(OptionRow row, OptionNumber number)
    {
        bool isKnown = false;
        foreach (string name in row.NamesFor(number))
        {
            HeaderSet[] known = [.. _headers.Where(headers => headers.Values.ContainsKey(name))];
            isKnown |= known.Length > 0;
            // The first bit of a word is a flag in C, and a sign in the table.
            foreach (HeaderSet wrong in known
                .Where(headers => unchecked((int)headers.Values[name]) != number.Value)
                .DistinctBy(headers => headers.Values[name]))
            {
                Report(name, $"table {number.Value}, header {wrong.Values[name]}, {wrong.Describe(name)}");
            }
        }

        return isKnown;
    }

    // Such a row could get lost, and nobody would miss it.
    private void FindExcluded(OptionRow row, OptionNumber number)
    {
        foreach (string name in row.NamesFor(number))
        {
            if (_table.Exclusions.FirstOrDefault(exclusion => exclusion.Covers(name, _platform)) is Exclusion excluded)
            {
                Report(name, $"table {number.Value}, and excluded by {excluded.Name} all the same");
            }
        }
    }

    private void CountRow(OptionRow row, OptionNumber number, bool isKnown, ref int compared)
    {
        switch (row.SourceOn(_platform))
        {
            case null when isKnown:
                compared++;
                break;
            case null:
                Report(number.Name ?? row.Name, $"table {number.Value}, no header has it, and the row gives no source");
                break;
            case string source when isKnown:
                Report(number.Name ?? row.Name, $"table {number.Value}, a header has it, so the row needs no source ({source})");
                break;
            default:
                _newer++;
                break;
        }
    }

    private void FindMissing()
    {
        HashSet<string> known = NamesOf(_table.Options);
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
                    Report(name, $"table nothing, header {headers.Values[name]}, {headers.Describe(name)}");
                }
            }
        }
    }

    // An option may hide where the compiler does not look, or behind what it does not understand.
    private void FindWithoutNumber()
    {
        HashSet<string> known = [.. NamesOf(_table.Options), .. _headers.SelectMany(headers => headers.Names)];
        foreach (HeaderSet headers in _headers)
        {
            HashSet<string> numberless = [.. headers.Numberless];
            foreach ((string name, string file) in headers.NamesWithoutNumber)
            {
                if (!numberless.Remove(name) && known.Add(name))
                {
                    Report(name, $"table nothing, and {file} of {headers.Source} has it where a program gets no number");
                }
            }

            foreach (string name in numberless)
            {
                Report(name, $"{headers.Source} should have it without a number, and does not");
            }
        }
    }

    private HashSet<string> NamesOf(IEnumerable<OptionRow> rows) =>
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
                Report(expression, $"runtime {expected}, no header has it, and the layout gives no source");
            }

            foreach (HeaderSet wrong in known.Where(headers => headers.Values[expression] != expected))
            {
                Report(expression, $"runtime {expected}, header {wrong.Values[expression]}, {wrong.Source}");
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
                Report(layout.Type, $"a header has all of it, so the layout needs no source ({source})");
                break;
            default:
                _newer++;
                break;
        }
    }

    private void Report(string subject, string message) => _faults.Add(new Fault(_platform, subject, message));
}
