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
    private int _compared;
    private int _newer;
    private int _excluded;
    private int _structs;

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
        foreach (OptionRow row in table.Rows)
        {
            if (row.NumberOn(platform) is OptionNumber number)
            {
                check.CompareNumber(row, number);
            }
        }

        check.FindMissing();
        foreach (StructRow row in structs)
        {
            if (platform.Choose(row.Layouts) is StructLayout layout)
            {
                check.CompareLayout(layout);
            }
        }

        return new PlatformResult(platform, check._compared, check._newer, check._excluded, check._structs, check._faults);
    }

    private void CompareNumber(OptionRow row, OptionNumber number)
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

            // Such a row could get lost, and nobody would miss it.
            if (_table.Exclusions.FirstOrDefault(exclusion => exclusion.Covers(name, _platform)) is Exclusion excluded)
            {
                Report(name, $"table {number.Value}, and excluded by {excluded.Name} all the same");
            }
        }

        CountRow(row, number, isKnown);
    }

    private void CountRow(OptionRow row, OptionNumber number, bool isKnown)
    {
        switch (row.SourceOn(_platform))
        {
            case null when isKnown:
                _compared++;
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
        HashSet<string> known = [.. _table.Options
            .Select(row => (Row: row, Number: row.NumberOn(_platform)))
            .Where(entry => entry.Number is not null)
            .SelectMany(entry => entry.Row.NamesFor(entry.Number!))];
        foreach (HeaderSet headers in _headers)
        {
            foreach (string name in headers.Names.Where(OptionName.IsLike).Where(known.Add))
            {
                if (_table.Exclusions.Any(exclusion => exclusion.Covers(name, _platform)))
                {
                    _excluded++;
                }
                else
                {
                    Report(name, $"table nothing, header {headers.Values[name]}, {headers.Describe(name)}");
                }
            }
        }

        foreach (HeaderSet headers in _headers)
        {
            foreach ((string name, string file) in headers.Unread.Where(unread => known.Add(unread.Key)))
            {
                Report(name, $"table nothing, and {file} of {headers.Source} is not among the headers that are read");
            }
        }
    }

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
