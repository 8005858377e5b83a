using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Sockets.Options.Generator.Calls;

/// <summary>Determines what code does to a buffer that a local contains.</summary>
/// <param name="declarations">The declarations of the file.</param>
/// <param name="readNumber">Evaluates a length or an offset.</param>
internal sealed class BufferUseReader(Declarations declarations, Func<IOperation, int?> readNumber)
{
    // Their methods do not write to their arguments, apart from those that are listed.
    private static readonly string[] s_readers =
        ["BitConverter", "Convert", "Console", "Debug", "Trace", "Encoding", "String", "BinaryPrimitives"];

    /// <summary>Determines whether code runs only under a condition that is not on the way to a place.</summary>
    /// <remarks>Only the code for little-endian computers counts, because it does the same as that for others.</remarks>
    /// <returns>Whether it is conditional; null for code that does not run on little-endian computers.</returns>
    public bool? IsConditional(SyntaxNode use, SyntaxNode place)
    {
        bool isConditional = false;
        SyntaxNode child = use;
        for (SyntaxNode? parent = use.Parent; parent is not null && !parent.Span.Contains(place.Span); child = parent, parent = parent.Parent)
        {
            if (parent is IfStatementSyntax branch && child != branch.Condition && IsLittleEndian(branch.Condition) is bool isTrue)
            {
                if (isTrue != (child == branch.Statement))
                {
                    return null;
                }

                continue;
            }

            isConditional |= parent is IfStatementSyntax or ElseClauseSyntax or SwitchSectionSyntax or ConditionalExpressionSyntax
                or CatchClauseSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax
                or ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax;
        }

        return isConditional;
    }

    public BufferUse Read(IdentifierNameSyntax use)
    {
        SyntaxNode current = use;
        int? offset = 0;
        while (true)
        {
            switch (current.Parent)
            {
                case ParenthesizedExpressionSyntax or CastExpressionSyntax or RefExpressionSyntax
                    or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression }:
                    current = current.Parent;
                    break;
                case ElementAccessExpressionSyntax element when element.Expression == current:
                    if (element.ArgumentList.Arguments is [{ Expression: RangeExpressionSyntax range }])
                    {
                        offset += range.LeftOperand is { } left ? NumberOf(left) : 0;
                        current = element;
                        break;
                    }

                    return new(IsRead(element) ? BufferUseKind.Read : BufferUseKind.Unknown);
                case MemberAccessExpressionSyntax access when access.Expression == current:
                    if (access.Parent is not InvocationExpressionSyntax call || call.Expression != access)
                    {
                        return new(BufferUseKind.Read);
                    }

                    if (access.Name.Identifier.ValueText is not ("AsSpan" or "AsMemory" or "Slice"))
                    {
                        return OwnCall(access.Name.Identifier.ValueText, call, offset);
                    }

                    offset += call.ArgumentList.Arguments is [var start, ..] ? NumberOf(start.Expression) : 0;
                    current = call;
                    break;
                case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax receiver } argument:
                    return Argument(receiver, argument, offset);
                case ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax creation } argument:
                    if (declarations.Model.GetTypeInfo(creation, declarations.CancellationToken).Type?.Name is not string type
                        || type is not ("Span" or "Memory" or "ReadOnlySpan" or "ReadOnlyMemory"))
                    {
                        return new(BufferUseKind.Unknown);
                    }

