using System.Globalization;
using Reference.Tables;
using Sockets.Options.Generator.Model;

namespace Reference.Pages;

/// <summary>Writes the overview with links to the other pages.</summary>
internal static class OverviewPage
{
    public const string FileName = "README.md";

    public static string Write(Table table)
    {
        Markdown page = new();
        page.Heading(1, "Socket options");
        page.Paragraph($"""
            This reference describes {Count(table.Options)} options by level and by operating system. Each level has a page, and
            each option has an entry on the page of its level. The anchor of an entry is the native name of the option in lower
            case: `IPPROTO_TCP.md#tcp_nodelay`. All numbers and facts are from [options.yaml](../../../options.yaml).
            """);
        page.Table(
            ["Level", "Options:", .. Platform.All.Select(platform => platform.DisplayName + ":")],
            table.Levels
                .Where(level => level.Options.Count > 0)
                .Select(level => Counts(Markdown.Link(level.Name, LevelPage.FileName(level)), [.. level.Options]))
                .Append(Counts("All", [.. table.Options])));
        if (table.Composites.Count > 0)
        {
            page.Paragraph($"""
                {Markdown.Link("Composites", CompositePage.FileName)} combine several options in one member, such as `TcpKeepAlive`.
                """);
        }

        if (table.Messages.Count > 0)
        {
            page.Paragraph($"""
                {Markdown.Link("Control messages", MessagePage.FileName)} accompany a receive, usually because an option enables them, or
                specify a setting of a single packet that is sent. The table has {table.Messages.Count.ToString(CultureInfo.InvariantCulture)} of them.
                """);
        }

        page.Paragraph($"""
            The table does not include all names that the headers of the operating systems define. The page
            {Markdown.Link("Excluded names", ExcludedPage.FileName)} lists these names and the reasons.
            """);
        WriteGuide(page);
        return page.ToString();
    }

    private static void WriteGuide(Markdown page)
    {
        page.Heading(2, "Facts of an entry");
        page.Paragraph("""
            The declaration shows the member of `SocketRef` and of every type that is annotated with `[SocketOptions]`. The member
            is also an extension member of `Socket`, unless `Socket` has a member of that name or the entry names a TCP stack. An option is a method if it can
            only be set, requires an argument to be read, or changes when it is read. Every option is also available as a value
            under the same name, such as `SocketOption.TcpNoDelay`. The `Try` methods of a value do not throw an exception if the
            operating system returns an error.
            """);
        page.List(
        [
            "Number: the number that is passed to the operating system, in the notation of its headers, followed by the numbers "
                + "that differ on some processors. If the operating system does not support the option, the number is \"none\" "
                + "and the member throws `PlatformNotSupportedException`.",
            "Since: the first release that supports the option, if it is known. On Linux and Android, this is the release of the "
                + "kernel; elsewhere, it is the release of the operating system.",
            "Range: the minimum and the maximum value in native units. Other values are rejected before the system call.",
            "Sockets: the kinds of sockets that support the option, as members of `SocketKinds`.",
            "Native names of errors: the causes of errors specific to the option. They are reported as `SocketException`.",
            "The matrix has a column for every fact that differs between operating systems.",
        ]);
    }

    private static IReadOnlyList<string> Counts(string title, IReadOnlyCollection<Option> options) =>
    [
        title,
        Count(options),
        .. Platform.All.Select(platform => Count(options.Where(option => option.Platforms.Contains(platform)))),
    ];

    private static string Count(IEnumerable<Option> options) => options.Count().ToString(CultureInfo.InvariantCulture);
}
