using Sockets.Options.Generator.Yaml;

namespace Sockets.Options.Generator.Reading;

/// <summary>Checks names that must be unique in a table.</summary>
internal sealed class UniqueNames(TableErrorKind kind, TableErrors errors)
{
    private readonly Dictionary<string, YamlNode> _nodesByName = new(StringComparer.Ordinal);

    public void Add(string name, YamlNode node)
    {
        if (_nodesByName.TryGetValue(name, out YamlNode? first))
        {
            errors.Add(kind, node.Range, $"'{name}' is already used on line {first.Range.Line + 1}.");
        }
        else
        {
            _nodesByName.Add(name, node);
        }
    }
}
