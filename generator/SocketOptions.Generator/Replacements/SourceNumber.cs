using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sockets.Options.Generator.Calls;

namespace Sockets.Options.Generator.Replacements;

/// <summary>
/// Represents the number that a call passes, as a constant or as an expression that has the same value at the call.
/// </summary>
internal sealed class SourceNumber
{
    private static readonly string[] s_conversions = ["HostToNetworkOrder", "NetworkToHostOrder", "ReverseEndianness"];

    public long? Constant { get; private init; }

    public ExpressionSyntax? Expression { get; private init; }

    public SpecialType Type { get; private init; }

    /// <summary>Gets the expression of type bool that determines the number; null for none.</summary>
    public string? Flag { get; private init; }

    /// <summary>Gets the expression of type TimeSpan whose whole time or component the number is; null for none.</summary>
    public string? Time { get; private init; }

    /// <summary>Gets a value indicating whether the number contains a component of a TimeSpan.</summary>
    public bool IsComponent { get; private init; }

    /// <param name="call">The call.</param>
    /// <param name="unused">The locals that are not needed without the call.</param>
    /// <param name="isNetwork">Indicates whether the bytes are in network byte order.</param>
    /// <param name="known">The values that have not changed.</param>
    public static SourceNumber Of(RawCall call, List<ISymbol> unused, bool isNetwork, KnownValues known)
    {
        Payload payload = call.Value;
        long? bytes = payload.Bytes?.Length == payload.Width ? Number(payload.Bytes) : null;
        if (payload.Scalar is not Scalar scalar || (scalar.Value is null && bytes is not null))
        {
            return new SourceNumber
            {
                Constant = isNetwork && bytes is long number ? System.Net.IPAddress.NetworkToHostOrder((int)number) : bytes,
            };
        }

        // The constant is that before a conversion to network byte order.
        if (scalar.Value is long constant)
        {
            return new SourceNumber { Constant = constant };
        }

        if (scalar.Syntax is not ExpressionSyntax syntax || (!scalar.IsBoolean && IsNarrowed(syntax, call.Operation.SemanticModel!)))
        {
            return new SourceNumber();
        }

        SemanticModel model = call.Operation.SemanticModel!;
        ExpressionSyntax expression = Inline(WithoutConversion(syntax), call, unused, known);
        bool isAtCall = call.Operation.Syntax.Span.Contains(expression.Span);
        if (!isAtCall && !known.IsStable(expression))
        {
            return new SourceNumber();
        }

        SpecialType type = model.GetTypeInfo(expression).Type?.SpecialType ?? SpecialType.None;
        return new SourceNumber
        {
            Expression = expression,
            Type = type,
            Flag = FlagOf(expression, type),
            Time = TimeOf(expression, model),
            IsComponent = scalar.IsComponent,
        };
    }

    /// <returns>The little-endian number that bytes are; null if they are not one.</returns>
    public static long? Number(byte[]? bytes)
    {
        if (bytes is not { Length: 1 or 4 or 8 })
        {
            return null;
        }

        long number = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            number |= (long)bytes[i] << (8 * i);
        }

        return bytes.Length == sizeof(int) ? (int)number : number;
    }

    /// <summary>Determines whether an expression needs no parentheses as an operand.</summary>
    public static bool IsSimple(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax or MemberAccessExpressionSyntax or LiteralExpressionSyntax or InvocationExpressionSyntax
            or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax;

    public static string Operand(ExpressionSyntax expression) => IsSimple(expression) ? expression.ToString() : $"({expression})";

    private static ExpressionSyntax WithoutConversion(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => WithoutConversion(parenthesized.Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax method, ArgumentList.Arguments: [var number] }
            when Array.IndexOf(s_conversions, method.Name.Identifier.ValueText) >= 0 => WithoutConversion(number.Expression),
        _ => expression,
    };

    /// <summary>Replaces a local with its value if only the call uses it.</summary>
    private static ExpressionSyntax Inline(ExpressionSyntax expression, RawCall call, List<ISymbol> unused, KnownValues known)
    {
        if (expression is IdentifierNameSyntax
            && call.Operation.SemanticModel!.GetSymbolInfo(expression).Symbol is ILocalSymbol local
            && unused.Exists(symbol => SymbolEqualityComparer.Default.Equals(symbol, local))
            && call.Declarations.FindValue(local) is ExpressionSyntax value)
        {
            while (value is CastExpressionSyntax or ParenthesizedExpressionSyntax)
            {
                value = value is CastExpressionSyntax cast ? cast.Expression : ((ParenthesizedExpressionSyntax)value).Expression;
            }

            return known.IsStable(value) ? WithoutConversion(value) : expression;
        }

        return expression;
    }

    /// <summary>Determines whether the code converts an expression to a type that does not contain all its values.</summary>
    private static bool IsNarrowed(ExpressionSyntax expression, SemanticModel model)
    {
        SpecialType type = model.GetTypeInfo(expression).Type?.SpecialType ?? SpecialType.None;
        for (SyntaxNode? parent = expression.Parent; parent is ParenthesizedExpressionSyntax or CastExpressionSyntax; parent = parent.Parent)
        {
            if (parent is CastExpressionSyntax cast
                && model.GetTypeInfo(cast).Type?.SpecialType is SpecialType.System_Byte or SpecialType.System_SByte
                    or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Char
                && model.GetTypeInfo(cast).Type!.SpecialType != type)
            {
                return true;
            }
        }

        return false;
    }

    /// <remarks>The members round up, as Math.Ceiling does.</remarks>
    private static string? TimeOf(ExpressionSyntax expression, SemanticModel model) => expression switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments: [var time] } call when call.Expression.ToString() == "Math.Ceiling" =>
            TimeOf(time.Expression, model),
        MemberAccessExpressionSyntax member when IsNumberOfTime(member.Name.Identifier.ValueText) =>
            model.GetTypeInfo(member.Expression).Type is { Name: "TimeSpan", ContainingNamespace.Name: "System" }
                ? member.Expression.ToString()
                : null,
        _ => null,
    };

    private static bool IsNumberOfTime(string property) =>
        property is "TotalSeconds" or "TotalMilliseconds" or "TotalMicroseconds" or "Seconds" or "Milliseconds" or "Microseconds";

    private static string? FlagOf(ExpressionSyntax expression, SpecialType type) => expression switch
    {
        _ when type == SpecialType.System_Boolean => expression is AssignmentExpressionSyntax ? null : expression.ToString(),
        ConditionalExpressionSyntax
        {
            WhenTrue: LiteralExpressionSyntax { Token.ValueText: "1" },
            WhenFalse: LiteralExpressionSyntax { Token.ValueText: "0" }
        } choice =>
            choice.Condition.ToString(),
        ConditionalExpressionSyntax
        {
            WhenTrue: LiteralExpressionSyntax { Token.ValueText: "0" },
            WhenFalse: LiteralExpressionSyntax { Token.ValueText: "1" }
        } choice =>
            $"!{Operand(choice.Condition)}",
        _ => null,
    };
}
