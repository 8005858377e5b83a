using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Sockets.Options.Generator.Emission;

/// <summary>Writes indented C# text with the same line breaks on every machine.</summary>
/// <param name="capacity">The expected number of characters.</param>
internal sealed class IndentedWriter(int capacity = IndentedWriter.SmallCapacity)
{
    private const int IndentSize = 4;
    private const int SmallCapacity = 1 << 12;

    // The pool belongs to the process, which never ends if it is a compiler server.
    private const int MaximumPooled = 1 << 22;

    private char[] _text = Rent(capacity);
    private int _length;
    private int _indent;
    private bool _isAtLineStart = true;

    /// <summary>Writes one or several lines of text at the current indentation.</summary>
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

    [SuppressMessage("Performance", "CA1822", Justification = "The handler of the argument writes to the instance.")]
    public void Write([InterpolatedStringHandlerArgument("")] ref Interpolation text)
    {
        // The handler has already written the text.
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

        // From a reader, Roslyn creates a list of chunks; one long string would be on the large object heap.
        using var reader = new CharArrayReader(_text, _length);
        var text = SourceText.From(reader, _length, Encoding.UTF8);
        Return(_text);
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
            char[] longer = Rent(Math.Max(2 * _text.Length, _length + added));
            Array.Copy(_text, longer, _length);
            Return(_text);
            _text = longer;
        }
    }

    private static char[] Rent(int length) => length > MaximumPooled ? new char[length] : ArrayPool<char>.Shared.Rent(length);

    private static void Return(char[] text)
    {
        if (text.Length <= MaximumPooled)
        {
            ArrayPool<char>.Shared.Return(text);
        }
    }

    /// <summary>Writes the parts of an interpolated string one by one, without a string for each of thousands of lines.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Interpolation
    {
        private readonly IndentedWriter _writer;

        public Interpolation(int literalLength, int formattedCount, IndentedWriter writer)
        {
            // Only handlers that allocate use the lengths.
            _ = literalLength;
            _ = formattedCount;
            _writer = writer;
        }

        public void AppendLiteral(string text) => _writer.Write(text);

        public void AppendFormatted(string? text) => _writer.Write(text ?? "");
    }
}
