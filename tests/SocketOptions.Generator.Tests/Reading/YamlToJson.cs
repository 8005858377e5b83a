using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Sockets.Options.Generator.Tests.Reading;

/// <summary>Turns YAML into JSON as editors do before they validate: by YamlDotNet and the core schema of YAML 1.2.</summary>
internal static partial class YamlToJson
{
    public static JToken Convert(string text)
    {
        YamlStream stream = [];
        stream.Load(new StringReader(text));
        return Convert(stream.Documents[0].RootNode);
    }

    private static JToken Convert(YamlNode node) => node switch
    {
        YamlScalarNode { Style: ScalarStyle.Plain } scalar => Resolve(scalar.Value!),
        YamlScalarNode scalar => new JValue(scalar.Value),
        YamlSequenceNode sequence => new JArray(sequence.Select(Convert)),
        YamlMappingNode mapping => new JObject(
            mapping.Select(entry => new JProperty(((YamlScalarNode)entry.Key).Value!, Convert(entry.Value)))),
        _ => throw new NotSupportedException(),
    };

    private static JValue Resolve(string text)
    {
        if (Null().IsMatch(text))
        {
            return JValue.CreateNull();
        }

        if (Boolean().IsMatch(text))
        {
            return new JValue(text[0] is 't' or 'T');
        }

        if (Octal().IsMatch(text))
        {
            return new JValue(System.Convert.ToInt64(text[2..], 8));
        }

        if (Hexadecimal().IsMatch(text))
        {
            return new JValue(System.Convert.ToInt64(text[2..], 16));
        }

        if (Integer().IsMatch(text))
        {
            BigInteger value = BigInteger.Parse(text, CultureInfo.InvariantCulture);
            return value >= long.MinValue && value <= long.MaxValue ? new JValue((long)value) : new JValue((decimal)value);
        }

        return Float().IsMatch(text) ? new JValue(double.Parse(text, CultureInfo.InvariantCulture)) : new JValue(text);
    }

    [GeneratedRegex("^(null|Null|NULL|~|)$")]
    private static partial Regex Null();

    [GeneratedRegex("^(true|True|TRUE|false|False|FALSE)$")]
    private static partial Regex Boolean();

    [GeneratedRegex("^0o[0-7]+$")]
    private static partial Regex Octal();

    [GeneratedRegex("^0x[0-9a-fA-F]+$")]
    private static partial Regex Hexadecimal();

    [GeneratedRegex("^[-+]?[0-9]+$")]
    private static partial Regex Integer();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex Float();
}
