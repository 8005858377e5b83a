using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Sockets.Options.Generator.Calls;

namespace Sockets.Options.Generator.Replacements;

/// <summary>Finds the locals that only a call uses, and the statements that declare and fill them.</summary>
internal sealed class Leftovers
{
    private readonly RawCall _call;
    private readonly TextSpan _place;
    private readonly Dictionary<ISymbol, List<StatementSyntax>> _statements = new(SymbolEqualityComparer.Default);

    private Leftovers(RawCall call, TextSpan place)
    {
        _call = call;
        _place = place;
    }

    /// <param name="call">The call.</param>
    /// <param name="place">The text that is replaced.</param>
    public static Leftovers Of(RawCall call, TextSpan place)
    {
        var leftovers = new Leftovers(call, place);
        leftovers.AddLocalsIn(((InvocationExpressionSyntax)call.Operation.Syntax).ArgumentList);
        while (leftovers.RemoveUsed())
        {
        }

        return leftovers;
    }

    public List<ISymbol> Locals => [.. _statements.Keys];

    /// <summary>Returns the statements of the locals that a text does not name.</summary>
    public List<TextSpan> Except(string text)
    {
        while (true)
        {
            ISymbol? named = null;
            foreach (ISymbol local in _statements.Keys)
            {
                named = ContainsName(text, local.Name) ? local : named;
            }

            if (named is null)
            {
                break;
            }

            _statements.Remove(named);
            while (RemoveUsed())
            {
            }
        }

        var spans = new List<TextSpan>();
        foreach (List<StatementSyntax> statements in _statements.Values)
        {
            foreach (StatementSyntax statement in statements)
            {
                if (!spans.Contains(statement.Span))
                {
                    spans.Add(statement.Span);
                }
            }
        }

        return spans;
    }

    private void AddLocalsIn(SyntaxNode node)
    {
        foreach (SyntaxNode descendant in node.DescendantNodes())
        {
            if (descendant is IdentifierNameSyntax name
                && _call.Operation.SemanticModel!.GetSymbolInfo(name).Symbol is ILocalSymbol local
                && !_statements.ContainsKey(local)
                && StatementsOf(local) is List<StatementSyntax> statements)
            {
                _statements.Add(local, statements);
                foreach (StatementSyntax statement in statements)
                {
                    AddLocalsIn(statement);
                }
            }
        }
    }

    /// <summary>Returns the statements that declare and fill a local, if these have no other effect.</summary>
    private List<StatementSyntax>? StatementsOf(ILocalSymbol local)
    {
        if (local.DeclaringSyntaxReferences is not [var reference]
            || reference.GetSyntax().Parent?.Parent is not LocalDeclarationStatementSyntax { Parent: BlockSyntax } declaration
            || declaration.UsingKeyword != default
            || !IsPure(declaration))
        {
            return null;
        }

        var statements = new List<StatementSyntax> { declaration };
        foreach (IdentifierNameSyntax use in _call.Declarations.FindUses(local, _call.Operation.Syntax))
        {
            if (!_place.Contains(use.Span)
                && use.FirstAncestorOrSelf<StatementSyntax>() is ExpressionStatementSyntax { Parent: BlockSyntax } statement
                && statement.Expression is InvocationExpressionSyntax write
                && IsWrite(write))
            {
                statements.Add(statement);
            }
        }

        return statements;
    }

    /// <summary>Removes a local that other code uses.</summary>
    private bool RemoveUsed()
    {
        foreach (ISymbol local in _statements.Keys)
        {
            if (IsUsed(local))
            {
                return _statements.Remove(local);
            }
        }

        return false;
    }

    private bool IsUsed(ISymbol local)
    {
        var declaration = (LocalDeclarationStatementSyntax)_statements[local][0];
        foreach (VariableDeclaratorSyntax variable in declaration.Declaration.Variables)
        {
            // One statement declares all its locals.
            if (_call.Operation.SemanticModel!.GetDeclaredSymbol(variable) is not ISymbol other
                || !_statements.ContainsKey(other))
            {
                return true;
            }
        }

        foreach (IdentifierNameSyntax use in _call.Declarations.FindUses(local, _call.Operation.Syntax))
        {
            if (!_place.Contains(use.Span) && !IsInStatement(use))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsInStatement(IdentifierNameSyntax use)
    {
        foreach (List<StatementSyntax> statements in _statements.Values)
        {
            if (statements.Exists(statement => statement.Span.Contains(use.Span)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPure(LocalDeclarationStatementSyntax declaration)
    {
        foreach (SyntaxNode node in declaration.DescendantNodes())
        {
            bool isPure = node switch
            {
                InvocationExpressionSyntax call => IsConversion(call),
                AssignmentExpressionSyntax or AwaitExpressionSyntax or PostfixUnaryExpressionSyntax or ObjectCreationExpressionSyntax =>
                    false,
                _ => true,
            };
            if (!isPure)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsConversion(InvocationExpressionSyntax call) =>
        NameOf(call) is "GetBytes" or "HostToNetworkOrder" or "ReverseEndianness" or "ToInt32" or "ToByte" or "AsSpan"
            or "AsBytes";

    private static bool IsWrite(InvocationExpressionSyntax call) =>
        call.Expression.ToString().StartsWith("BinaryPrimitives.Write", StringComparison.Ordinal)
        || NameOf(call) is "TryWriteBytes" or "BlockCopy" or "CopyTo"
        || call.Expression.ToString().StartsWith("MemoryMarshal.Write", StringComparison.Ordinal);

    private static string? NameOf(InvocationExpressionSyntax call) =>
        (call.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText;

    private static bool ContainsName(string text, string name)
    {
        int i = -1;
        while ((i = text.IndexOf(name, i + 1, StringComparison.Ordinal)) >= 0)
        {
            bool isStart = i == 0 || !SyntaxFacts.IsIdentifierPartCharacter(text[i - 1]);
            int end = i + name.Length;
            if (isStart && (end == text.Length || !SyntaxFacts.IsIdentifierPartCharacter(text[end])))
            {
                return true;
            }
        }

        return false;
    }
}
