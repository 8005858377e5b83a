using System.Globalization;
using Reference.Tables;
using Sockets.Options.Generator.Model;

namespace Reference.Pages;

/// <summary>The first page: what there is, and where.</summary>
internal static class OverviewPage
{
    public const string FileName = "README.md";

    public static string Write(Table table)
    {
        Markdown page = new();
        page.Heading(1, "Socket options");
        page.Paragraph($"""
            {Count(table.Options)} options, by level and by operating system. Each level has a page, and each option an entry
            there, whose anchor is its native name: `IPPROTO_TCP.md#tcp_nodelay`. Numbers and facts are those of
            [options.yaml](../../../options.yaml).
            """);
        page.Table(
            ["Level", "Options:", .. Platform.All.Select(platform => platform.DisplayName + ":")],
            table.Levels
                .Where(level => level.Options.Count > 0)
                .Select(level => Counts(Markdown.Link(level.Name, LevelPage.FileName(level)), [.. level.Options]))
                .Append(Counts("All", [.. table.Options])));
        page.Paragraph($"""
            Some names in the systems' headers are no options here; {Markdown.Link("another page", ExcludedPage.FileName)} has
            them, with the reasons.
            """);
        WriteGuide(page);
        return page.ToString();
    }

    private static void WriteGuide(Markdown page)
    {
        page.Heading(2, "How to read an entry");
        page.Paragraph("""
            The declaration is that of the member which `SocketRef`, and every type annotated with `[SocketOptions]`, has for the
            option. `Socket` has it as an extension member, unless it has a member of that name itself. An option that can only
            be set is a method, and so is one that changes by being read or has to be asked something. Each is also a value
            under the same name, such as `SocketOption.TcpNoDelay`, which tries without throwing.
            """);
        page.List(
        [
            "Number: what the system calls take on that system, in the notation of its headers; other processors than most in "
                + "words beside it. On a system without the option the member throws `PlatformNotSupportedException`.",
            "Since: the first release that has it, where that is known: of the kernel on Linux and Android, of the system "
                + "elsewhere.",
            "Range: in native units, both ends included; anything else is refused before the system call.",
            "Sockets: members of `SocketKinds`.",
            "Errors, by native name: those that mean something particular here. They arrive as `SocketException`.",
            "Whatever differs from one system to the next is a column of the matrix.",
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
