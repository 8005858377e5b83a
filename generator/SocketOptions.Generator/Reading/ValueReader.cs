using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;
using Sockets.Options.Generator.Yaml;

namespace Sockets.Options.Generator.Reading;

/// <summary>Reads single values, and reports what they should have been. An absent value is null, and no error.</summary>
internal sealed class ValueReader(TableErrors errors)
{
    public YamlMapping? Mapping(YamlNode? node) => As<YamlMapping>(node, "Keys and values have to stand here.");

    public YamlSequence? Sequence(YamlNode? node) => As<YamlSequence>(node, "A list has to stand here.");

    public YamlScalar? Scalar(YamlNode? node) => As<YamlScalar>(node, "A single value has to stand here.");

    /// <summary>Reads what people read: any scalar, as it is written.</summary>
    public string? Literal(YamlNode? node)
    {
        if (Scalar(node) is not { } scalar)
        {
            return null;
        }

        if (scalar.Text.Length == 0 || YamlCoreSchema.IsNull(scalar))
        {
            errors.Add(TableErrorKind.InvalidValue, scalar.Range, "The value is empty to YAML.");
            return null;
        }

        return scalar.IsVerbatim || CheckCharacters(scalar) ? scalar.Text : null;
    }

    /// <summary>Reads what is a text to YAML too.</summary>
    public string? Text(YamlNode? node)
    {
        if (Literal(node) is not { } text)
        {
            return null;
        }

        if (YamlCoreSchema.IsText((YamlScalar)node!))
        {
            return text;
        }

        errors.Add(
            TableErrorKind.InvalidValue, node!.Range, $"YAML takes '{text}' for something else than a text. Put it in quotes.");
        return null;
    }

    public string? NativeName(YamlNode? node) =>
        Name(node, NamePatterns.IsNative, "a native name: upper-case letters, digits and underscores");

    public string? MemberName(YamlNode? node) =>
        Name(node, NamePatterns.IsMember, "a name for a C# member: an upper-case letter, then letters and digits");

    /// <summary>Reads a name that has to look a certain way.</summary>
    public string? Name(YamlNode? node, Func<string, bool> isValid, string description) =>
        Parsed(node, text => isValid(text) ? text : null, description);

    /// <summary>Reads a name that consists of several.</summary>
    public T? Parsed<T>(YamlNode? node, Func<string, T?> parse, string description)
        where T : class
    {
        if (Text(node) is not { } text)
        {
            return null;
        }

        if (parse(text) is { } value)
        {
            return value;
        }

        errors.Add(TableErrorKind.InvalidName, node!.Range, $"'{text}' is not {description}.");
        return null;
    }

    public string? Word(YamlNode? node, string[] words)
    {
        if (Literal(node) is not { } text)
        {
            return null;
        }

        if (Array.IndexOf(words, text) >= 0)
        {
            return text;
        }

        ReportWord(node!, text, words);
        return null;
    }

    /// <summary>Reads a word that stands for a member of an enumeration.</summary>
    public string? Member(YamlNode? node, Dictionary<string, string> membersByWord)
    {
        if (Literal(node) is not { } text)
        {
            return null;
        }

        if (membersByWord.TryGetValue(text, out string? member))
        {
            return member;
        }

        ReportWord(node!, text, membersByWord.Keys);
        return null;
    }

    /// <summary>Reads <c>true</c> or <c>false</c>, which it is when absent.</summary>
    public bool Flag(YamlNode? node)
    {
        if (node is YamlScalar { IsQuoted: true })
        {
            errors.Add(TableErrorKind.InvalidValue, node.Range, "true or false has to stand without quotes.");
            return false;
        }

        return Word(node, TableWords.Flags) == "true";
    }

    public int? Number(YamlNode? node) => (int?)Number(node, int.MinValue, int.MaxValue);

    public long? Number(YamlNode? node, long minimum, long maximum)
    {
        if (Scalar(node) is not { } scalar)
        {
            return null;
        }

        if (!scalar.IsQuoted && NativeNumber.TryParse(scalar.Text, out long value) && value >= minimum && value <= maximum)
        {
            return value;
        }

        errors.Add(
            TableErrorKind.InvalidNumber,
            scalar.Range,
            $"'{scalar.Text}' is not an integer from {minimum} to {maximum}, such as -1 or 0x10, without quotes.");
        return null;
    }

    public NativeRange? NativeRange(YamlNode? node)
    {
        if (Scalar(node) is not { } scalar)
        {
            return null;
        }

        NativeRange? range = NativeNumber.ParseRange(scalar.Text);
        if (range is null)
        {
            errors.Add(
                TableErrorKind.InvalidRange,
                scalar.Range,
                $"'{scalar.Text}' is not a range of 64-bit integers, the smaller one first, such as 1..255 or -1..0xFF.");
        }

        return range;
    }

    /// <summary>Reads a mapping from names to texts.</summary>
    public EquatableArray<NamedText> NamedTexts(
        YamlNode? node, Func<YamlNode?, string?> readName, Func<YamlNode?, string?> readText)
    {
        if (Mapping(node) is not { } mapping)
        {
            return default;
        }

        List<NamedText> texts = [];
        foreach (YamlEntry entry in mapping.Entries)
        {
            if (readName(entry.Key) is { } name && readText(entry.Value) is { } text)
            {
                texts.Add(new NamedText(name, text));
            }
        }

        return new EquatableArray<NamedText>([.. texts]);
    }

    /// <summary>Reads a list of values.</summary>
    public EquatableArray<string> List(YamlNode? node, Func<YamlNode?, string?> read)
    {
        if (Sequence(node) is not { } sequence)
        {
            return default;
        }

        List<string> values = [];
        foreach (YamlNode item in sequence.Items)
        {
            if (read(item) is { } value)
            {
                values.Add(value);
            }
        }

        if (sequence.Items.Count == 0)
        {
            errors.Add(TableErrorKind.InvalidValue, sequence.Range, "The list is empty.");
        }

        return new EquatableArray<string>([.. values]);
    }

    /// <summary>Checks what escapes made, since YAML has control characters in no other form.</summary>
    /// <remarks>Texts become comments in C#, which end with their line.</remarks>
    private bool CheckCharacters(YamlScalar scalar)
    {
        foreach (char c in scalar.Text)
        {
            if (char.IsControl(c) || c is '\u2028' or '\u2029')
            {
                errors.Add(TableErrorKind.InvalidValue, scalar.Range, $"The text holds the control character U+{(int)c:X4}.");
                return false;
            }
        }

        return true;
    }

    private void ReportWord(YamlNode node, string text, IReadOnlyCollection<string> words) =>
        errors.Add(TableErrorKind.InvalidValue, node.Range, $"'{text}' cannot stand here. {Spelling.Advice(text, words)}");

    private TNode? As<TNode>(YamlNode? node, string message)
        where TNode : YamlNode
    {
        if (node is null or TNode)
        {
            return (TNode?)node;
        }

        errors.Add(TableErrorKind.InvalidValue, node.Range, message);
        return null;
    }
}
