using System.Globalization;
using System.Text;

namespace Sockets.Options.Generator.Tests.Fuzzing;

/// <summary>Makes C# in which types of all shapes carry the attribute, rightly or wrongly.</summary>
/// <remarks>Half of it is tame: so nearly right that most of it compiles, together with the generated code.</remarks>
internal sealed class SourceGrammar(int seed)
{
    private const int MaximumDepth = 3;

    // Names that differ too little, names of options and of generated members, and names that are keywords somewhere.
    private static readonly Choices s_names = new(
        ["Link", "LINK", "Second", "BorrowedSocket_", "TcpNoDelay", "KeepAlive", "All", "@class", "@record", "value", "field"],
        ["link", "a", "A", "Socket", "SocketRef", "System", "Sockets", "@file", "é", "global"]);

    private static readonly Choices s_types = new(
        ["Socket", "Socket", "Socket?", "TcpClient", "UdpClient", "TcpListener?", "NetworkStream", "SafeSocketHandle", "int", "object"],
        ["SocketRef", "Missing", "T", "Socket[]", "System.Collections.Generic.List<Socket>", "void", "dynamic"]);

    private static readonly Choices s_patterns = new(
        ["\"TCP_*\"", "\"SO_KEEPALIVE\"", "\"*\"", "\"!SO_*\"", "\"IPPROTO_TCP\"", "\"NONE\"", "\"\"", "\"!\"", "nameof(System)"],
        ["null", "null!", "new string[0]", "new[] { \"TCP_*\", null! }", "[\"SO_*\", \"!SO_*\"]", "5", "typeof(int)", "patterns: \"TCP_*\"", "(string)null!"]);

    private static readonly Choices s_settings = new(
        [
            "SocketMember = null", "Accessibility = SocketOptionAccessibility.Internal", "Accessibility = SocketOptionAccessibility.Private",
            "Accessibility = (SocketOptionAccessibility)99", "MemberKind = SocketOptionMemberKind.Value", "MemberKind = (SocketOptionMemberKind)7",
        ],
        [
            "SocketMember = nameof(Link)", "SocketMember = \"A\"", "SocketMember = \"\"", "SocketMember = 5", "SocketMember", "SocketMember =",
            "SocketMember: \"A\"", "Accessibility = (SocketOptionAccessibility)(-1)", "MemberKind = null", "Unknown = 1",
        ]);

    private static readonly Choices s_attributes = new(
        ["SocketOptions", "SocketOptionsAttribute", "Sockets.Options.SocketOptions", "type: SocketOptions", "System.Obsolete, SocketOptions"],
        ["SocketOption", "return: SocketOptions", "SocketOptions, SocketOptions", "SocketOptions<int>", ""]);

    private static readonly Choices s_kinds = new(
        ["class", "class", "struct", "record", "record struct", "record class", "ref struct", "readonly struct", "sealed class", "abstract class"],
        ["interface", "enum", "delegate void", "static class", "file class", "static struct", "unsafe class", "new class", "required class", "file record"]);

    private static readonly Choices s_accessibilities = new(
        ["", "internal"], ["public", "private", "protected", "private protected", "protected internal", "public private"]);

    private static readonly Choices s_typeParameters = new(["<T>", "<T, U>", "<@class>"], ["<TcpNoDelay>", "<T, in T>", "<>", "<[SocketOptions] T>", "<,>"]);

    private static readonly Choices s_bases = new(
        ["object"], ["TcpClient", "Socket", "A", "Link(null!)", "NetworkStream(null!)", "Missing", "int"]);

    private static readonly Choices s_constraints = new(["class", "struct", "notnull"], ["Socket", "allows ref struct", "new()", "Missing"]);

    private static readonly Choices s_parameterModifiers = new([""], ["ref ", "in ", "out ", "params ", "scoped ", "this "]);

    private static readonly Choices s_memberModifiers = new(["", "static ", "public "], ["readonly ", "const ", "required ", "new ", "abstract ", "virtual "]);

    private static readonly Choices s_members = new(
        ["{0} {1} = null!;", "{0} {1} => null!;", "{0} {1} {{ get; }} = null!;", "{0} {1} {{ set {{ }} }}", "{0} {1}() => null!;", "int {1} => 1;"],
        [
            "{0} {1};", "{0} this[int i] => null!;", "event System.Action {1};", "{0} {1} {{ get => field ??= null!; }}", "{1}({0} value) {{ }}",
            "partial {0} {1} {{ get; }}", "{0} A.{1} => null!;", "const string {1} = \"TCP_*\";",
        ]);

    private static readonly string[] s_damages =
    [
        "{", "}", "(", ")", "[", "]", "<", ">", ";", ",", "\"", "'", "@", "#if", "#endif", "/*", "//", "\n", "\0", "\uFFFF", "partial", "class",
        "namespace", "[SocketOptions]", "where T :", "=>",
    ];

#pragma warning disable CA5394 // The point of these numbers is that they come again.
    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();
    private bool _isTame;
    private int _types;

