using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sockets.Options.Generator.Calls;

/// <summary>Determines the conditions, of any kind, on a place in the code.</summary>
internal sealed class BranchReader(Declarations declarations)
{
    private const int MaximumDepth = 8;

    /// <summary>Returns the conditions under which a place is reached.</summary>
    public List<Branch> Around(SyntaxNode place)
    {
        var branches = new List<Branch>();
        SyntaxNode child = place;
        for (SyntaxNode? parent = place.Parent;
            parent is not (null or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);
            child = parent, parent = parent.Parent)
        {
            switch (parent)
            {
                case IfStatementSyntax branch when child != branch.Condition:
                    Add(branch.Condition, child == branch.Statement, branches);
                    break;
                case ConditionalExpressionSyntax choice when child != choice.Condition:
                    Add(choice.Condition, child == choice.WhenTrue, branches);
                    break;
                case SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } arm when child == arm.Expression:
                    AddArm(choice, arm, branches);
                    break;
                case SwitchSectionSyntax section:
                    AddSection(section, branches);
                    break;
                case BlockSyntax block:
                    AddExits(block, child, branches);
                    break;
            }
        }

        return branches;
    }

    /// <summary>Adds what is known if a condition is true or false.</summary>
    public void Add(ExpressionSyntax condition, bool isTrue, List<Branch> branches, int depth = 0)
    {
        switch (condition)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                Add(parenthesized.Expression, isTrue, branches, depth);
                break;
            case PrefixUnaryExpressionSyntax negation when negation.IsKind(SyntaxKind.LogicalNotExpression):
                Add(negation.Operand, !isTrue, branches, depth);
                break;
            case BinaryExpressionSyntax binary
                when binary.IsKind(isTrue ? SyntaxKind.LogicalAndExpression : SyntaxKind.LogicalOrExpression):
                Add(binary.Left, isTrue, branches, depth);
                Add(binary.Right, isTrue, branches, depth);
                break;
            case BinaryExpressionSyntax binary when binary.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression:
                bool isEqual = binary.IsKind(SyntaxKind.EqualsExpression) == isTrue;
                branches.Add(ConstantOf(binary.Right) is string right ? new(Text(binary.Left), right, isEqual)
                    : ConstantOf(binary.Left) is string left ? new(Text(binary.Right), left, isEqual)
                    : new($"{Text(binary.Left)}=={Text(binary.Right)}", bool.TrueString, isEqual));
                break;
            case IsPatternExpressionSyntax pattern:
                AddPattern(pattern.Expression, pattern.Pattern, isTrue, branches);
                break;
            case IdentifierNameSyntax name when depth < MaximumDepth
                && declarations.Model.GetSymbolInfo(name, declarations.CancellationToken).Symbol is ILocalSymbol local
                && declarations.FindValue(local) is ExpressionSyntax value:
                Add(value, isTrue, branches, depth + 1);
                break;
            default:
                branches.Add(new(Text(condition), bool.TrueString, isTrue));
                break;
        }
    }

    /// <summary>Adds what is known in an arm of a switch expression.</summary>
    public void AddArm(SwitchExpressionSyntax choice, SwitchExpressionArmSyntax arm, List<Branch> branches)
    {
        foreach (SwitchExpressionArmSyntax other in choice.Arms)
        {
            if (other == arm)
            {
                AddPattern(choice.GoverningExpression, arm.Pattern, true, branches);
                break;
            }

            if (other.WhenClause is null)
            {
                AddPattern(choice.GoverningExpression, other.Pattern, false, branches);
            }
        }
    }

    private void AddSection(SwitchSectionSyntax section, List<Branch> branches)
    {
        var choice = (SwitchStatementSyntax)section.Parent!;
        bool isDefault = section.Labels.Any(SyntaxKind.DefaultSwitchLabel);
        foreach (SwitchSectionSyntax other in choice.Sections)
        {
            foreach (SwitchLabelSyntax label in other.Labels)
            {
                if (other == section ? isDefault || section.Labels.Count > 1 : !isDefault)
                {
                    continue;
                }

                bool isSection = other == section;
                switch (label)
                {
                    case CaseSwitchLabelSyntax constant when ConstantOf(constant.Value) is string value:
                        branches.Add(new(Text(choice.Expression), value, isSection));
                        break;
                    case CasePatternSwitchLabelSyntax pattern when isSection || pattern.WhenClause is null:
                        AddPattern(choice.Expression, pattern.Pattern, isSection, branches);
                        break;
                }
            }
        }
    }

    private void AddPattern(ExpressionSyntax subject, PatternSyntax pattern, bool isTrue, List<Branch> branches)
    {
        switch (pattern)
        {
            case ParenthesizedPatternSyntax parenthesized:
                AddPattern(subject, parenthesized.Pattern, isTrue, branches);
                break;
            case UnaryPatternSyntax not:
                AddPattern(subject, not.Pattern, !isTrue, branches);
                break;
            case BinaryPatternSyntax binary when binary.OperatorToken.IsKind(SyntaxKind.AndKeyword) == isTrue:
                AddPattern(subject, binary.Left, isTrue, branches);
                AddPattern(subject, binary.Right, isTrue, branches);
                break;
            case ConstantPatternSyntax { Expression: var constant } when ConstantOf(constant) is string value:
                branches.Add(new(Text(subject), value, isTrue));
                break;
            case DiscardPatternSyntax:
                break;
            default:
                branches.Add(new($"{Text(subject)} is {Text(pattern)}", bool.TrueString, isTrue));
                break;
        }
    }

    /// <summary>Adds what is known after statements that leave the block under a condition.</summary>
    private void AddExits(BlockSyntax block, SyntaxNode child, List<Branch> branches)
    {
        foreach (StatementSyntax statement in block.Statements)
        {
            if (statement == child)
            {
                break;
            }

            if (statement is IfStatementSyntax { Else: null } branch && Declarations.Exits(branch.Statement))
            {
                Add(branch.Condition, false, branches);
            }
        }
    }

    private string? ConstantOf(ExpressionSyntax expression) =>
        declarations.Model.GetConstantValue(expression, declarations.CancellationToken) is { HasValue: true, Value: var value }
            ? FormattableString.Invariant($"{value}")
            : null;

    private static string Text(SyntaxNode node)
    {
        while (node is ParenthesizedExpressionSyntax or CastExpressionSyntax)
        {
            node = node is CastExpressionSyntax cast ? cast.Expression : ((ParenthesizedExpressionSyntax)node).Expression;
        }

        var text = new System.Text.StringBuilder();
        foreach (SyntaxToken token in node.DescendantTokens())
        {
            text.Append(token.Text);
        }

        return text.ToString();
    }
}