                    offset += creation.ArgumentList?.Arguments is [_, var first, _] ? NumberOf(first.Expression) : 0;
                    current = creation;
                    break;
                // A second name for the same bytes.
                case EqualsValueClauseSyntax or AssignmentExpressionSyntax:
                    return new(IsCopy(current) ? BufferUseKind.Read : BufferUseKind.Unknown);
                case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.AddressOfExpression }:
                    return new(BufferUseKind.Unknown);
                default:
                    return new(BufferUseKind.Read);
            }
        }
    }

    private bool IsCopy(SyntaxNode value) =>
        value.Parent is AssignmentExpressionSyntax assignment && assignment.Left == value
        || declarations.Model.GetTypeInfo(value, declarations.CancellationToken).ConvertedType?.Name is "ReadOnlySpan" or "ReadOnlyMemory";

    private static bool IsRead(ElementAccessExpressionSyntax element) => element.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left != element,
        PrefixUnaryExpressionSyntax prefix => prefix.Kind() is not (
            SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression),
        PostfixUnaryExpressionSyntax => false,
        ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } tuple } =>
            assignment.Left != tuple,
        ArgumentSyntax argument => argument.RefKindKeyword.IsKind(SyntaxKind.None),
        RefExpressionSyntax => false,
        _ => true,
    };

    /// <summary>Determines what a method of a buffer or a slice does to it.</summary>
    private static BufferUse OwnCall(string name, InvocationExpressionSyntax call, int? offset) => name switch
    {
        // Enumerable.Reverse returns another sequence.
        "Reverse" => new(call.Parent is ExpressionStatementSyntax ? BufferUseKind.Reverse : BufferUseKind.Read, offset),
        "Fill" or "Clear" or "SetValue" or "Initialize" or "Sort" => new(BufferUseKind.Unknown),
        _ => new(BufferUseKind.Read),
    };

    private BufferUse Argument(InvocationExpressionSyntax syntax, ArgumentSyntax argument, int? offset)
    {
        if (declarations.Model.GetOperation(syntax, declarations.CancellationToken) is not IInvocationOperation call)
        {
            return new(BufferUseKind.Read);
        }

        IParameterSymbol? parameter = null;
        foreach (IArgumentOperation own in call.Arguments)
        {
            parameter = own.Syntax == argument ? own.Parameter : parameter;
        }

        string type = call.TargetMethod.ContainingType.Name;
        string name = call.TargetMethod.Name;
        int ordinal = parameter?.Ordinal ?? 0;
        switch (type, name)
        {
            case ("Array" or "MemoryExtensions", "Reverse"):
                bool isPart = call.Arguments.Length == 3;
                return new(BufferUseKind.Reverse, isPart ? readNumber(call.Arguments[1].Value) : offset);
            case ("BinaryPrimitives", _) when name.StartsWith("Write", StringComparison.Ordinal)
                || name.StartsWith("TryWrite", StringComparison.Ordinal):
            case ("BitConverter", "TryWriteBytes"):
            case ("MemoryMarshal", "Write" or "TryWrite"):
                return new(BufferUseKind.Number, offset, call);
            case ("Buffer", "BlockCopy") or ("Array", "Copy") when call.Arguments.Length == 5:
                return ordinal < 2 ? new(BufferUseKind.Read) : new(BufferUseKind.Number, readNumber(call.Arguments[3].Value), call);
            case ("Array", "Copy" or "ConstrainedCopy") when ordinal == 0:
                return new(BufferUseKind.Read);
            case (_, "CopyTo" or "TryCopyTo") when call.Instance is not null || ordinal > 0:
                int last = call.Arguments.Length - 1;
                bool hasIndex = call.Arguments[last].Parameter?.Type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64;
                return new(BufferUseKind.Number, hasIndex ? offset + readNumber(call.Arguments[last].Value) : offset, call);
        }

        bool isOption = type == "Socket" && (name.StartsWith("Set", StringComparison.Ordinal) || (name == "IOControl" && ordinal < 2));
        bool isNative = call.TargetMethod is { IsExtern: true } or { IsPartialDefinition: true }
            && NativeFunction.Of(call.TargetMethod) is { EntryPoint: "setsockopt" or "WSAIoctl" };
        bool isReader = isOption || isNative || (type is "MemoryMarshal" or "Unsafe" && name.Contains("Read")) || Array.IndexOf(s_readers, type) >= 0
            || parameter?.Type is { Name: "ReadOnlySpan" or "ReadOnlyMemory" or "IEnumerable" or "IReadOnlyList" }
            || parameter?.Type.IsReferenceType == false && argument.RefKindKeyword.IsKind(SyntaxKind.None) && parameter.Type.Name is not ("Span" or "Memory");
        return new(isReader ? BufferUseKind.Read : BufferUseKind.Unknown);
    }

    private bool? IsLittleEndian(ExpressionSyntax condition) =>
        declarations.Model.GetOperation(condition, declarations.CancellationToken) is IOperation operation
            ? ScalarReader.IsLittleEndian(operation)
            : null;

    private int? NumberOf(ExpressionSyntax expression) =>
        declarations.Model.GetOperation(expression, declarations.CancellationToken) is IOperation operation
            ? readNumber(operation)
            : null;
}
