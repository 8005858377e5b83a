using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Sockets.Options.Generator.Calls;

/// <summary>Determines the values of levels, names and control codes in calls.</summary>
internal sealed class ConstantReader(Declarations declarations, GuardReader guards, BranchReader branches)
{
    private const int MaximumDepth = 8;

    /// <returns>All values that an argument can have; null if one of them is not known.</returns>
    public List<Constant>? Read(IArgumentOperation argument)
    {
        var values = new List<Constant>();
        var start = new Constant(0, Guard.None, [], [.. NativeNames.InComments(argument.Syntax)], null, true);
        return Read(argument.Value, start, 0, values) && values.Count > 0 ? values : null;
    }

    private bool Read(IOperation? operation, Constant path, int depth, List<Constant> values)
    {
        while (operation is IConversionOperation { OperatorMethod: null } conversion)
        {
            operation = conversion.Operand;
        }

        if (operation is null || depth > MaximumDepth)
        {
            return false;
        }

        return operation switch
        {
            IFieldReferenceOperation field => ReadField(field, path, depth, values),
            ILocalReferenceOperation local => ReadLocal(local, path, depth, values),
            IPropertyReferenceOperation { Property.Parameters.IsEmpty: true } property =>
                ReadSymbol(property.Property, property, path, depth, values),
            IConditionalOperation choice => ReadChoice(choice, path, depth, values),
            // An arm that throws has no value.
            IThrowOperation => true,
            ISwitchExpressionOperation choice => ReadArms(choice, path, depth, values),
            IBinaryOperation { ConstantValue.HasValue: false } binary => ReadBinary(binary, path, depth, values),
            _ => Add(operation, path, values),
        };
    }

    private bool ReadField(IFieldReferenceOperation reference, Constant path, int depth, List<Constant> values)
    {
        IFieldSymbol field = reference.Field;
        if (field.ContainingType is
            {
                TypeKind: TypeKind.Enum,
                Name: "SocketOptionName" or "SocketOptionLevel" or "IOControlCode"
            } type
            && type.ContainingNamespace.ToDisplayString() == "System.Net.Sockets")
        {
            return Add(reference, path with { Member = field.Name }, values);
        }

        return ReadSymbol(
            field, reference, path with { IsCertain = path.IsCertain && (field.IsConst || field.IsReadOnly) }, depth, values);
    }

    private bool ReadSymbol(ISymbol symbol, IOperation reference, Constant path, int depth, List<Constant> values)
    {
        Constant named = path with { Hints = [.. path.Hints, symbol.Name] };
        int count = values.Count;
        if (symbol is not IFieldSymbol { IsReadOnly: false, IsStatic: false }
            && declarations.FindValue(symbol) is ExpressionSyntax value
            && Read(declarations.Model.GetOperation(value, declarations.CancellationToken), named, depth + 1, values))
        {
            return true;
        }

        values.RemoveRange(count, values.Count - count);
        return Add(reference, named, values);
    }

    /// <summary>Reads the values that the code before a place can assign to a local.</summary>
    private bool ReadLocal(ILocalReferenceOperation reference, Constant path, int depth, List<Constant> values)
    {
        int count = values.Count;
        Constant named = path with { Hints = [.. path.Hints, reference.Local.Name] };
        List<Definition>? definitions = Definitions.Find(reference.Local, reference.Syntax, declarations);
        foreach (Definition definition in definitions ?? [])
        {
            ExpressionSyntax value = definition.Value;
            Constant own = definitions!.Count == 1 ? named : Narrow(named, definition);
            if (!Read(declarations.Model.GetOperation(value, declarations.CancellationToken), own, depth + 1, values))
            {
                values.RemoveRange(count, values.Count - count);
                return Add(reference, named, values);
            }
        }

        return definitions is not null || Add(reference, named, values);
    }

    /// <summary>Adds the conditions under which an assignment determines the value of a local.</summary>
    private Constant Narrow(Constant value, Definition definition)
    {
        Guard guard = value.Guard.And(guards.Around(definition.Value));
        List<Branch> conditions = [.. value.Branches, .. branches.Around(definition.Value)];
        foreach ((ExpressionSyntax condition, bool isTrue) in definition.Conditions)
        {
            guard = guard.And(guards.Evaluate(condition, isTrue));
            branches.Add(condition, isTrue, conditions);
        }

        return value with { Guard = guard, Branches = conditions };
    }

    private bool ReadChoice(IConditionalOperation choice, Constant path, int depth, List<Constant> values)
    {
        if (choice.Condition.Syntax is not ExpressionSyntax condition)
        {
            return false;
        }

        return Read(choice.WhenTrue, Narrow(true), depth + 1, values) && Read(choice.WhenFalse, Narrow(false), depth + 1, values);

        Constant Narrow(bool isTrue)
        {
            var own = new List<Branch>(path.Branches);
            branches.Add(condition, isTrue, own);
            return path with { Guard = path.Guard.And(guards.Evaluate(condition, isTrue)), Branches = own };
        }
    }

    private bool ReadArms(ISwitchExpressionOperation choice, Constant path, int depth, List<Constant> values)
    {
        if (choice.Syntax is not SwitchExpressionSyntax syntax)
        {
            return false;
        }

        foreach (SwitchExpressionArmSyntax arm in syntax.Arms)
        {
            if (arm.Expression is ThrowExpressionSyntax)
            {
                continue;
            }

            var own = new List<Branch>(path.Branches);
            branches.AddArm(syntax, arm, own);
            Constant narrowed = path with { Guard = path.Guard.And(guards.Arm(syntax, arm)), Branches = own };
            if (!Read(
                declarations.Model.GetOperation(arm.Expression, declarations.CancellationToken), narrowed, depth + 1, values))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads a number that is combined from variables: <c>IOC_IN | IOC_VENDOR | 12</c>.</summary>
    private bool ReadBinary(IBinaryOperation binary, Constant path, int depth, List<Constant> values)
    {
        var left = new List<Constant>();
        var right = new List<Constant>();
        if (!Read(binary.LeftOperand, path, depth + 1, left) || !Read(binary.RightOperand, path, depth + 1, right)
            || left.Count != 1 || right.Count != 1)
        {
            return false;
        }

        int first = left[0].Value;
        int second = right[0].Value;
        int? value = binary.OperatorKind switch
        {
            BinaryOperatorKind.Or => first | second,
            BinaryOperatorKind.And => first & second,
            BinaryOperatorKind.Add => unchecked(first + second),
            BinaryOperatorKind.LeftShift => first << second,
            _ => null,
        };
        if (value is int number)
        {
            values.Add(path with { Value = number, IsCertain = left[0].IsCertain && right[0].IsCertain });
        }

        return value is not null;
    }

    private static bool Add(IOperation operation, Constant path, List<Constant> values)
    {
        if (operation.ConstantValue is not { HasValue: true, Value: { } value } || ToInt32(value) is not int number)
        {
            return false;
        }

        values.Add(path with { Value = number });
        return true;
    }

    public static int? ToInt32(object value) => value switch
    {
        int number => number,
        uint number => unchecked((int)number),
        long number and >= int.MinValue and <= uint.MaxValue => unchecked((int)number),
        ulong number and <= uint.MaxValue => unchecked((int)number),
        short number => number,
        ushort number => number,
        byte number => number,
        sbyte number => number,
        _ => null,
    };
}
