using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sockets.Options.Generator.Calls;

/// <summary>Represents the calls on a socket that have always run before a place in the code.</summary>
/// <remarks>These are the statements before it in its block and in the blocks around that.</remarks>
internal sealed class SocketHistory
{
    // Calls that leave a socket unconnected. Some options of a peer also exist while a socket is listening.
    private static readonly string[] s_setup =
        ["Bind", "SetSocketOption", "SetRawSocketOption", "GetSocketOption", "GetRawSocketOption", "SetIPProtectionLevel"];

    private readonly SemanticModel _model;
    private readonly ISymbol _variable;
    private readonly CancellationToken _cancellationToken;

    private SocketHistory(SemanticModel model, ISymbol variable, CancellationToken cancellationToken)
    {
        _model = model;
        _variable = variable;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Gets the names of the calls that bind and connect the socket, and that make it listen.</summary>
    public HashSet<string> Calls { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets a value indicating whether the code creates the socket and does not connect it.</summary>
    public bool IsNew { get; private set; }

    /// <param name="place">The place.</param>
    /// <param name="variable">The local, the parameter or the field that contains the socket.</param>
    /// <param name="model">The semantic model.</param>
    /// <param name="cancellationToken">A token to cancel the analysis.</param>
    public static SocketHistory Of(SyntaxNode place, ISymbol variable, SemanticModel model, CancellationToken cancellationToken)
    {
        var history = new SocketHistory(model, variable, cancellationToken);
        List<StatementSyntax> statements = StatementsBefore(place);
        // Most calls follow no statement that matters, and symbols are slow.
        if (statements.Exists(static statement => CallOf(statement) is not null || CanCreate(statement)))
        {
            statements.ForEach(history.Add);
        }

        return history;
    }

    /// <summary>Returns the statements before a place in its block and in the blocks around that, in their order.</summary>
    private static List<StatementSyntax> StatementsBefore(SyntaxNode place)
    {
        var statements = new List<StatementSyntax>();
        int count = 0;
        SyntaxNode child = place;
        for (SyntaxNode? parent = place.Parent;
            parent is not (null or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
                && parent is not MemberDeclarationSyntax or GlobalStatementSyntax;
            child = parent, parent = parent.Parent)
        {
            IReadOnlyList<SyntaxNode>? siblings = parent switch
            {
                BlockSyntax block => block.Statements,
                CompilationUnitSyntax unit => unit.Members,
                _ => null,
            };
            // Those of an outer block are first.
            for (int i = 0; siblings is not null && siblings[i] != child; i++)
            {
                StatementSyntax? statement = (siblings[i] as GlobalStatementSyntax)?.Statement ?? siblings[i] as StatementSyntax;
                if (statement is not null)
                {
                    statements.Insert(count++, statement);
                }
            }

            count = 0;
        }

        return statements;
    }

    private void Add(StatementSyntax statement)
    {
        if (Assigns(statement))
        {
            Calls.Clear();
            IsNew = Creates(statement);
            return;
        }

        if (CallOf(statement) is MemberAccessExpressionSyntax access && IsVariable(access.Expression))
        {
            Calls.Add(access.Name.Identifier.ValueText);
        }

        IsNew = IsNew && !CanConnect(statement);
    }

    /// <summary>Determines whether a statement can assign the variable.</summary>
    private bool Assigns(StatementSyntax statement)
    {
        foreach (SyntaxNode node in statement.DescendantNodesAndSelf())
        {
            bool assigns = node switch
            {
                AssignmentExpressionSyntax assignment => IsVariable(assignment.Left),
                ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument => IsVariable(argument.Expression),
                VariableDeclaratorSyntax declarator => declarator.Identifier.ValueText == _variable.Name
                    && SymbolEqualityComparer.Default.Equals(_model.GetDeclaredSymbol(declarator, _cancellationToken), _variable),
                // A method of the type can assign its field.
                InvocationExpressionSyntax call when _variable is IFieldSymbol field && CanBeOwn(call.Expression, field) =>
                    SymbolEqualityComparer.Default.Equals(
                        _model.GetSymbolInfo(call, _cancellationToken).Symbol?.ContainingType, field.ContainingType),
                _ => false,
            };
            if (assigns)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds the method in a statement that only binds or connects a socket, or makes it listen.</summary>
    private static MemberAccessExpressionSyntax? CallOf(StatementSyntax statement)
    {
        ExpressionSyntax? expression = (statement as ExpressionStatementSyntax)?.Expression;
        expression = expression is AwaitExpressionSyntax wait ? wait.Expression : expression;
        return expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
            && access.Name.Identifier.ValueText is "Bind" or "Connect" or "ConnectAsync" or "Listen"
                ? access
                : null;
    }

    /// <summary>Finds the new object in a statement that only assigns it to a variable.</summary>
    private static BaseObjectCreationExpressionSyntax? CreationOf(StatementSyntax statement) => statement switch
    {
        LocalDeclarationStatementSyntax
        {
            Declaration.Variables: [{ Initializer.Value: BaseObjectCreationExpressionSyntax initializer }]
        } => initializer,
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Right: BaseObjectCreationExpressionSyntax right } } =>
            right,
        _ => null,
    };

    private static bool CanCreate(StatementSyntax statement) => CreationOf(statement) switch
    {
        null => false,
        ObjectCreationExpressionSyntax { Type: var type } => type is SimpleNameSyntax { Identifier.ValueText: "Socket" }
            or QualifiedNameSyntax { Right.Identifier.ValueText: "Socket" } or AliasQualifiedNameSyntax,
        _ => true,
    };

    /// <summary>Determines whether a statement only assigns a new socket to the variable.</summary>
    private bool Creates(StatementSyntax statement) =>
        CreationOf(statement) is { } value
        && _model.GetSymbolInfo(value, _cancellationToken).Symbol is IMethodSymbol
        {
            ContainingType.Name: "Socket",
            Parameters: [{ Type.Name: "SocketType" or "AddressFamily" }, ..],
        };

    private bool CanConnect(StatementSyntax statement)
    {
        foreach (SyntaxNode node in statement.DescendantNodesAndSelf())
        {
            if (node is not ExpressionSyntax use || !IsVariable(use))
            {
                continue;
            }

            bool isSetup = use.Parent is MemberAccessExpressionSyntax access
                && access.Expression == use
                && (access.Parent is AssignmentExpressionSyntax assignment && assignment.Left == access
                    || access.Parent is InvocationExpressionSyntax
                        && Array.IndexOf(s_setup, access.Name.Identifier.ValueText) >= 0);
            if (!isSetup)
            {
                return true;
            }
        }

        return false;
    }

    /// <remarks>The name is first, because most expressions differ in it, and symbols are slow.</remarks>
    private bool IsVariable(ExpressionSyntax expression) =>
        NameOf(expression) == _variable.Name
        && SymbolEqualityComparer.Default.Equals(_model.GetSymbolInfo(expression, _cancellationToken).Symbol, _variable);

    private static bool CanBeOwn(ExpressionSyntax method, IFieldSymbol field) => method is SimpleNameSyntax
        || (method is MemberAccessExpressionSyntax { Expression: var receiver }
            && (receiver is ThisExpressionSyntax or BaseExpressionSyntax
                || (receiver is SimpleNameSyntax type && type.Identifier.ValueText == field.ContainingType.Name)));

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var name } => name.Identifier.ValueText,
        _ => null,
    };
}
