namespace Sockets.Options.Generator.Yaml;

internal sealed partial class YamlReader
{
    /// <summary>Reads a scalar or a flow collection on one line.</summary>
    private YamlNode? ReadOnLine(int depth, bool inFlow = false) => Current switch
    {
        '[' => CheckNesting(depth) ? ReadFlowSequence(depth) : null,
        '{' => CheckNesting(depth) ? ReadFlowMapping(depth) : null,
        _ => ReadScalar(inFlow),
    };

    private YamlSequence? ReadFlowSequence(int depth)
    {
        YamlSequence sequence = new(CurrentRange);
        _position++;
        SkipSpaces();
        if (Current == ']')
        {
            _position++;
            return sequence;
        }

        do
        {
            SkipSpaces();
            if (ReadOnLine(depth + 1, inFlow: true) is not { } item)
            {
                return null;
            }

            sequence.Items.Add(item);
        }
        while (SkipComma());

        return SkipClosing(']') ? sequence : null;
    }

    private YamlMapping? ReadFlowMapping(int depth)
    {
        YamlMapping mapping = new(CurrentRange);
        _position++;
        SkipSpaces();
        if (Current == '}')
        {
            _position++;
            return mapping;
        }

        do
        {
            SkipSpaces();
            if (ReadScalar(inFlow: true) is not { } key || !SkipColon(key))
            {
                return null;
            }

            SkipSpaces();
            if (ReadOnLine(depth + 1, inFlow: true) is not { } value)
            {
                return null;
            }

            Add(mapping, key, value);
        }
        while (SkipComma());

        return SkipClosing('}') ? mapping : null;
    }

    private bool SkipComma()
    {
        SkipSpaces();
        if (Current != ',')
        {
            return false;
        }

        _position++;
        return true;
    }

    private bool SkipClosing(char bracket)
    {
        if (Current == bracket)
        {
            _position++;
            return true;
        }

        Fail(AtLineEnd || AtComment
            ? $"'{bracket}' is missing. It must be on the same line as the opening bracket."
            : $"'{Current}' is not allowed here. Expected ',' or '{bracket}'. Put text that contains '{Current}' in quotes.");
        return false;
    }
}
