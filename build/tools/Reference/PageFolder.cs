using Reference.Pages;

namespace Reference;

/// <summary>Represents the folder that contains only the pages.</summary>
internal static class PageFolder
{
    public static void Write(string folder, IReadOnlyList<Page> pages)
    {
        Directory.CreateDirectory(folder);
        foreach (string path in Directory.EnumerateFiles(folder, "*.md"))
        {
            // The page of a level that the table no longer contains.
            if (!pages.Any(page => page.FileName == Path.GetFileName(path)))
            {
                File.Delete(path);
            }
        }

        foreach (Page page in pages)
        {
            string path = Path.Combine(folder, page.FileName);
            if (!File.Exists(path) || File.ReadAllText(path) != page.Text)
            {
                File.WriteAllText(path, page.Text);
            }
        }
    }
}
