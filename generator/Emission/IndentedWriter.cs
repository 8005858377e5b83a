using System.Text;

namespace Sockets.Options.Generator.Emission;

/// <summary>Writes C# text, indented, with the same line breaks on every machine.</summary>
internal sealed class IndentedWriter
{
    private const int IndentSize = 4;

    private readonly StringBuilder _text = new();
    private int _indent;

    public void WriteLine() => _text.Append('\n');

    /// <summary>Writes one line or several, each at the current indentation.</summary>
    public void WriteLine(string lines)
    {
        int start = 0;
        for (int end = lines.IndexOf('\n'); end >= 0; end = lines.IndexOf('\n', start))
        {
            WriteLine(lines, start, end - start);
            start = end + 1;
        }

        WriteLine(lines, start, lines.Length - start);
    }

    public void OpenBlock(string header)
    {
        WriteLine(header);
        WriteLine("{");
        Indent();
    }

    public void CloseBlock(string brace = "}")
    {
        Unindent();
        WriteLine(brace);
    }

    public void Indent() => _indent++;

    public void Unindent() => _indent--;

    public override string ToString() =>
        _indent == 0 ? _text.ToString() : throw new InvalidOperationException("A block of the generated code was left open.");

    private void WriteLine(string text, int start, int length)
    {
        if (length > 0)
        {
            _text.Append(' ', _indent * IndentSize).Append(text, start, length);
        }

        _text.Append('\n');
    }
}
