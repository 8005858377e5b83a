using Reference.Tables;
using Sockets.Options.Generator.Model;

namespace Reference.Pages;

/// <summary>Represents a table of operating systems, with one row for identical ones and a column for each difference.</summary>
internal sealed class SupportMatrix
{
    private readonly List<(PlatformSupport? Support, List<Platform> Platforms)> _rows;
    private readonly List<(string Header, Func<PlatformSupport, string?> Cell)> _columns = [("Number", Number)];

    public SupportMatrix(Option option)
    {
        // Operating systems without the option are last.
        _rows =
        [
            .. Platform.All
                .GroupBy(option.On)
                .Select(group => (group.Key, group.ToList()))
                .OrderBy(row => row.Key is null),
        ];
        if (Supports.Any(support => support.Since is not null))
        {
            _columns.Add(("Since", support => support.Since));
        }

        // The entry already specifies these, so a column is necessary only if one operating system differs.
        AddUnless(option.Name, "Name", support => support.Name);
        AddUnless(option.Level, "Level", support => support.Level);
        AddUnless(option.Access, "Access", support => support.Access);
        AddUnlessCommon("Unit", support => support.Unit);
        AddUnlessCommon("Range", support => support.Range?.Replace("..", " to ", StringComparison.Ordinal));
    }

    private IEnumerable<PlatformSupport> Supports => _rows.Select(row => row.Support).OfType<PlatformSupport>();

    public void Write(Markdown page) => page.Table(
        ["Operating system", .. _columns.Select(column => column.Header)],
        _rows.Select(row => new[] { PlatformNames.Full(row.Platforms) }.Concat(Cells(row.Support)).ToArray()));

    public bool HasColumn(string header) => _columns.Exists(column => column.Header == header);

    private static string Number(PlatformSupport support) =>
        support.Exceptions.Length > 0 ? $"{support.Number}; {support.Exceptions}" : support.Number;

    private IEnumerable<string> Cells(PlatformSupport? support) => support is null
        ? _columns.Select((_, index) => index == 0 ? "none" : "")
        : _columns.Select(column => Markdown.Escape(column.Cell(support) ?? ""));

    private void AddUnless(string known, string header, Func<PlatformSupport, string> cell)
    {
        if (Supports.Any(support => cell(support) != known))
        {
            _columns.Add((header, cell));
        }
    }

    private void AddUnlessCommon(string header, Func<PlatformSupport, string?> cell)
    {
        if (Supports.Select(cell).Distinct().Count() > 1)
        {
            _columns.Add((header, cell));
        }
    }
}
