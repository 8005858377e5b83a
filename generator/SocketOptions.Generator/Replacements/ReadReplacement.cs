using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Sockets.Options.Generator.Calls;
using Sockets.Options.Generator.Judgement;
using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Replacements;

/// <summary>Replaces a call that gets an option, and the conversion of the bytes or of the object to a number.</summary>
/// <param name="call">The call.</param>
/// <param name="receiver">The socket.</param>
/// <param name="option">The option.</param>
/// <param name="unit">The unit of the number in the call; null for none.</param>
internal sealed class ReadReplacement(RawCall call, Receiver receiver, NativeOption option, string? unit)
{
    private readonly SemanticModel _model = call.Operation.SemanticModel!;
    private readonly TypeNames _names = new(call.Operation.SemanticModel!, call.Operation.Syntax.SpanStart);

    /// <param name="guard">The condition that the member requires; null for none that is right.</param>
    public Replacement? Find(string? guard)
    {
        // An expression cannot be put into a condition, because it needs a value without the option, too.
        if (guard is not { Length: 0 } || !option.Members.IsProperty || NumberText() is not (string number, bool isSimple))
        {
            return null;
        }

        var method = ((IInvocationOperation)call.Operation).TargetMethod;
        SyntaxNode node = call.Operation.Syntax;
        return (call.Kind, method.Parameters.Length) switch
        {
            (RawCallKind.Native, _) => FindVariable(number),
            (_, 2) => Replace(UnboxedValue(node), number, isSimple, []),
            _ when method.Parameters[2].Type.SpecialType == SpecialType.System_Int32 =>
                Replace(ConvertedValue(node), number, isSimple, []),
            _ => FindBuffer(number, isSimple) ?? FindVariable(number),
        };
    }

    private string Property =>
        $"{(receiver.HasMembers ? receiver.Text : $"(({_names.Of("Sockets.Options.SocketRef")}){receiver.Text})")}.{option.Row.Property}";

    /// <summary>Returns the native number of the property, and whether it needs no parentheses.</summary>
    private (string Text, bool IsSimple)? NumberText()
    {
        NativeForm form = option.Form;
        bool isTranslated = call.Kind == RawCallKind.Translated;
        if (form.IsCode || form.Kind == NativeKind.NetworkNumber || (form.Width != sizeof(int) && !isTranslated))
        {
            return null;
        }

        MemberType type = MemberType.Of(option, _model.Compilation, _names);
        (string text, bool isSimple) = !type.IsNullable ? (Property, true)
            : type.Name == "System.TimeSpan"
                ? (form.None == 0 || isTranslated ? $"({Property} ?? {_names.Of(TypeNames.TimeSpan)}.Zero)" : "", true)
            : (form.None is int none ? $"{Property} ?? {none}" : "", false);
        string operand = isSimple ? text : $"({text})";
        return text.Length == 0 ? null : type.Name switch
        {
            "bool" when !type.IsNullable => ($"{text} ? 1 : 0", false),
            "int" => (text, isSimple),
            "uint" => ($"(int){operand}", true),
            "System.TimeSpan" when DurationText.TotalIn(unit) is string total => ($"(int){operand}.{total}", true),
            _ when type is { IsNullable: false, Symbol.TypeKind: TypeKind.Enum } => ($"(int){operand}", true),
            _ when !type.IsNullable && form.To is string member => ($"{text}.{member}", true),
            _ => null,
        };
    }

    private Replacement? Replace(ExpressionSyntax? value, string number, bool isSimple, List<TextSpan> removed)
    {
        if (value is null)
        {
            return null;
        }

        // A flag is not compared with a number.
        if (MemberType.Of(option, _model.Compilation, _names) is { Name: "bool" })
        {
            ExpressionSyntax outer = value;
            while (outer.Parent is ParenthesizedExpressionSyntax parenthesized)
            {
                outer = parenthesized;
            }

            if (outer.Parent is BinaryExpressionSyntax comparison && comparison.Left == outer
                && IsTrueIf(comparison) is bool isTrue)
            {
                return Create(comparison, isTrue ? Property : "!" + Property);
            }

            if (_model.GetTypeInfo(value).Type?.SpecialType == SpecialType.System_Boolean)
            {
                return Create(value, Property);
            }
        }

        if (_model.GetTypeInfo(value).Type?.SpecialType != SpecialType.System_Int32)
        {
            return null;
        }

        bool isWhole =
            value.Parent is EqualsValueClauseSyntax or AssignmentExpressionSyntax or ReturnStatementSyntax or ArgumentSyntax
            or ArrowExpressionClauseSyntax or ParenthesizedExpressionSyntax;
        return Create(value, isSimple || isWhole ? number : $"({number})");

        Replacement Create(ExpressionSyntax place, string text) => new(Property, text, place.Span) { Removed = removed };
    }

    /// <returns>The result of the property for which a comparison is true; null if it is not a comparison with 0 or 1.</returns>
    private static bool? IsTrueIf(BinaryExpressionSyntax comparison) =>
        (comparison.Kind(), (comparison.Right as LiteralExpressionSyntax)?.Token.Value) switch
        {
            (SyntaxKind.NotEqualsExpression or SyntaxKind.GreaterThanExpression, 0) => true,
            (SyntaxKind.EqualsExpression, 1) => true,
            (SyntaxKind.EqualsExpression, 0) => false,
            (SyntaxKind.NotEqualsExpression, 1) => false,
            _ => null,
        };

