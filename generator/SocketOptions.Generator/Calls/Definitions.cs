using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sockets.Options.Generator.Calls;

/// <summary>Finds the assignments that determine the value of a local at a place in the code.</summary>
internal sealed class Definitions
{
    private readonly VariableDeclaratorSyntax _declaration;
    private readonly HashSet<SyntaxNode> _assignments = [];
    private readonly List<Definition> _values = [];
    private readonly List<(ExpressionSyntax Condition, bool IsTrue)> _conditions = [];

    private Definitions(VariableDeclaratorSyntax declaration) => _declaration = declaration;

    private enum Flow
    {
        Unchanged,
        Changed,
        Assigned,
        Unknown,
    }

    /// <returns>The values that the local can have; null if one of them is not known.</returns>
    public static List<Definition>? Find(ILocalSymbol local, SyntaxNode place, Declarations declarations)
    {
        if (declarations.DeclarationOf(local) is not VariableDeclaratorSyntax declaration)
        {
            return null;
        }

        var definitions = new Definitions(declaration);
        if (!local.IsConst)
        {
            SyntaxNode? function = FunctionOf(declaration);
            foreach (IdentifierNameSyntax use in declarations.FindUses(local, declaration))
            {
                if (use.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment
                    && assignment.Left == use
                    && assignment.Parent is ExpressionStatementSyntax statement
                    && FunctionOf(use) == function)
                {
                    definitions._assignments.Add(statement);
                }
                else if (declarations.IsWrite(use))
                {
                    return null;
                }
            }
        }

        return definitions._assignments.Count == 0
            ? declaration.Initializer?.Value is ExpressionSyntax initial ? [new(initial, [])] : null
            : definitions.Reach(place) && definitions._values.Count > 0 ? definitions._values : null;
    }

    /// <summary>Finds the assignments before a place.</summary>
    private bool Reach(SyntaxNode place)
    {
        SyntaxNode child = place;
        for (SyntaxNode? parent = place.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            IReadOnlyList<StatementSyntax>? statements = parent switch
            {
                BlockSyntax block => block.Statements,
                SwitchSectionSyntax section => section.Statements,
                CompilationUnitSyntax unit => Statements(unit),
                _ => null,
            };
            if (statements is not null)
            {
                StatementSyntax? end = child is GlobalStatementSyntax global ? global.Statement : child as StatementSyntax;
                Flow flow = Back(statements, end);
                if (flow is Flow.Assigned or Flow.Unknown)
                {
                    return flow == Flow.Assigned;
                }
            }

            // An assignment at the end of a loop reaches its start. A lambda runs at any time.
            bool isUnknown = parent is MemberDeclarationSyntax and not GlobalStatementSyntax
                or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax
                || (parent is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax
                    && Contains(parent));
            if (isUnknown)
            {
                return false;
            }
        }

        return false;
    }

    private Flow Back(IReadOnlyList<StatementSyntax> statements, StatementSyntax? end)
    {
        int index = statements.Count;
        while (end is not null && index > 0 && statements[index - 1].SpanStart >= end.SpanStart)
        {
            index--;
        }

        Flow all = Flow.Unchanged;
        while (--index >= 0)
        {
            Flow flow = Through(statements[index]);
            if (flow is Flow.Assigned or Flow.Unknown)
            {
                return flow;
            }

            all = flow == Flow.Changed ? flow : all;
        }

        return all;
    }

    /// <summary>Determines what a statement does to the local, and adds the values that it assigns.</summary>
    private Flow Through(StatementSyntax statement)
    {
        if (_assignments.Contains(statement))
        {
            Add(((AssignmentExpressionSyntax)((ExpressionStatementSyntax)statement).Expression).Right);
            return Flow.Assigned;
        }

        if (statement.Span.Contains(_declaration.Span) && statement is LocalDeclarationStatementSyntax)
        {
            if (_declaration.Initializer?.Value is ExpressionSyntax initial)
            {
                Add(initial);
            }

            return Flow.Assigned;
        }

        return !Contains(statement) ? Flow.Unchanged : statement switch
        {
            BlockSyntax block => Back(block.Statements, null),
            IfStatementSyntax branch => Branches(branch),
            SwitchStatementSyntax choice => Sections(choice),
            UsingStatementSyntax block => Through(block.Statement),
            LockStatementSyntax block => Through(block.Statement),
            CheckedStatementSyntax block => Through(block.Block),
            UnsafeStatementSyntax block => Through(block.Block),
            FixedStatementSyntax block => Through(block.Statement),
            _ => Flow.Unknown,
        };
    }

    private void Add(ExpressionSyntax value) => _values.Add(new(value, [.. _conditions]));

    private Flow Branches(IfStatementSyntax branch)
    {
        Flow whenTrue = Arm(branch.Statement);
        Flow whenFalse = branch.Else is { } other ? Arm(other.Statement) : Flow.Unchanged;
        if (whenTrue == Flow.Assigned != (whenFalse == Flow.Assigned))
        {
            // An earlier value remains only if the other arm runs.
            _conditions.Add((branch.Condition, whenTrue != Flow.Assigned));
        }

        return Either(whenTrue, whenFalse);
    }

    /// <remarks>A value in an arm that leaves the block does not reach the code after it.</remarks>
    private Flow Arm(StatementSyntax statement) =>
        Declarations.Exits(statement) ? Flow.Assigned : Through(statement);

    private Flow Sections(SwitchStatementSyntax choice)
    {
        bool hasDefault = false;
        Flow? all = null;
        foreach (SwitchSectionSyntax section in choice.Sections)
        {
            hasDefault |= section.Labels.Any(SyntaxKind.DefaultSwitchLabel);
            bool leaves = section.Statements.LastOrDefault() is not BreakStatementSyntax
                && section.Statements.LastOrDefault() is StatementSyntax last && Declarations.Exits(last);
            Flow flow = leaves ? Flow.Assigned : Back(section.Statements, null);
            all = all is Flow others ? Either(others, flow) : flow;
        }

        return hasDefault ? all ?? Flow.Unchanged : Either(all ?? Flow.Unchanged, Flow.Unchanged);
    }

    private static Flow Either(Flow first, Flow second) =>
        first == second ? first
        : first == Flow.Unknown || second == Flow.Unknown ? Flow.Unknown
        : Flow.Changed;

    private bool Contains(SyntaxNode node)
    {
        foreach (SyntaxNode assignment in _assignments)
        {
            if (node.Span.Contains(assignment.Span))
            {
                return true;
            }
        }

        return false;
    }

    private static List<StatementSyntax> Statements(CompilationUnitSyntax unit)
    {
        var statements = new List<StatementSyntax>();
        foreach (MemberDeclarationSyntax member in unit.Members)
        {
            if (member is GlobalStatementSyntax global)
            {
                statements.Add(global.Statement);
            }
        }

        return statements;
    }

    private static SyntaxNode? FunctionOf(SyntaxNode node)
    {
        SyntaxNode? parent = node.Parent;
        while (parent is not (null or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax
            or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or BasePropertyDeclarationSyntax or CompilationUnitSyntax))
        {
            parent = parent.Parent;
        }

        return parent;
    }
}
