using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;
using Sockets.Options.Generator.Yaml;

namespace Sockets.Options.Generator.Reading;

/// <summary>Reads the names of C# types, and collects them with their positions.</summary>
internal sealed class TypeNameReader(ValueReader values, List<TypeName> typeNames)
{
    public string? Type(YamlNode? node) => Add(values.Name(node, CSharpTypeName.IsType, "a C# type"), node, isCodec: false);

    public string? Codec(YamlNode? node) => Add(values.Name(node, CSharpTypeName.IsCodec, "the name of a codec"), node, isCodec: true);

    private string? Add(string? name, YamlNode? node, bool isCodec)
    {
        if (name is not null)
        {
            TextRange range = node!.Range;
            if (((YamlScalar)node).IsQuoted)
            {
                range = range with { Start = range.Start + 1, Length = range.Length - 2, Column = range.Column + 1 };
            }

            typeNames.Add(new TypeName(name, isCodec, range));
        }

        return name;
    }
}
