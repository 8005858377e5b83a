using HeaderCheck;
using HeaderCheck.Checks;
using HeaderCheck.Headers;
using HeaderCheck.Manuals;
using HeaderCheck.Tables;

// HeaderCheck [table [headers]]: compares options.yaml with the headers that fetch-headers downloads.
string tablePath = args.ElementAtOrDefault(0) ?? "options.yaml";
string headersFolder = args.ElementAtOrDefault(1) ?? "artifacts/headers";

ILookup<string, NumberRow> constants = ConstantFile.Read(Path.Combine(AppContext.BaseDirectory, "constants.yaml"));
ILookup<string, EnumMember> enums = EnumFile.Read(Path.Combine(AppContext.BaseDirectory, "enums.yaml"));
OptionTable table = OptionTableFile.Read(tablePath) with
{
    Constants =
    [
        .. constants.SelectMany(file => file),
        .. enums.SelectMany(members => members).Select(member => member.Row).OfType<NumberRow>(),
    ],
    Exclusions = ExclusionFile.Read(Path.Combine(AppContext.BaseDirectory, "excluded.yaml")),
};
IReadOnlyList<StructRow> structs = StructFile.Read(Path.Combine(AppContext.BaseDirectory, "structs.yaml")).Structs;
IReadOnlyList<HeaderSource> sources = HeaderSourceFile.Read(Path.Combine(AppContext.BaseDirectory, "headers.yaml"));

HeaderReader reader = new(Path.GetFullPath(headersFolder), table, structs);
ILookup<Platform, HeaderSet> headers;
try
{
    headers = sources
        .SelectMany(source => source.Architectures.Select(architecture => (source, architecture)))
        .AsParallel().AsOrdered()
        .Select(set => (set.source, set.architecture, Headers: reader.Read(set.source, set.architecture)))
        .AsSequential()
        .SelectMany(set => set.source.PlatformsOn(set.architecture).Select(platform => (platform, set.Headers)))
        .ToLookup(set => set.platform, set => set.Headers);
}
catch (AggregateException unread)
{
    foreach (Exception failure in unread.InnerExceptions)
    {
        await Console.Error.WriteLineAsync(failure.Message);
    }

    return 1;
}

return Report.Print(
    [.. headers.Select(sets => PlatformCheck.Run(table, structs, sets.Key, [.. sets]))],
    [
        .. SourceCheck.Run(headers),
        .. ExclusionCheck.Run(table.Exclusions, headers),
        .. ErrorCheck.Run(table, headers),
        .. ReleaseCheck.Run(
            table,
            ManualFolder.Read(Path.Combine(headersFolder, "manuals")),
            ReleaseSourceFile.Read(Path.Combine(AppContext.BaseDirectory, "releases.yaml"))),
    ]);
