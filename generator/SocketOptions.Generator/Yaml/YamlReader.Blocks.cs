using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Yaml;

internal sealed partial class YamlReader
{
    /// <summary>Reads the node at the current position and moves to the next one.</summary>
    private YamlNode? ReadBlock(int depth)
    {
        if (!CheckNesting(depth))
        {
            return null;
        }

        if (AtSequenceItem)
        {
            return ReadBlockSequence(depth);
        }

        YamlNode? node = ReadOnLine(depth);
        if (node is not YamlScalar scalar)
        {
            return node is not null && EndNode() ? node : null;
        }

        SkipSpaces();
        return AtMappingValue ? ReadBlockMapping(scalar, depth) : EndNode() ? scalar : null;
    }

    private YamlSequence? ReadBlockSequence(int depth)
    {
        int indentation = Column;
        YamlSequence sequence = new(CurrentRange);
        do
        {
            TextRange dash = CurrentRange;
            _position++;
            MoveToNode();
            if (Indentation <= indentation)
            {
                Fail(dash, "The item has no value.");
                return null;
            }

            if (ReadBlock(depth + 1) is not { } item)
            {
                return null;
            }

            sequence.Items.Add(item);
        }
        while (Indentation == indentation && AtSequenceItem);

        return EndBlock(indentation) ? sequence : null;
    }

    private YamlMapping? ReadBlockMapping(YamlScalar firstKey, int depth)
    {
        int indentation = firstKey.Range.Column;
        YamlMapping mapping = new(firstKey.Range);
        YamlScalar? key = firstKey;
        while (true)
        {
            if (!SkipColon(key) || ReadBlockMappingValue(key, indentation, depth) is not { } value)
            {
                return null;
            }

            Add(mapping, key, value);
            if (Indentation != indentation)
            {
                return EndBlock(indentation) ? mapping : null;
            }

            key = ReadScalar(inFlow: false);
            if (key is null)
            {
                return null;
            }
        }
    }

    private YamlNode? ReadBlockMappingValue(YamlScalar key, int indentation, int depth)
    {
        int line = _line;
        MoveToNode();
        if (_line == line && Indentation >= 0)
        {
            return ReadOnLine(depth + 1) is { } value && EndNode() ? value : null;
        }

        // A sequence can be at the column of its key.
        if (Indentation > indentation || (Indentation == indentation && AtSequenceItem))
        {
            return ReadBlock(depth + 1);
        }

        Fail(key.Range, $"The key '{key.Text}' has no value.");
        return null;
    }

    private bool EndBlock(int indentation)
    {
        if (Indentation <= indentation)
        {
            return true;
        }

        Fail("This line is indented more than the lines above it. Text must be on one line.");
        return false;
    }

    private bool SkipColon(YamlScalar key)
    {
        SkipSpaces();
        if (!AtMappingValue)
        {
            Fail($"Expected a colon and a space after the key '{key.Text}'.");
            return false;
        }

        // YamlDotNet reads the rest of such a key as an alias.
        if (!key.IsQuoted && key.Text.Contains(" *"))
        {
            Fail(key.Range, $"Put the key '{key.Text}' in quotes.");
            return false;
        }

        if (_position - key.Range.Start > MaximumKeyLength)
        {
            Fail(key.Range, $"The key is longer than {MaximumKeyLength} characters.");
            return false;
        }

        _position++;
        return true;
    }
}
