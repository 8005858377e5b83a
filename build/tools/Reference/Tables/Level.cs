using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Yaml;

namespace Reference.Tables;

/// <summary>Represents a protocol level and its options.</summary>
internal sealed class Level(string name, YamlNode number, IReadOnlyList<Option> options)
{
    private readonly PlatformMap _numbers = new(number);

    public string Name { get; } = name;

    public IReadOnlyList<Option> Options { get; } = options;

    /// <summary>Returns the native number on an operating system as it is in the table; null for none.</summary>
    public string? NumberOn(Platform platform) => ((number as YamlScalar) ?? (_numbers[platform] as YamlScalar))?.Text;
}
