using HeaderCheck.Tables;

namespace HeaderCheck.Headers;

/// <summary>Asks headers for all options that they have, and for what the table and the codecs say of them.</summary>
internal sealed class HeaderReader(string folder, OptionTable table, IReadOnlyList<StructRow> structs)
{
    // What stands next to this program: stand-ins for headers that nobody may distribute.
    private static readonly string s_ownFolder = AppContext.BaseDirectory;

    private readonly HashSet<string> _names = [.. table.Names];

    public HeaderSet Read(HeaderSource source, string architecture)
    {
        string[] folders = [.. source.FoldersFor(architecture).Select(Locate)];
        Compiler compiler = new(Path.Combine(folder, "compiler", "clang"), source.Targets[architecture], folders);
        Dictionary<string, string> files = HeaderText.FindNames(
            compiler.Preprocess(source.Program), name => OptionName.IsLike(name) || _names.Contains(name));
        string[] questions = [.. files.Keys, .. structs
            .SelectMany(row => row.Layouts.Values)
            .SelectMany(layout => layout.Expectations)
            .Select(expectation => expectation.Expression)
            .Distinct()];
        return new HeaderSet(
            source.Name,
            compiler.Evaluate(source.Program, questions),
            files.ToDictionary(file => file.Key, file => Shorten(file.Value, folders)),
            FindUnread(source, folders, files),
            [.. source.Numberless.Keys]);
    }

    private static Dictionary<string, string> FindUnread(
        HeaderSource source, string[] folders, Dictionary<string, string> read) =>
        source.Elsewhere is not { } elsewhere ? [] : UnreadText.FindNames(folders, elsewhere.ContainsKey)
            .Where(name => !read.ContainsKey(name.Key))
            .ToDictionary();

    private string Locate(string name) =>
        new[] { Path.Combine(s_ownFolder, name), Path.Combine(folder, name) }.FirstOrDefault(Directory.Exists)
        ?? throw new DirectoryNotFoundException($"No folder {name} in {folder}: run fetch-headers.");

    private static string Shorten(string file, string[] folders) =>
        folders.Where(folder => file.StartsWith(folder, StringComparison.Ordinal))
            .Select(folder => Path.GetRelativePath(folder, file))
            .MinBy(name => name.Length) ?? file;
}
