using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Sockets.Options.Generator.Calls;

/// <summary>Determines the unit, the byte order and, if possible, the value of a number.</summary>
internal sealed class ScalarReader(Declarations declarations)
{
    private const int MaximumDepth = 8;

    // A larger constant can be a number whose bytes are already swapped.
    private const int LargestPlainNumber = 0xFFFF;

    private static readonly string[] s_swaps = ["NETWORK", "HTON", "NTOH", "SWAP", "ENDIAN", "REVERSE", "BYTEORDER"];

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
            ILocalReferenceOperation local => Local(local, depth),
            IParameterReferenceOperation parameter => Parameter(parameter),
            IFieldReferenceOperation field => Named(field.Field, ValueOf(field.Field, depth)),
            IPropertyReferenceOperation property => Property(property, depth),
            IInvocationOperation call => Call(call, depth),
            IBinaryOperation binary => Binary(binary, depth),
            // A big-endian computer swaps nothing, so that the code of a little-endian one shows the order.
            IConditionalOperation { WhenFalse: { } other } choice when IsLittleEndian(choice.Condition) is bool isTrue =>
                Read(isTrue ? choice.WhenTrue : other, depth + 1),
            IConditionalOperation { WhenTrue: { } first, WhenFalse: { } second } =>
                Either(Read(first, depth + 1), Read(second, depth + 1)),
            _ => new Scalar(),
        };
        return operation.ConstantValue is { HasValue: true, Value: { } value }
            ? scalar with
            {
                Value = ToInt64(value),
                IsBoolean = ToInt64(value) is 0 or 1,
                Order = scalar.Order == ByteOrder.Unknown && ToInt64(value) is >= 0 and <= LargestPlainNumber && !IsSwapped(scalar)
                    ? ByteOrder.Host
                    : scalar.Order,
            }
            : scalar with { IsBoolean = scalar.IsBoolean || operation.Type?.SpecialType == SpecialType.System_Boolean };
    }

    private Scalar Local(ILocalReferenceOperation reference, int depth)
    {
        Scalar? all = null;
        foreach (Definition definition in Definitions.Find(reference.Local, reference.Syntax, declarations) ?? [])
        {
            Scalar own = ReadSyntax(definition.Value, depth);
            all = all is null ? own : Both(all, own);
        }

        return Named(reference.Local, all ?? new Scalar());
    }

    /// <remarks>The caller passes a number, unless code changes it.</remarks>
    private Scalar Parameter(IParameterReferenceOperation reference)
    {
        IParameterSymbol parameter = reference.Parameter;
        foreach (IdentifierNameSyntax use in declarations.FindUses(parameter, reference.Syntax))
        {
            if (declarations.IsWrite(use))
            {
                return Named(parameter, new Scalar());
            }
        }

        return Plain(Named(parameter, new Scalar()));
    }

    private Scalar ValueOf(IFieldSymbol field, int depth) =>
        field is { IsReadOnly: true } or { IsConst: true } && declarations.FindValue(field) is ExpressionSyntax value
            ? ReadSyntax(value, depth)
            : new Scalar();

    private Scalar ReadSyntax(ExpressionSyntax value, int depth) =>
        declarations.Model.GetOperation(value, declarations.CancellationToken) is IOperation operation
            ? Read(operation, depth + 1)
            : new Scalar();

    private static Scalar Named(ISymbol symbol, Scalar value)
    {
        List<string> words = NativeNames.Words(symbol.Name);
        return value with
        {
            Unit = value.Unit ?? NativeNames.UnitIn(symbol.Name),
            IsDscp = value.IsDscp || (!value.IsShifted && (words.Contains("DSCP") || words.Contains("CODEPOINT"))),
            Names = [.. value.Names, symbol.Name],
        };
    }

    /// <summary>Returns a number in host byte order, unless its name indicates another order.</summary>
    private static Scalar Plain(Scalar scalar) => IsSwapped(scalar) ? scalar : scalar with { Order = ByteOrder.Host };

    private static bool IsSwapped(Scalar scalar) => Array.Exists(scalar.Names, IsSwap);

    /// <summary>Determines whether a name indicates that the byte order of a number is changed.</summary>
    public static bool IsSwap(string name) =>
        Array.Exists(s_swaps, word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
        || NativeNames.Words(name) is var words && (words.Contains("BE") || words.Contains("NBO"));

    /// <returns>The value of a condition on a little-endian computer; null for another condition.</returns>
    public static bool? IsLittleEndian(IOperation condition) => condition switch
    {
        IFieldReferenceOperation { Field: { Name: "IsLittleEndian", ContainingType.Name: "BitConverter" } } => true,
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: var operand } => !IsLittleEndian(operand),
        _ => null,
    };

    private Scalar Property(IPropertyReferenceOperation property, int depth)
    {
        if (property.Property.ContainingType is not { Name: "TimeSpan", ContainingNamespace.Name: "System" })
        {
            Scalar value = declarations.FindValue(property.Property) is ExpressionSyntax expression
                ? ReadSyntax(expression, depth)
                : Plain(new Scalar { Names = [property.Property.Name] }) with { Names = [] };
            return Named(property.Property, value);
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
                return first with
                {
                    Order = first.Order switch
                    {
                        ByteOrder.Network => ByteOrder.Host,
                        ByteOrder.Host => ByteOrder.Network,
                        _ => call.TargetMethod.Name == "HostToNetworkOrder" ? ByteOrder.Network : ByteOrder.Unknown,
                    },
                };
            case "if_nametoindex":
                return new Scalar { Order = ByteOrder.Host };
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

    private static bool IsOr(IBinaryOperation binary) => binary.OperatorKind == BinaryOperatorKind.Or;

    private Scalar Binary(IBinaryOperation binary, int depth)
    {
        Scalar left = Read(binary.LeftOperand, depth + 1);
        Scalar right = Read(binary.RightOperand, depth + 1);
        if (binary.OperatorKind is BinaryOperatorKind.LeftShift or BinaryOperatorKind.RightShift or BinaryOperatorKind.Or)
        {
            return new Scalar { Names = left.Names, IsShifted = left.IsShifted || right.IsShifted || !IsOr(binary) };
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
                Order = operand.Order,
            };
        }

        return binary.OperatorKind is BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply
            ? Sum(binary, left, right)
            : new Scalar { IsBoolean = binary.Type?.SpecialType == SpecialType.System_Boolean };
    }

    private static Scalar Sum(IBinaryOperation binary, Scalar left, Scalar right)
    {
        Scalar sum = Either(left, right);
        // A multiplication by 4 is a shift by 2 bits.
        bool isShifted = sum.IsShifted || (binary.OperatorKind == BinaryOperatorKind.Multiply && (left.Value ?? right.Value) == 4);
        return sum with
        {
            IsTruncated = false,
            IsBoolean = false,
            Value = null,
            IsShifted = isShifted,
            IsDscp = sum.IsDscp && !isShifted,
        };
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

    /// <summary>Returns what is known of a number that is one of two.</summary>
    private static Scalar Either(Scalar first, Scalar second)
    {
        bool isShifted = first.IsShifted || second.IsShifted;
        return new()
        {
            IsBoolean = first.IsBoolean && second.IsBoolean,
            Order = OrderOf(first, second),
            Unit = first.Unit ?? second.Unit,
            IsTruncated = first.IsTruncated || second.IsTruncated,
            IsComponent = first.IsComponent || second.IsComponent,
            IsDscp = !isShifted && (first.IsDscp || second.IsDscp),
            IsShifted = isShifted,
            Names = [.. first.Names, .. second.Names],
        };
    }

    /// <summary>Returns what is known of a number that different statements assign.</summary>
    private static Scalar Both(Scalar first, Scalar second) => Either(first, second) with
    {
        Unit = first.Unit == second.Unit ? first.Unit : null,
        IsTruncated = first.IsTruncated && second.IsTruncated,
        IsComponent = first.IsComponent && second.IsComponent,
        IsDscp = first.IsDscp && second.IsDscp,
    };

    /// <remarks>0 and -1 are the same in both orders.</remarks>
    private static ByteOrder OrderOf(Scalar first, Scalar second) =>
        first.Order == second.Order || second.Value is 0 or -1 ? first.Order
        : first.Value is 0 or -1 ? second.Order
        : ByteOrder.Unknown;

    private static long? ToInt64(object value) => value switch
    {
        bool flag => flag ? 1 : 0,
        long number => number,
        ulong number => unchecked((long)number),
        double number and > long.MinValue and < long.MaxValue => (long)number,
        _ => ConstantReader.ToInt32(value),
    };
}
