using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Emission;

/// <summary>
/// Writes code that only names the types of a table. Line directives map the names to the table, so that the compiler
/// reports its errors there.
/// </summary>
/// <remarks>
/// This code is separate from the code of the targets, which would otherwise be generated again whenever a line of the
/// table moves. The generator cannot look up the types, because it does not know the types of other generators. The path of
/// the table is specific to one machine, since directives accept no other.
/// </remarks>
internal static class TypeCheckEmitter
{
    private const string Indentation = "            ";

    // The limits of the compiler for a directive. Positions beyond them become the last one.
    private const int MaximumLine = 16_707_565;
    private const int MaximumColumn = 65_536;

    public static SourceText Emit(string path, EquatableArray<TypeName> names)
    {
        var writer = new IndentedWriter();
        writer.WriteLine(GeneratedCode.Head);
        writer.OpenBlock($"namespace {GeneratedCode.Namespace}");
        writer.WriteLine(GeneratedCode.Attributes);
        writer.OpenBlock("file static class TableTypes");
        for (int i = 0; i < names.Count; i++)
        {
            writer.WriteLine($"""
                private delegate void Type{i.ToString(CultureInfo.InvariantCulture)}(
                {Directive(path, names[i])}
                    {CSharpTypeName.Qualify(names[i].Text, names[i].IsCodec)} value);
                #line default
                """);
        }

        writer.CloseBlock();
        writer.CloseBlock();
        return writer.ToSourceText();
    }

    private static string Directive(string path, TypeName name)
    {
        int start = Indentation.Length + CSharpTypeName.QualifierOf(name.Text, name.IsCodec).Length;
        string line = Number(name.Range.Line, MaximumLine);
        string column = Number(name.Range.Column, MaximumColumn);
        string end = Number(name.Range.Column + name.Range.Length, MaximumColumn);
        return $"#line ({line}, {column}) - ({line}, {end}) {start} \"{path}\"";
    }

    /// <remarks>The numbers of the compiler begin at 1.</remarks>
    private static string Number(int index, int maximum) =>
        Math.Min(index + 1, maximum).ToString(CultureInfo.InvariantCulture);
}
