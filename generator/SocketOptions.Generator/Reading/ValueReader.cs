using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;
using Sockets.Options.Generator.Yaml;

namespace Sockets.Options.Generator.Reading;

/// <summary>Reads single values and reports invalid ones. An absent value is null and not an error.</summary>
internal sealed class ValueReader(TableErrors errors)
{
    public YamlMapping? Mapping(YamlNode? node) => As<YamlMapping>(node, "Expected keys and values.");

    public YamlSequence? Sequence(YamlNode? node) => As<YamlSequence>(node, "Expected a list.");

    public YamlScalar? Scalar(YamlNode? node) => As<YamlScalar>(node, "Expected a single value.");

    /// <summary>Reads any scalar as it is written.</summary>
    public string? Literal(YamlNode? node)
    {
        if (Scalar(node) is not { } scalar)
        {
            return null;
        }

        if (scalar.Text.Length == 0 || YamlCoreSchema.IsNull(scalar))
        {
            errors.Add(TableErrorKind.InvalidValue, scalar.Range, "The value is empty or null.");
            return null;
        }

        return scalar.IsVerbatim || CheckCharacters(scalar) ? scalar.Text : null;
    }

    /// <summary>Reads a scalar that is also text in YAML.</summary>
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
            TableErrorKind.InvalidValue, node!.Range, $"YAML does not read '{text}' as text. Put it in quotes.");
        return null;
    }

    public string? NativeName(YamlNode? node) =>
        Name(node, NamePatterns.IsNative, "a valid native name: uppercase letters, digits, and underscores");

    public string? MemberName(YamlNode? node)
    {
        string? name = Name(node, NamePatterns.IsMember, "a valid name of a C# member: an uppercase letter followed by letters and digits");
        if (Array.IndexOf(TableWords.ReservedMembers, name) < 0)
        {
            return name;
        }

        errors.Add(TableErrorKind.InvalidName, node!.Range, $"'{name}' is the name of another member of generated types.");
        return null;
    }

    /// <summary>Reads a name that must have a certain form.</summary>
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

    /// <summary>Reads a word that represents a member of an enumeration.</summary>
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

    /// <summary>Reads a kind of socket or a list of them.</summary>
    public EquatableArray<string> SocketKinds(YamlNode? node) =>
        node is YamlSequence ? List(node, SocketKind)
        : SocketKind(node) is { } kind ? new EquatableArray<string>([kind])
        : default;

    public string? Release(YamlNode? node) =>
        Name(node, NamePatterns.IsRelease, "a valid release: two to four numbers separated by dots, such as \"2.6.37\"");

    /// <summary>Reads <c>true</c> or <c>false</c>. An absent value is <c>false</c>.</summary>
    public bool Flag(YamlNode? node)
    {
        if (node is YamlScalar { IsQuoted: true })
        {
            errors.Add(TableErrorKind.InvalidValue, node.Range, "Expected true or false without quotes.");
            return false;
        }

        return Word(node, TableWords.Flags) == "true";
    }

    public int? Number(YamlNode? node)
    {
        if (Scalar(node) is not { } scalar)
        {
            return null;
        }

        if (!scalar.IsQuoted && NativeNumber.TryParse(scalar.Text, out long value) && value is >= int.MinValue and <= int.MaxValue)
        {
            return (int)value;
        }

        errors.Add(
            TableErrorKind.InvalidNumber,
            scalar.Range,
            $"'{scalar.Text}' is not an integer from {int.MinValue} to {int.MaxValue} without quotes, such as -1 or 0x10.");
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
                $"'{scalar.Text}' is not a range of 64-bit integers with the smaller one first, such as 1..255 or -1..0xFF.");
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
    public EquatableArray<T> List<T>(YamlNode? node, Func<YamlNode?, T?> read)
        where T : class, IEquatable<T>
    {
        if (Sequence(node) is not { } sequence)
        {
            return default;
        }

        List<T> values = [];
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

        return new EquatableArray<T>([.. values]);
    }

    /// <summary>Checks the characters of escape sequences, the only form of control characters in YAML.</summary>
    /// <remarks>Texts become XML in C# comments, which end with their line.</remarks>
    private bool CheckCharacters(YamlScalar scalar)
    {
        string text = scalar.Text;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
            {
                i++;
            }
            else if (char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF' || char.IsSurrogate(c))
            {
                errors.Add(
                    TableErrorKind.InvalidValue,
                    scalar.Range,
                    $"The text contains U+{(int)c:X4}, which documentation cannot contain.");
                return false;
            }
        }

        return true;
    }

    private string? SocketKind(YamlNode? node) => Member(node, TableWords.SocketKinds);

    private void ReportWord(YamlNode node, string text, IReadOnlyCollection<string> words) =>
        errors.Add(TableErrorKind.InvalidValue, node.Range, $"'{text}' is not a valid value. {errors.Spelling.Advice(text, words)}");

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
