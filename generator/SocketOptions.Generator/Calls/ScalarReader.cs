using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Sockets.Options.Generator.Calls;

/// <summary>Determines the unit, the byte order and, if possible, the value of a number.</summary>
internal sealed class ScalarReader(Declarations declarations)
{
    private const int MaximumDepth = 8;

    public Scalar Read(IOperation operation) => Read(operation, 0) with { Type = operation.Type, Syntax = operation.Syntax };

    private Scalar Read(IOperation operation, int depth)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        if (depth > MaximumDepth)
        {
            return new Scalar();
        }

        Scalar scalar = operation switch
        {
            ILocalReferenceOperation local => Named(local.Local, depth),
            IParameterReferenceOperation parameter => Named(parameter.Parameter, depth),
            IFieldReferenceOperation field => Named(field.Field, depth),
            IPropertyReferenceOperation property => Property(property, depth),
            IInvocationOperation call => Call(call, depth),
            IBinaryOperation binary => Binary(binary, depth),
            IConditionalOperation { WhenTrue: { } first, WhenFalse: { } second } =>
                Either(Read(first, depth + 1), Read(second, depth + 1)),
            _ => new Scalar(),
        };
        return operation.ConstantValue is { HasValue: true, Value: { } value }
            ? scalar with { Value = ToInt64(value), IsBoolean = ToInt64(value) is 0 or 1 }
            : scalar with { IsBoolean = scalar.IsBoolean || operation.Type?.SpecialType == SpecialType.System_Boolean };
    }

    private Scalar Named(ISymbol symbol, int depth)
    {
        Scalar value = symbol is IFieldSymbol { IsReadOnly: false, IsConst: false } || symbol is IParameterSymbol
            ? new Scalar()
            : declarations.FindValue(symbol) is ExpressionSyntax expression
                && declarations.Model.GetOperation(expression, declarations.CancellationToken) is IOperation operation
                ? Read(operation, depth + 1)
                : new Scalar();
        List<string> words = NativeNames.Words(symbol.Name);
        return value with
        {
            Unit = value.Unit ?? NativeNames.UnitIn(symbol.Name),
            IsDscp = value.IsDscp || words.Contains("DSCP") || words.Contains("CODEPOINT"),
            Names = [.. value.Names, symbol.Name],
        };
    }

    private Scalar Property(IPropertyReferenceOperation property, int depth)
    {
        if (property.Property.ContainingType is not { Name: "TimeSpan", ContainingNamespace.Name: "System" })
        {
            return Named(property.Property, depth);
        }

        Scalar time = property.Instance is null ? new Scalar() : Read(property.Instance, depth + 1);
        Scalar result = new() { Names = time.Names };
        return property.Property.Name switch
        {
            "TotalSeconds" => result with { Unit = "s" },
            "TotalMilliseconds" => result with { Unit = "ms" },
            "TotalMicroseconds" => result with { Unit = "us" },
            "Seconds" => result with { Unit = "s", IsComponent = true },
            "Milliseconds" => result with { Unit = "ms", IsComponent = true },
            "Microseconds" => result with { Unit = "us", IsComponent = true },
            _ => result,
        };
    }

    private Scalar Call(IInvocationOperation call, int depth)
    {
        if (call.Arguments.IsEmpty)
        {
            return new Scalar();
        }

        Scalar first = Read(call.Arguments[0].Value, depth + 1);
        switch (call.TargetMethod.Name)
        {
            case "HostToNetworkOrder" or "NetworkToHostOrder" or "ReverseEndianness":
                return first with { Order = first.Order == ByteOrder.Network ? ByteOrder.Host : ByteOrder.Network };
            case "Max" or "Min" or "Clamp":
                foreach (IArgumentOperation argument in call.Arguments)
                {
                    first = Either(first, Read(argument.Value, depth + 1));
                }

                return first with { IsTruncated = false, Value = null, IsBoolean = false };
            case "Ceiling" or "Round" or "Floor" or "Truncate" or "Abs":
                return first with { IsTruncated = false };
            default:
                return call.TargetMethod.ContainingType is { Name: "Convert" } ? first
                    : call.TargetMethod.Name.StartsWith("CreateChecked", StringComparison.Ordinal) ? first
                    : new Scalar();
        }
    }

    private Scalar Binary(IBinaryOperation binary, int depth)
    {
        Scalar left = Read(binary.LeftOperand, depth + 1);
        Scalar right = Read(binary.RightOperand, depth + 1);
        if (binary.OperatorKind is BinaryOperatorKind.LeftShift or BinaryOperatorKind.RightShift or BinaryOperatorKind.Or)
        {
            return new Scalar { Names = left.Names };
        }

        bool isDivision = binary.OperatorKind == BinaryOperatorKind.Divide;
        if ((isDivision || binary.OperatorKind == BinaryOperatorKind.Multiply)
            && (right.Value ?? (isDivision ? null : left.Value)) is 1000 or 1_000_000)
        {
            Scalar operand = right.Value is 1000 or 1_000_000 ? left : right;
            bool isWhole =
                binary.Type?.SpecialType is not (
                    SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal);
            return new Scalar
            {
                Unit = Scale(operand.Unit, (right.Value ?? left.Value) == 1000 ? 1 : 2, isDivision),
                IsTruncated = isDivision && isWhole && operand.Value is null && IsPlain(binary.LeftOperand)
                    && !IsCompared(binary),
                IsComponent = operand.IsComponent,
                Names = operand.Names,
            };
        }

        return binary.OperatorKind is BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply
            ? Either(left, right) with { IsTruncated = false, IsBoolean = false, Value = null }
            : new Scalar { IsBoolean = binary.Type?.SpecialType == SpecialType.System_Boolean };
    }

    /// <remarks>A sum, such as (x + 999) / 1000, rounds up.</remarks>
    private static bool IsPlain(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation
            or IPropertyReferenceOperation;
    }

    /// <summary>
    /// Determines whether the code compares the dividend, so that short times do not always reach the division.
    /// </summary>
    private static bool IsCompared(IBinaryOperation division)
    {
        string name = division.LeftOperand.Syntax.ToString();
        foreach (SyntaxNode node in Declarations.FindBody(division.Syntax)?.DescendantNodes() ?? [])
        {
            if (node is BinaryExpressionSyntax comparison
                && comparison.Kind() is SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression
                    or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression
                && (comparison.Left.ToString() == name || comparison.Right.ToString() == name)
                && !IsSignOnly(comparison))
            {
                return true;
            }
        }

        return false;
    }

    /// <remarks>A value that is greater than 0 can still be truncated to 0.</remarks>
    private static bool IsSignOnly(BinaryExpressionSyntax comparison) =>
        comparison.Right.ToString() is "0" or "-1" || comparison.Left.ToString() is "0" or "-1";

    private static string? Scale(string? unit, int thousands, bool isDivision)
    {
        string[] units = ["us", "ms", "s"];
        // Code that divides by 1000 without naming a unit converts milliseconds to seconds, and the reverse.
        int index = unit is null ? (isDivision ? 1 : 2) : Array.IndexOf(units, unit);
        int scaled = index + (isDivision ? thousands : -thousands);
        return scaled >= 0 && scaled < units.Length ? units[scaled] : null;
    }

    private static Scalar Either(Scalar first, Scalar second) => new()
    {
        IsBoolean = first.IsBoolean && second.IsBoolean,
        Order = first.Order == second.Order ? first.Order : ByteOrder.Host,
        Unit = first.Unit ?? second.Unit,
        IsTruncated = first.IsTruncated || second.IsTruncated,
        IsComponent = first.IsComponent || second.IsComponent,
        IsDscp = first.IsDscp || second.IsDscp,
        Names = [.. first.Names, .. second.Names],
    };

    private static long? ToInt64(object value) => value switch
    {
        bool flag => flag ? 1 : 0,
        long number => number,
        ulong number => unchecked((long)number),
        double number and > long.MinValue and < long.MaxValue => (long)number,
        _ => ConstantReader.ToInt32(value),
    };
}
