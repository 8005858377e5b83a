namespace HeaderCheck.Tables;

/// <summary>Reads constants.yaml.</summary>
internal static class ConstantFile
{
    /// <returns>The rows, by the file of the runtime.</returns>
    public static ILookup<string, NumberRow> Read(string path) => Yaml.Load(path).Entries()
        .SelectMany(file => file.Value.Items().Select(constant => (File: file.Key, Row: OptionTableFile.ReadRow(constant))))
        .ToLookup(constant => constant.File, constant => constant.Row);
}
