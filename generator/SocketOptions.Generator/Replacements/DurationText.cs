using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sockets.Options.Generator.Replacements;

/// <summary>Converts native times to TimeSpan in C#, and back.</summary>
/// <param name="names">The names of types.</param>
internal sealed class DurationText(TypeNames names)
{
    private const int Thousand = 1000;

    private string Type => names.Of(TypeNames.TimeSpan);

    /// <returns>The text; null for a number that is not a time, or without a unit.</returns>
    public string? OfConstant(long number, string? unit) => number <= 0 ? null : (unit, number % Thousand) switch
    {
        ("s", _) => $"{Type}.FromSeconds({number})",
        ("ms", 0) => $"{Type}.FromSeconds({number / Thousand})",
        ("ms", _) => $"{Type}.FromMilliseconds({number})",
        ("us", 0) => OfConstant(number / Thousand, "ms"),
        ("us", _) => $"{Type}.FromMicroseconds({number})",
        _ => null,
    };

    /// <returns>The text; null if the expression is not clear.</returns>
    public string? OfExpression(SourceNumber number, ExpressionSyntax expression, string? unit)
    {
        if (number.Time is not null || number.IsComponent)
        {
            return number.Time;
        }

        if (expression is BinaryExpressionSyntax { Right: LiteralExpressionSyntax { Token.Value: Thousand } } scaled
            && scaled.Left is IdentifierNameSyntax or MemberAccessExpressionSyntax
            && scaled.Kind() is SyntaxKind.MultiplyExpression or SyntaxKind.DivideExpression)
        {
            return (scaled.Kind(), unit) switch
            {
                (SyntaxKind.MultiplyExpression, "ms") => $"{Type}.FromSeconds({scaled.Left})",
                (SyntaxKind.MultiplyExpression, "us") => $"{Type}.FromMilliseconds({scaled.Left})",
                (SyntaxKind.DivideExpression, "s") => $"{Type}.FromMilliseconds({scaled.Left})",
                (SyntaxKind.DivideExpression, "ms") => $"{Type}.FromMicroseconds({scaled.Left})",
                _ => null,
            };
        }

        bool isInteger = number.Type is SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64
            or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Byte;
        return !isInteger ? null : unit switch
        {
            "s" => $"{Type}.FromSeconds({expression})",
            "ms" => $"{Type}.FromMilliseconds({expression})",
            "us" => $"{Type}.FromMicroseconds({expression})",
            _ => null,
        };
    }

    /// <returns>The property of TimeSpan for a unit; null for another unit.</returns>
    public static string? TotalIn(string? unit) => unit switch
    {
        "s" => nameof(TimeSpan.TotalSeconds),
        "ms" => nameof(TimeSpan.TotalMilliseconds),
        "us" => "TotalMicroseconds",
        _ => null,
    };
}
