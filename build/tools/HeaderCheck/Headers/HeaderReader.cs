using HeaderCheck.Checks;
using HeaderCheck.Tables;

namespace HeaderCheck.Headers;

/// <summary>Reads from headers all options, and the expressions that the table and the layouts require.</summary>
internal sealed class HeaderReader(string folder, OptionTable table, IReadOnlyList<StructRow> structs)
{
    // The replacements, beside this program, for headers whose license prevents distribution.
    private static readonly string s_ownFolder = AppContext.BaseDirectory;

    private readonly HashSet<string> _names = [.. table.Names, .. table.Errors.SelectMany(ErrorCheck.NamesOf)];

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
        ?? throw new DirectoryNotFoundException($"The folder {name} does not exist in {folder}. Run fetch-headers.");

    private static string Shorten(string file, string[] folders) =>
        folders.Where(folder => file.StartsWith(folder, StringComparison.Ordinal))
            .Select(folder => Path.GetRelativePath(folder, file))
            .MinBy(name => name.Length) ?? file;
}
