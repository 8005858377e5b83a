using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;
using Sockets.Options.Generator.Yaml;

namespace Sockets.Options.Generator.Reading;

/// <summary>Reads mappings from operating systems to native numbers.</summary>
internal sealed class PlatformEntryReader(ValueReader values, TableErrors errors)
{
    /// <summary>Reads the value under the key of an operating system.</summary>
    public delegate PlatformEntry? EntryReader(string platform, string? architecture, YamlNode value);

    public EquatableArray<PlatformEntry> ReadAll(YamlMapping? mapping, EntryReader read)
    {
        if (mapping is null)
        {
            return default;
        }

        List<PlatformEntry> entries = [];
        foreach (YamlEntry entry in mapping.Entries)
        {
            if (!PlatformKey.TryParse(entry.Key.Text, out string platform, out string? architecture))
            {
                ReportKey(entry.Key, platform, architecture);
                continue;
            }

            if (architecture is not null && mapping[platform] is null && (Platform.FollowedBy(platform) is not { } followed || mapping[followed] is null))
            {
                errors.Add(
                    TableErrorKind.MissingKey,
                    entry.Key.Range,
                    $"The key '{platform}' for the other architectures is missing.");
            }

            if (read(platform, architecture, entry.Value) is { } platformEntry)
            {
                entries.Add(platformEntry);
            }
        }

        if (mapping.Entries.Count == 0)
        {
            errors.Add(TableErrorKind.InvalidValue, mapping.Range, "Expected at least one operating system.");
        }

        return new EquatableArray<PlatformEntry>([.. entries]);
    }

    /// <summary>Reads a number without further keys.</summary>
    public PlatformEntry? ReadNumber(string platform, string? architecture, YamlNode value) =>
        values.Number(value) is { } number ? new PlatformEntry(platform, architecture, number, null, null, null) : null;

    /// <summary>Reads a number, alone or with other differences of the operating system.</summary>
    /// <remarks>Type and level are read as text; the reader of options checks that they exist.</remarks>
    public PlatformEntry? ReadDefinition(string platform, string? architecture, YamlNode value)
    {
        if (value is not YamlMapping mapping)
        {
            return ReadNumber(platform, architecture, value);
        }

        KeyedValues definition = TableKeys.Number.Read(mapping, errors);
        int? number = values.Number(definition["number"]);
        string? name = values.NativeName(definition["name"]);
        string? type = (definition["type"] as YamlScalar)?.Text;
        NativeRange? range = values.NativeRange(definition["range"]);
        string? level = (definition["level"] as YamlScalar)?.Text;
        string? access = values.Word(definition["access"], TableWords.Access);
        return number is null
            ? null
            : new PlatformEntry(
                platform, architecture, number.Value, name, type, range, level, CanGet: access != "set", CanSet: access != "get");
    }

    /// <summary>Reads the number of a message, alone or with other differences of the operating system.</summary>
    /// <inheritdoc cref="ReadDefinition"/>
    public PlatformEntry? ReadMessage(string platform, string? architecture, YamlNode value)
    {
        if (value is not YamlMapping mapping)
        {
            return ReadNumber(platform, architecture, value);
        }

        KeyedValues definition = TableKeys.MessageNumber.Read(mapping, errors);
        int? number = values.Number(definition["number"]);
        string? name = values.NativeName(definition["name"]);
        string? type = (definition["type"] as YamlScalar)?.Text;
        NativeRange? range = values.NativeRange(definition["range"]);
        string? level = (definition["level"] as YamlScalar)?.Text;
        return number is null ? null : new PlatformEntry(platform, architecture, number.Value, name, type, range, level);
    }

    /// <summary>Reads the key of an operating system without an architecture.</summary>
    public string? ReadPlatform(YamlNode? key)
    {
        YamlScalar scalar = (YamlScalar)key!;
        if (PlatformKey.TryParse(scalar.Text, out string platform, out string? architecture) && architecture is null)
        {
            return platform;
        }

        ReportKey(scalar, scalar.Text, null);
        return null;
    }

    private void ReportKey(YamlScalar key, string platform, string? architecture)
    {
        string advice = architecture is null || Array.IndexOf(Platform.Keys, platform) < 0
            ? errors.Spelling.Advice(platform, Platform.Keys)
            : errors.Spelling.Advice(architecture, TableWords.Architectures);
        errors.Add(TableErrorKind.UnknownKey, key.Range, $"'{key.Text}' is not a known operating system. {advice}");
    }
}
