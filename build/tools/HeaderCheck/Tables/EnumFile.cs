using YamlDotNet.RepresentationModel;

namespace HeaderCheck.Tables;

/// <summary>Reads enums.yaml.</summary>
internal static class EnumFile
{
    /// <returns>The members, by the enum.</returns>
    public static ILookup<string, EnumMember> Read(string path) => Yaml.Load(path).Entries()
        .SelectMany(entry => ReadMembers(entry.Value).Select(member => (Enum: entry.Key, Member: member)))
        .ToLookup(member => member.Enum, member => member.Member);

    private static IEnumerable<EnumMember> ReadMembers(YamlNode members) => members is YamlScalarNode
        ? [new EnumMember(EnumMember.Any, Row: null)]
        : members.Entries().Select(member => new EnumMember(
            member.Key, member.Value is YamlScalarNode ? null : OptionTableFile.ReadRow(member.Value)));
}
