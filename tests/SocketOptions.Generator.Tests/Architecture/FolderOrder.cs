namespace Sockets.Options.Generator.Tests.Architecture;

/// <summary>The folders of a project in the order in which CONTRIBUTING.md lists them, each with the folders that it uses.</summary>
internal static class FolderOrder
{
    private const string Heading = "### Folders of ";

    /// <param name="contributing">The text of CONTRIBUTING.md.</param>
    /// <param name="project">The folder of the project.</param>
    public static IReadOnlyList<(string Folder, IReadOnlyList<string> Uses)> Of(string contributing, string project)
    {
        var folders = new List<(string Folder, IReadOnlyList<string> Uses)>();
        IEnumerable<string> rows = contributing
            .Split($"{Heading}`{project}`\n")[1]
            .Split("\n#")[0]
            .Split('\n')
            .Where(static line => line.StartsWith('|'))
            .Skip(2);
        foreach (string row in rows)
        {
            string[] cells = row.Trim('|').Split('|');
            folders.Add((cells[0].Trim(' ', '`'), [.. Names(cells[^1].Trim())]));
        }

        return folders;
    }

    private static IEnumerable<string> Names(string cell) =>
        cell.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(static name => name.Trim('`'));
}