    /// <summary>Finds the cast around a call that returns an object.</summary>
    private static ExpressionSyntax? UnboxedValue(SyntaxNode node)
    {
        while (node.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax
            {
                RawKind: (
            int)SyntaxKind.SuppressNullableWarningExpression
            })
        {
            node = node.Parent;
        }

        return node.Parent switch
        {
            CastExpressionSyntax { Type: PredefinedTypeSyntax { Keyword.ValueText: "int" } } cast => cast,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax convert }
                when convert.Expression.ToString() is "Convert.ToInt32" or "Convert.ToBoolean" => convert,
            _ => null,
        };
    }

    /// <summary>Finds the conversion around bytes.</summary>
    private static InvocationExpressionSyntax? ConvertedValue(SyntaxNode node) =>
        node.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax convert } argument
        && convert.ArgumentList.Arguments is var arguments
        && arguments[0] == argument
        && (arguments.Count == 1 || arguments is [_, { Expression: LiteralExpressionSyntax { Token.Value: 0 } }])
        && convert.Expression is MemberAccessExpressionSyntax method
        && method.Name.ToString() is "ToInt32" or "ReadInt32LittleEndian" or "Read<int>" or "ToBoolean"
            ? convert
            : null;

    /// <summary>
    /// Replaces <c>byte[] bytes = new byte[4]; socket.GetRawSocketOption(6, 4, bytes); int time =
    /// BitConverter.ToInt32(bytes);</c>.
    /// </summary>
    private Replacement? FindBuffer(string number, bool isSimple)
    {
        if (call.Value.Buffer is not ILocalSymbol { DeclaringSyntaxReferences: [var reference] } buffer
            || CallPlace.Of(call) is not { Kind: CallPlaceKind.Statement }
            || call.Operation.Syntax.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax block } statement
            || reference.GetSyntax() is not VariableDeclaratorSyntax
            {
                Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax declaration },
            }
            || declaration.Parent != block)
        {
            return null;
        }

        var reads = new List<IdentifierNameSyntax>();
        foreach (IdentifierNameSyntax use in call.Declarations.FindUses(buffer, declaration))
        {
            if (!statement.Span.Contains(use.Span))
            {
                reads.Add(use);
            }
        }

        int next = block.Statements.IndexOf(statement) + 1;
        ExpressionSyntax? value = reads.Count == 1 ? ConvertedValue(reads[0]) : null;
        if (reads.Count > 1
            || (reads.Count == 1 && (value is null || next == block.Statements.Count || !IsReadOnce(block.Statements[next], reads[0]))))
        {
            return null;
        }

        // The option is read later than before.
        return value is null || IsFirst(value, block.Statements[next])
            ? Replace(value, number, isSimple, [declaration.Span, statement.Span])
            : null;
    }

    /// <summary>Determines whether a statement always evaluates an expression, and nothing with an effect before it.</summary>
    private bool IsFirst(ExpressionSyntax value, StatementSyntax statement)
    {
        for (SyntaxNode node = value; node != statement && node.Parent is { } parent; node = parent)
        {
            bool isAlways = parent switch
            {
                AnonymousFunctionExpressionSyntax or SwitchExpressionArmSyntax or ConditionalAccessExpressionSyntax => false,
                ConditionalExpressionSyntax choice => choice.Condition == node,
                BinaryExpressionSyntax binary => binary.Left == node || binary.Kind() is not (
                    SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.CoalesceExpression),
                AssignmentExpressionSyntax assignment => !assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression),
                _ => true,
            };
            if (!isAlways)
            {
                return false;
            }
        }

        foreach (SyntaxNode node in statement.DescendantNodes())
        {
            if (node.SpanStart < value.SpanStart && !node.Span.Contains(value.Span) && Effects.IsEffect(node, _model))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsReadOnce(StatementSyntax statement, SyntaxNode use) => statement switch
    {
        LocalDeclarationStatementSyntax or ExpressionStatementSyntax or ReturnStatementSyntax =>
            statement.Span.Contains(use.Span),
        IfStatementSyntax branch => branch.Condition.Span.Contains(use.Span),
        _ => false,
    };

    /// <summary>Assigns the property to the variable that a call fills.</summary>
    private Replacement? FindVariable(string number)
    {
        if (CallPlace.Of(call) is not { Kind: CallPlaceKind.Statement } place
            || call.Value is not { Scalar: not null, Width: sizeof(int), Source: ExpressionSyntax variable })
        {
            return null;
        }

        string? target = variable switch
        {
            IdentifierNameSyntax name when _model.GetTypeInfo(name).Type?.SpecialType == SpecialType.System_Int32 =>
                name.ToString(),
            DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax { Identifier.ValueText: var name } } =>
                $"int {name}",
            _ => null,
        };
        string text = $"{target} = {number}";
        return target is null ? null : new Replacement(Property, text, place.Span)
        {
            IsStatement = true,
            Removed = Leftovers.Of(call, place.Span).Except(text),
        };
    }
}
