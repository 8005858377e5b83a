using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sockets.Options.Generator.Calls;
using Sockets.Options.Generator.Judgement;
using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Replacements;

/// <summary>Converts the value that a call passes to the value of a member in C#.</summary>
/// <param name="model">The semantic model of the call.</param>
/// <param name="names">The names of types.</param>
/// <param name="option">The option.</param>
/// <param name="unit">The unit of the value in the call; null for none.</param>
internal sealed class MemberValue(SemanticModel model, TypeNames names, NativeOption option, string? unit)
{
    private readonly NativeForm _form = option.Form;
    private readonly MemberType _type = MemberType.Of(option, model.Compilation, names);
    private readonly DurationText _durations = new(names);

    /// <returns>The text, and the expression in it; null if the value is not clear.</returns>
    public (string Text, ExpressionSyntax? Expression)? Find(Payload payload, SourceNumber number)
    {
        if (_type.Name == "string")
        {
            return payload is { IsText: true, Source: { } source } && EncodedText.Find(source, model) is EncodedText encoded
                && (encoded.Text ?? (_type.IsNullable ? "null" : null)) is string content
                    ? (content, encoded.Expression)
                    : null;
        }

        if (_form.IsCode)
        {
            return null;
        }

        string? text = number.Constant is long constant ? OfConstant(constant)
            : number.Expression is ExpressionSyntax expression ? OfExpression(number, expression)
            : null;
        return text is null ? null : (text, number.Constant is null ? number.Expression : null);
    }

    private string? OfConstant(long number)
    {
        if (_type.IsNullable && number == _form.None)
        {
            return "null";
        }

        string text = number.ToString(CultureInfo.InvariantCulture);
        return _type.Name switch
        {
            "bool" => number != 0 ? "true" : "false",
            "System.TimeSpan" => _durations.OfConstant(number, unit),
            "int" => number is >= int.MinValue and <= int.MaxValue ? text : null,
            "uint" => number is >= 0 and <= uint.MaxValue ? text : null,
            "ulong" => number >= 0 ? text : null,
            _ when _type.Symbol is { TypeKind: TypeKind.Enum } type => EnumMember(type, number, text),
            _ when _form.From is string method && number is >= 0 and <= byte.MaxValue => $"{_type.Text}.{method}({Hex(number)})",
            _ => null,
        };
    }

    private string? OfExpression(SourceNumber number, ExpressionSyntax expression)
    {
        bool isInt = number.Type is SpecialType.System_Int32 or SpecialType.System_Int16
            or SpecialType.System_UInt16 or SpecialType.System_Byte;
        string operand = SourceNumber.Operand(expression);
        // A conversion of bytes is unchecked.
        bool isChecked = IsChecked(expression);
        return _type.Name switch
        {
            "bool" => number.Flag ?? (isInt && SourceNumber.IsSimple(expression) ? $"{expression} != 0" : null),
            "System.TimeSpan" => _durations.OfExpression(number, expression, unit),
            "int" => isInt ? expression.ToString() : number.Flag is string flag ? $"{flag} ? 1 : 0" : null,
            "uint" => number.Type == SpecialType.System_UInt32 ? expression.ToString() : isInt && !isChecked ? $"(uint){operand}" : null,
            "ulong" => number.Type is SpecialType.System_UInt64 or SpecialType.System_UInt32 ? expression.ToString() : null,
            _ when _type.Symbol is { TypeKind: TypeKind.Enum } && isInt && !isChecked => $"({_type.Text}){operand}",
            _ when _form.From is string method && isInt && !isChecked => $"{_type.Text}.{method}((byte){operand})",
            _ => null,
        };
    }

    private bool IsChecked(ExpressionSyntax expression)
    {
        foreach (SyntaxNode node in expression.Ancestors())
        {
            if (node is CheckedExpressionSyntax or CheckedStatementSyntax)
            {
                return node.Kind() is SyntaxKind.CheckedExpression or SyntaxKind.CheckedStatement;
            }
        }

        return model.Compilation.Options is CSharpCompilationOptions { CheckOverflow: true };
    }

    private string EnumMember(INamedTypeSymbol type, long number, string text)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true, ConstantValue: { } value }
                && Convert.ToInt64(value, CultureInfo.InvariantCulture) == number)
            {
                return $"{_type.Text}.{member.Name}";
            }
        }

        return $"({_type.Text}){(number < 0 ? $"({text})" : text)}";
    }

    private static string Hex(long number) => "0x" + number.ToString("X2", CultureInfo.InvariantCulture);
}
