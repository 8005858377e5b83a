using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Sockets.Options.Generator.Emission;

/// <summary>Writes C# text, indented, with the same line breaks on every machine.</summary>
/// <param name="capacity">How many characters there may well be.</param>
internal sealed class IndentedWriter(int capacity = IndentedWriter.SmallCapacity)
{
    private const int IndentSize = 4;
    private const int SmallCapacity = 1 << 12;

    private char[] _text = ArrayPool<char>.Shared.Rent(capacity);
    private int _length;
    private int _indent;
    private bool _isAtLineStart = true;

    /// <summary>Writes text over one line or several, each at the current indentation.</summary>
    public void Write(string text)
    {
        int start = 0;
        for (int end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n', start))
        {
            WriteWithinLine(text, start, end - start);
            WriteLine();
            start = end + 1;
        }

        WriteWithinLine(text, start, text.Length - start);
    }

    [SuppressMessage("Performance", "CA1822", Justification = "The instance is what the handler of the argument writes to.")]
    public void Write([InterpolatedStringHandlerArgument("")] ref Interpolation text)
    {
        // The handler has written already.
        _ = text;
    }

    public void WriteLine()
    {
        EnsureCapacity(1);
        _text[_length++] = '\n';
        _isAtLineStart = true;
    }

    public void WriteLine(string text)
    {
        Write(text);
        WriteLine();
    }

    public void WriteLine([InterpolatedStringHandlerArgument("")] ref Interpolation text)
    {
        Write(ref text);
        WriteLine();
    }

    public void OpenBlock(string header)
    {
        WriteLine(header);
        OpenBlock();
    }

    public void OpenBlock([InterpolatedStringHandlerArgument("")] ref Interpolation header)
    {
        WriteLine(ref header);
        OpenBlock();
    }

    public void CloseBlock(string brace = "}")
    {
        Unindent();
        WriteLine(brace);
    }

    public void Indent() => _indent++;

    public void Unindent() => _indent--;

    /// <summary>Ends writing.</summary>
    public SourceText ToSourceText()
    {
        if (_indent != 0)
        {
            throw new InvalidOperationException("A block of the generated code is not closed.");
        }

        // From a reader it becomes a list of chunks; one long string would live among the large objects.
        using var reader = new CharArrayReader(_text, _length);
        var text = SourceText.From(reader, _length, Encoding.UTF8);
        ArrayPool<char>.Shared.Return(_text);
        _text = [];
        return text;
    }

    private void OpenBlock()
    {
        WriteLine("{");
        Indent();
    }

    private void WriteWithinLine(string text, int start, int length)
    {
        if (length == 0)
        {
            return;
        }

        if (_isAtLineStart)
        {
            int spaces = _indent * IndentSize;
            EnsureCapacity(spaces);
            _text.AsSpan(_length, spaces).Fill(' ');
            _length += spaces;
            _isAtLineStart = false;
        }

        EnsureCapacity(length);
        text.CopyTo(start, _text, _length, length);
        _length += length;
    }

    private void EnsureCapacity(int added)
    {
        if (_length + added > _text.Length)
        {
            char[] longer = ArrayPool<char>.Shared.Rent(Math.Max(2 * _text.Length, _length + added));
            Array.Copy(_text, longer, _length);
            ArrayPool<char>.Shared.Return(_text);
            _text = longer;
        }
    }

    /// <summary>Writes the parts of an interpolated string one by one: thousands of lines make no string each.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Interpolation
    {
        private readonly IndentedWriter _writer;

        public Interpolation(int literalLength, int formattedCount, IndentedWriter writer)
        {
            // The lengths are for handlers that allocate.
            _ = literalLength;
            _ = formattedCount;
            _writer = writer;
        }

        public void AppendLiteral(string text) => _writer.Write(text);

        public void AppendFormatted(string? text) => _writer.Write(text ?? "");
    }
}
