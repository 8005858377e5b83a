using System.Text;
using Sockets.Options.Generator.Yaml;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using OracleNode = YamlDotNet.RepresentationModel.YamlNode;
using YamlNode = Sockets.Options.Generator.Yaml.YamlNode;

namespace Sockets.Options.Generator.Tests.Reading;

/// <summary>Writes what a parser made of a YAML text in one form, so that two parsers can be compared.</summary>
internal static class YamlText
{
    public const string None = "(nothing)";

    /// <summary>Reads a text with the reader of the generator.</summary>
    /// <returns>The form; null where the reader rejects the text.</returns>
    public static string? ByReader(string text)
    {
        List<YamlError> errors = [];
        YamlNode? root = YamlReader.Read(text, errors);
        return errors.Count > 0 ? null : root is null ? None : Write(new StringBuilder(), root).ToString();
    }

    /// <summary>Reads a text with YamlDotNet.</summary>
    /// <returns>The form, or the message with which YamlDotNet rejects the text.</returns>
    public static string ByYamlDotNet(string text)
    {
        YamlStream stream = [];
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException exception)
        {
            return $"(refused: {exception.Message})";
        }

        return stream.Documents.Count == 0 ? None : Write(new StringBuilder(), stream.Documents[0].RootNode).ToString();
    }

    public static StringBuilder WriteScalar(StringBuilder output, string text, bool isQuoted)
    {
        char quote = isQuoted ? '"' : '`';
        output.Append(quote);
        foreach (char c in text)
        {
            output.Append(c is >= ' ' and <= '~' ? c : $"\\u{(int)c:X4}");
        }

        return output.Append(quote);
    }

    private static StringBuilder Write(StringBuilder output, YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar:
                return WriteScalar(output, scalar.Text, scalar.IsQuoted);
            case YamlSequence sequence:
                output.Append('[');
                foreach (YamlNode item in sequence.Items)
                {
                    Write(output, item).Append(' ');
                }

                return output.Append(']');
            default:
                output.Append('{');
                foreach (YamlEntry entry in ((YamlMapping)node).Entries)
                {
                    Write(output, entry.Key).Append('=');
                    Write(output, entry.Value).Append(' ');
                }

                return output.Append('}');
        }
    }

    private static StringBuilder Write(StringBuilder output, OracleNode node)
    {
        switch (node)
        {
            case YamlScalarNode scalar:
                return WriteScalar(output, scalar.Value ?? "", scalar.Style is not ScalarStyle.Plain);
            case YamlSequenceNode sequence:
                output.Append('[');
                foreach (OracleNode item in sequence)
                {
                    Write(output, item).Append(' ');
                }

                return output.Append(']');
            default:
                output.Append('{');
                foreach ((OracleNode key, OracleNode value) in (YamlMappingNode)node)
                {
                    Write(output, key).Append('=');
                    Write(output, value).Append(' ');
                }

                return output.Append('}');
        }
    }
}
