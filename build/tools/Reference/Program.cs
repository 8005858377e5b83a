using Reference;
using Reference.Pages;
using Reference.Tables;
using Sockets.Options.Generator.Reading;

// Reference table excluded folder: writes the pages of a table, and of the names that it leaves out, into a folder.
if (args is not [string tablePath, string excludedPath, string folder])
{
    Console.Error.WriteLine("Usage: Reference <table> <excluded names> <folder>");
    return 1;
}

string text = File.ReadAllText(tablePath);
foreach (TableError error in OptionTableReader.Read(text, CancellationToken.None).Errors)
{
    // MSBuild recognizes an error and its position in this form.
    Console.Error.WriteLine(
        $"{tablePath}({error.Range.Line + 1},{error.Range.Column + 1}): error {error.Kind}: {error.Message}");
}

if (Table.Read(text) is not { } table)
{
    return 1;
}

PageFolder.Write(folder, PageSet.Of(table, ExcludedName.ReadAll(File.ReadAllText(excludedPath))));
return 0;
