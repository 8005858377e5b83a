using Reference.Tables;
using Sockets.Options.Generator.Facts;
using Sockets.Options.Generator.Model;

namespace Reference.Pages;

/// <summary>Writes the page of the control messages: an index and an entry for each.</summary>
internal static class MessagePage
{
    public const string FileName = "messages.md";

    private static readonly string[] s_factsElsewhere = ["Option", "Options", "Direction", "Since"];

    public static string Write(IReadOnlyCollection<Message> messages)
    {
        Markdown page = new();
        page.Heading(1, "Control messages");
        page.Paragraph($"""
            A control message accompanies the data of a receive or a send. Each is a static property of `ControlMessage`, such as
            `ControlMessage.IPTimeToLive`, and has an entry under the name of the property. The system delivers most of them only if
            an option enables them. {Markdown.Link("All levels", OverviewPage.FileName)}.
            """);
        page.Table(
            ["Message", "Level", "C#", "Operating systems"],
            messages.Select(message => new[]
            {
                message.Name,
                message.Level,
                Markdown.Link(message.Property, Markdown.Anchor(message.Property)),
                PlatformNames.Short(message.Platforms),
            }));
        foreach (Message message in messages)
        {
            WriteEntry(page, message);
        }

        return page.ToString();
    }

    private static void WriteEntry(Markdown page, Message message)
    {
        page.Heading(2, message.Property);
        page.Paragraph(Markdown.Escape(message.Doc));
        page.CodeBlock([$"static ControlMessage<{CSharpTypeName.Unqualified(message.Type)}> {message.Property} {{ get; }}"]);
        bool hasSince = Platform.All.Any(platform => message.On(platform)?.Since is not null);
        page.Table(
            ["Operating system", "Received", "Sent", .. hasSince ? ["Since"] : Array.Empty<string>()],
            Platform.All
                .GroupBy(message.On)
                .OrderBy(group => group.Key is null)
                .Select(group => Cells(PlatformNames.Full([.. group]), group.Key, hasSince)));
        page.List(
        [
            $"Native name: {message.Name} of the level {Markdown.Link(message.Level, OverviewPage.FileName)}",
            .. message.Options.Count == 0 ? [] : new[] { Options(message) },
            .. message.Facts
                .Where(fact => !s_factsElsewhere.Contains(fact.Label))
                .Select(fact => $"{fact.Label}: {Markdown.Escape(fact.Text)}"),
            .. message.IsNiche ? ["Completion: among the advanced members"] : Array.Empty<string>(),
            .. message.Sources.Select(source => $"Source of number on {Platform.NameOf(source.Platform)}: {Markdown.Escape(source.Text)}"),
        ]);
    }

    private static string[] Cells(string platforms, MessageSupport? support, bool hasSince) =>
    [
        platforms,
        support?.Received ?? "none",
        support?.Sent ?? "none",
        .. hasSince ? [support?.Since ?? ""] : Array.Empty<string>(),
    ];

    private static string Options(Message message)
    {
        string label = message.Options.Count == 1 ? "Option" : "Options";
        return $"{label}: {string.Join(", ", message.Options.Select(option => Markdown.Link(option.Name, $"{option.Level}.md{Markdown.Anchor(option.Name)}")))}";
    }
}