    /// <summary>Makes a file.</summary>
    public string Next()
    {
        _isTame = Chance(2);
        _types = 0;
        _text.Clear().Append(Chance(10) ? "#nullable disable\n" : "").Append("using System.Net.Sockets;\nusing Sockets.Options;\n");
        if (Chance(8))
        {
            _text.Append("namespace ").Append(Name()).Append(";\n");
        }
        else if (Chance(6))
        {
            // Elsewhere than in a static class, hand-written extension blocks make this compiler throw (5.0).
            _text.Append("[SocketOptions] static partial class Hand { extension(Socket socket) { public int TcpNoDelay => 1; } }\n");
        }

        for (int count = _isTame ? 1 : _random.Next(1, 4); count > 0; count--)
        {
            WriteTopLevel(depth: 0);
        }

        return !_isTame && Chance(3) ? Damage(_text.ToString()) : _text.ToString();
    }

    private void WriteTopLevel(int depth)
    {
        if (depth < MaximumDepth && Chance(6))
        {
            _text.Append("namespace ").Append(Name()).Append(Chance(3) ? "." + Name() : "").Append("\n{\n");
            WriteTopLevel(depth + 1);
            WriteTopLevel(depth + 1);
            _text.Append("}\n");
            return;
        }

        WriteType(depth);
    }

    private void WriteType(int depth)
    {
        if (!Chance(4))
        {
            WriteAttribute();
        }

        // No modifier can be between this word and the keyword.
        string kind = Pick(s_kinds);
        int keyword = kind.StartsWith("record ", StringComparison.Ordinal) || kind.StartsWith("delegate", StringComparison.Ordinal)
            ? 0
            : kind.LastIndexOf(' ') + 1;
        string partial = _isTame || !Chance(8) ? "partial " : "";
        _text.Append(Pick(s_accessibilities)).Append(' ').Append(kind.Insert(keyword, partial)).Append(' ').Append(TypeName());
        string parameters = Chance(4) ? Pick(s_typeParameters) : "";
        _text.Append(parameters);
        if (Chance(2))
        {
            WriteParameters();
        }

        _text.Append(Chance(_isTame ? 12 : 4) ? " : " + Pick(s_bases) : "")
            .Append(parameters == "<T>" && Chance(3) ? " where T : " + Pick(s_constraints) : "");
        if (Chance(4))
        {
            _text.Append(";\n");
            return;
        }

        _text.Append("\n{\n");
        for (int count = _random.Next(_isTame ? 3 : 4); count > 0; count--)
        {
            WriteMember(depth);
        }

        _text.Append("}\n");
    }

    private void WriteAttribute()
    {
        List<string> arguments = [];
        for (int count = Chance(3) ? _random.Next(3) : 0; count > 0; count--)
        {
            arguments.Add(Pick(s_patterns));
        }

        for (int count = Chance(3) ? _random.Next(1, 3) : 0; count > 0; count--)
        {
            string setting = Pick(s_settings);
            if (!_isTame || !arguments.Exists(argument => argument[0] == setting[0]))
            {
                arguments.Add(setting);
            }
        }

        _text.Append('[').Append(Pick(s_attributes))
            .Append(arguments.Count > 0 || Chance(6) ? $"({string.Join(", ", arguments)})" : "").Append("]\n");
    }

    private void WriteParameters()
    {
        _text.Append('(');
        for (int count = _random.Next(_isTame ? 2 : 3), i = 0; i < count; i++)
        {
            _text.Append(i > 0 ? ", " : "").Append(Pick(s_parameterModifiers)).Append(Pick(s_types)).Append(' ').Append(Name());
        }

        _text.Append(')');
    }

    private void WriteMember(int depth)
    {
        if (depth < MaximumDepth && Chance(4))
        {
            WriteType(depth + 1);
            return;
        }

        _text.Append(Pick(s_memberModifiers))
            .AppendFormat(CultureInfo.InvariantCulture, Pick(s_members), Pick(s_types), Name())
            .Append('\n');
    }

    /// <summary>Changes a file in a few places.</summary>
    public string Damage(string text)
    {
        for (int count = _random.Next(1, 4); count > 0; count--)
        {
            int position = _random.Next(text.Length + 1);
            int length = Math.Min(_random.Next(6), text.Length - position);
            text = text.Remove(position, length).Insert(position, Chance(2) ? s_damages[_random.Next(s_damages.Length)] : "");
        }

        return text;
    }

    private string TypeName() => Chance(3) ? Pick(s_names) : "C" + (_types++).ToString(CultureInfo.InvariantCulture);

    private string Name() => Chance(2) ? "N" + _random.Next(9).ToString(CultureInfo.InvariantCulture) : Pick(s_names);

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private string Pick(Choices choices)
    {
        string[] texts = _isTame || Chance(2) ? choices.Tame : choices.Wild;
        return texts[_random.Next(texts.Length)];
    }

    private sealed record Choices(string[] Tame, string[] Wild);
}
