using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Calls;

/// <summary>Determines the operating systems on which a place in the code is reached.</summary>
/// <param name="declarations">The declarations of the file.</param>
/// <param name="isStrict">Indicates whether only the conditions count that the platform analyzer (CA1416) knows.</param>
internal sealed class GuardReader(Declarations declarations, bool isStrict = false)
{
    // Deeper than any helper that names an operating system.
    private const int MaximumDepth = 8;

    private readonly SemanticModel _model = declarations.Model;

    public Guard Read(SyntaxNode place, ISymbol member)
    {
        Guard guard = Around(place);
        for (ISymbol? symbol = member; symbol is not null; symbol = symbol.ContainingSymbol)
        {
            guard = guard.And(Attributes(symbol));
        }

        return guard.And(Attributes(_model.Compilation.Assembly));
    }

    /// <summary>Determines the operating systems that the code around a place selects, without attributes.</summary>
    public Guard Around(SyntaxNode place)
    {
        Guard guard = Guard.None;
        SyntaxNode child = place;
        for (SyntaxNode? parent = place.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            guard = guard.And(Inside(parent, child));
        }

        return guard;
    }

    /// <summary>Determines the operating systems on which a condition has a value.</summary>
    public Guard Evaluate(ExpressionSyntax condition, bool isTrue, int depth = 0)
    {
        if (depth > MaximumDepth)
        {
            return Guard.None;
        }

        switch (condition)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return Evaluate(parenthesized.Expression, isTrue, depth);
            case PrefixUnaryExpressionSyntax negation when negation.IsKind(SyntaxKind.LogicalNotExpression):
                return Evaluate(negation.Operand, !isTrue, depth);
            case BinaryExpressionSyntax binary when binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression:
                Guard left = Evaluate(binary.Left, isTrue, depth);
                Guard right = Evaluate(binary.Right, isTrue, depth);
                return binary.IsKind(SyntaxKind.LogicalAndExpression) == isTrue ? left.And(right) : left.Or(right);
            case BinaryExpressionSyntax binary when binary.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression:
                return Equality(binary, binary.IsKind(SyntaxKind.EqualsExpression) == isTrue, depth);
            case IsPatternExpressionSyntax pattern:
                return Pattern(pattern.Expression, pattern.Pattern, isTrue, depth);
            case InvocationExpressionSyntax invocation:
                return Invocation(invocation, isTrue, depth);
            case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                return _model.GetSymbolInfo(condition, declarations.CancellationToken).Symbol is ISymbol symbol
                    ? Follow(symbol, isTrue, depth)
                    : Guard.None;
            default:
                return Guard.None;
        }
    }

    private Guard Inside(SyntaxNode parent, SyntaxNode child) => parent switch
    {
        IfStatementSyntax branch when child == branch.Statement => Evaluate(branch.Condition, true),
        IfStatementSyntax branch when child == branch.Else => Evaluate(branch.Condition, false),
        WhileStatementSyntax loop when child == loop.Statement => Evaluate(loop.Condition, true),
        ConditionalExpressionSyntax choice when child == choice.WhenTrue => Evaluate(choice.Condition, true),
        ConditionalExpressionSyntax choice when child == choice.WhenFalse => Evaluate(choice.Condition, false),
        BinaryExpressionSyntax binary when child == binary.Right && binary.IsKind(SyntaxKind.LogicalAndExpression) =>
            Evaluate(binary.Left, true),
        BinaryExpressionSyntax binary when child == binary.Right && binary.IsKind(SyntaxKind.LogicalOrExpression) =>
            Evaluate(binary.Left, false),
        BlockSyntax block => After(block.Statements, child),
        SwitchSectionSyntax section => Labels(section).And(After(section.Statements, child)),
        SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } arm when child == arm.Expression => Arm(choice, arm),
        CompilationUnitSyntax unit => After(unit, child),
        _ => Guard.None,
    };

    private Guard After(SyntaxList<StatementSyntax> statements, SyntaxNode child)
    {
        Guard guard = Guard.None;
        foreach (StatementSyntax statement in statements)
        {
            if (statement == child)
            {
                break;
            }

            guard = guard.And(After(statement));
        }

        return guard;
    }

    private Guard After(CompilationUnitSyntax unit, SyntaxNode child)
    {
        Guard guard = Guard.None;
        foreach (MemberDeclarationSyntax member in unit.Members)
        {
            if (member == child)
            {
                return child is GlobalStatementSyntax ? guard : Guard.None;
            }

            guard = member is GlobalStatementSyntax global ? guard.And(After(global.Statement)) : guard;
        }

        return Guard.None;
    }

    /// <summary>Determines the systems on which a statement continues with the next one.</summary>
    private Guard After(StatementSyntax statement) => statement switch
    {
        IfStatementSyntax branch when Declarations.Exits(branch.Statement, canThrow: !isStrict) => Evaluate(branch.Condition, false),
        IfStatementSyntax { Else.Statement: { } other } branch when Declarations.Exits(other, canThrow: !isStrict) => Evaluate(branch.Condition, true),
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } => AfterCall(call),
        _ => Guard.None,
    };

    /// <summary>Determines the systems on which a method that checks the system returns.</summary>
    private Guard AfterCall(InvocationExpressionSyntax call)
    {
        if (Declarations.NameOf(call) is not string name)
        {
            return Guard.None;
        }

        if (call.ArgumentList.Arguments is [var argument, ..])
        {
            return name switch
            {
                "Assert" => Evaluate(argument.Expression, true),
                _ when isStrict => Guard.None,
                "True" or "IsTrue" or "IfNot" or "Unless" or "SkipUnless" => Evaluate(argument.Expression, true),
                "False" or "IsFalse" or "If" or "SkipWhen" or "SkipIf" => Evaluate(argument.Expression, false),
                _ => Guard.None,
            };
        }

        bool canCheck = name.StartsWith("Throw", StringComparison.Ordinal) || PlatformWords.AfterCall(name) is { IsNone: false };
        return isStrict || !canCheck
            ? Guard.None
            : _model.GetSymbolInfo(call, declarations.CancellationToken).Symbol is IMethodSymbol method
                && declarations.DeclarationOf(method) is MethodDeclarationSyntax { Body: { } body }
                ? AfterBody(body)
                : PlatformWords.AfterCall(name);
    }

    private Guard AfterBody(BlockSyntax body)
    {
        Guard guard = Guard.None;
        foreach (StatementSyntax statement in body.Statements)
        {
            if (statement is IfStatementSyntax { Else: null } branch && Throws(branch.Statement))
            {
                guard = guard.And(Evaluate(branch.Condition, false));
            }
        }

        return guard;
    }

    private static bool Throws(StatementSyntax statement) => statement switch
    {
        ThrowStatementSyntax => true,
        BlockSyntax { Statements: { Count: > 0 } statements } => Throws(statements[statements.Count - 1]),
        _ => false,
    };

    private Guard Labels(SwitchSectionSyntax section)
    {
        var choice = (SwitchStatementSyntax)section.Parent!;
        if (section.Labels.Any(SyntaxKind.DefaultSwitchLabel))
        {
            return Others(choice, section);
        }

        Guard? guard = null;
        foreach (SwitchLabelSyntax label in section.Labels)
        {
            Guard own = Label(choice.Expression, label, true);
            guard = guard is Guard others ? others.Or(own) : own;
        }

        return guard ?? Guard.None;
    }

    /// <summary>Determines the systems on which a switch selects its default section.</summary>
    private Guard Others(SwitchStatementSyntax choice, SwitchSectionSyntax section)
    {
        Guard guard = Guard.None;
        foreach (SwitchSectionSyntax other in choice.Sections)
        {
            foreach (SwitchLabelSyntax label in other == section ? default : other.Labels)
            {
                guard = label is CasePatternSwitchLabelSyntax { WhenClause: not null } ? guard
                    : guard.And(Label(choice.Expression, label, false));
            }
        }

        return guard;
    }

    private Guard Label(ExpressionSyntax value, SwitchLabelSyntax label, bool isTrue) => label switch
    {
        CaseSwitchLabelSyntax choice => Constant(value, choice.Value, isTrue),
        CasePatternSwitchLabelSyntax choice => Pattern(value, choice.Pattern, isTrue, 0).And(
            choice.WhenClause is { } when ? Evaluate(when.Condition, isTrue) : Guard.None),
        _ => Guard.None,
    };

    /// <summary>Determines the systems on which an arm of a switch expression is chosen.</summary>
    public Guard Arm(SwitchExpressionSyntax choice, SwitchExpressionArmSyntax arm)
    {
        Guard guard = Guard.None;
        foreach (SwitchExpressionArmSyntax other in choice.Arms)
        {
            bool isArm = other == arm;
            bool isWhole = other.WhenClause is null || other.Pattern is DiscardPatternSyntax;
            Guard own = isArm || isWhole ? Pattern(choice.GoverningExpression, other.Pattern, isArm, 0) : Guard.None;
            Guard when = other.WhenClause is { } clause && (isArm || other.Pattern is DiscardPatternSyntax)
                ? Evaluate(clause.Condition, isArm)
                : Guard.None;
            guard = guard.And(own).And(when);
            if (isArm)
            {
                break;
            }
        }

        return guard;
    }

    private Guard Equality(BinaryExpressionSyntax binary, bool isEqual, int depth) =>
        isStrict ? Guard.None
        : TruthOf(binary.Right) is bool right ? Evaluate(binary.Left, isEqual == right, depth + 1)
        : TruthOf(binary.Left) is bool left ? Evaluate(binary.Right, isEqual == left, depth + 1)
        : Constant(binary.Left, binary.Right, isEqual) is { IsNone: false } guard ? guard
        : Constant(binary.Right, binary.Left, isEqual);

    private Guard Pattern(ExpressionSyntax value, PatternSyntax pattern, bool isTrue, int depth) => pattern switch
    {
        _ when isStrict => Guard.None,
        ParenthesizedPatternSyntax parenthesized => Pattern(value, parenthesized.Pattern, isTrue, depth),
        UnaryPatternSyntax not => Pattern(value, not.Pattern, !isTrue, depth),
        BinaryPatternSyntax binary => binary.OperatorToken.IsKind(SyntaxKind.AndKeyword) == isTrue
            ? Pattern(value, binary.Left, isTrue, depth).And(Pattern(value, binary.Right, isTrue, depth))
            : Pattern(value, binary.Left, isTrue, depth).Or(Pattern(value, binary.Right, isTrue, depth)),
        ConstantPatternSyntax constant => TruthOf(constant.Expression) is bool truth
            ? Evaluate(value, isTrue == truth, depth + 1)
            : Constant(value, constant.Expression, isTrue),
        _ => Guard.None,
    };

    private static bool? TruthOf(ExpressionSyntax expression) =>
        expression.IsKind(SyntaxKind.TrueLiteralExpression) ? true : expression.IsKind(SyntaxKind.FalseLiteralExpression) ? false
            : null;

    /// <summary>Compares a value with a constant: PlatformID, or the separator in paths.</summary>
    private Guard Constant(ExpressionSyntax value, ExpressionSyntax constant, bool isEqual)
    {
        if (isStrict
            || _model.GetConstantValue(constant, declarations.CancellationToken) is not { HasValue: true, Value: { } number })
        {
            return Guard.None;
        }

        if (number is char separator && value.ToString().EndsWith("DirectorySeparatorChar", StringComparison.Ordinal))
        {
            return On(separator == '\\' ? "windows" : "unix", isEqual);
        }

        for (int i = 0; i < MaximumDepth && Inner(value) is ExpressionSyntax inner; i++)
        {
            value = inner;
        }

        return number is int id && _model.GetTypeInfo(value, declarations.CancellationToken).Type is { Name: "PlatformID" }
            ? id switch
            {
                4 or 128 => On("unix", isEqual),
                6 => On("darwin", isEqual),
                _ => On("windows", isEqual),
            }
            : Guard.None;
    }

    /// <summary>Returns the expression in a cast, or the value of a local; null for other expressions.</summary>
    private ExpressionSyntax? Inner(ExpressionSyntax value) => value switch
    {
        CastExpressionSyntax cast => cast.Expression,
        ParenthesizedExpressionSyntax parenthesized => parenthesized.Expression,
        IdentifierNameSyntax name when _model.GetSymbolInfo(name, declarations.CancellationToken).Symbol is ILocalSymbol local =>
            declarations.FindValue(local),
        _ => null,
    };

    private Guard Invocation(InvocationExpressionSyntax invocation, bool isTrue, int depth)
    {
        if (_model.GetSymbolInfo(invocation, declarations.CancellationToken).Symbol is not IMethodSymbol method)
        {
            return Guard.None;
        }

        SeparatedSyntaxList<ArgumentSyntax> arguments = invocation.ArgumentList.Arguments;
        if (method.ContainingType is { Name: "OperatingSystem" or "RuntimeInformation" } && arguments.Count > 0)
        {
            return method.Name == "IsOSPlatform" ? On(PlatformText(arguments[0].Expression), isTrue)
                : isTrue ? VersionAtLeast(method, arguments)
                : Guard.None;
        }

        if (method.ContainingType is { Name: "OperatingSystem" })
        {
            return On(method.Name, isTrue);
        }

        if (method.ContainingType.SpecialType == SpecialType.System_String && arguments.Count > 0)
        {
            string receiver = invocation.Expression.ToString();
            bool isDescription = receiver.Contains("OSDescription") || receiver.Contains("OSVersion")
                || receiver.Contains("RuntimeIdentifier");
            return isDescription && !isStrict ? On(PlatformText(arguments[0].Expression), isTrue) : Guard.None;
        }

        return Follow(method, isTrue, depth);
    }

    /// <summary>Evaluates IsWindowsVersionAtLeast, or IsOSPlatformVersionAtLeast with the name of a system.</summary>
    private Guard VersionAtLeast(IMethodSymbol method, SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        bool isGeneral = method.Name.StartsWith("IsOSPlatform", StringComparison.Ordinal);
        Guard guard = On(isGeneral ? PlatformText(arguments[0].Expression) : method.Name, isTrue: true);
        int[] parts = [0, 0, 0];
        int first = isGeneral ? 1 : 0;
        for (int i = first; i < arguments.Count && i - first < parts.Length; i++)
        {
            object? part = _model.GetConstantValue(arguments[i].Expression, declarations.CancellationToken).Value;
            if (part is not int number)
            {
                return guard;
            }

            parts[i - first] = number;
        }

        return guard.And(Guard.From(guard.Platforms, new Version(parts[0], parts[1], parts[2])));
    }

    /// <summary>Returns the name of a system in an argument: OSPlatform.Linux, OSPlatform.Create("LINUX") or "linux".</summary>
    private string PlatformText(ExpressionSyntax argument) =>
        _model.GetConstantValue(argument, declarations.CancellationToken) is { HasValue: true, Value: string text } ? text
        : argument is InvocationExpressionSyntax { ArgumentList.Arguments: [var name] } ? PlatformText(name.Expression)
        : argument is MemberAccessExpressionSyntax access ? access.Name.Identifier.ValueText
        : argument is IdentifierNameSyntax identifier ? identifier.Identifier.ValueText
        : "";

    /// <summary>Determines the systems on which a flag or a method without arguments returns a value.</summary>
    private Guard Follow(ISymbol symbol, bool isTrue, int depth)
    {
        ITypeSymbol? type = symbol switch
        {
            ILocalSymbol local => local.Type,
            IFieldSymbol field => field.Type,
            IPropertySymbol property => property.Type,
            IParameterSymbol parameter => parameter.Type,
            IMethodSymbol { Parameters.Length: 0 } method => method.ReturnType,
            _ => null,
        };
        if (type?.SpecialType != SpecialType.System_Boolean)
        {
            return Guard.None;
        }

        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass?.Name is "SupportedOSPlatformGuardAttribute" or "UnsupportedOSPlatformGuardAttribute"
                && attribute.ConstructorArguments is [{ Value: string platform }])
            {
                return On(platform, isTrue == (attribute.AttributeClass.Name[0] == 'S'));
            }
        }

        if (isStrict)
        {
            return Guard.None;
        }

        ExpressionSyntax? value = declarations.FindValue(symbol);
        Guard guard = value is null ? Guard.None : Evaluate(value, isTrue, depth + 1);
        // A flag whose value is not known is judged by its name.
        bool isOpaque = value is null
            || (value is InvocationExpressionSyntax or MemberAccessExpressionSyntax && Evaluate(value, !isTrue, depth + 1).IsNone);
        return guard.IsNone && isOpaque
            ? PlatformWords.Evaluate(symbol.Name, isTrue)
            : guard;
    }

    private static Guard Attributes(ISymbol symbol)
    {
        Guard? supported = null;
        Guard guard = Guard.None;
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.ConstructorArguments is not [{ Value: string text }, ..])
            {
                continue;
            }

            switch (attribute.AttributeClass?.Name)
            {
                case "SupportedOSPlatformAttribute":
                    Guard own = On(text, true);
                    supported = supported is Guard others ? others.Or(own) : own;
                    break;
                // With a version, only some releases are excluded.
                case "UnsupportedOSPlatformAttribute" when !char.IsDigit(text[text.Length - 1]):
                    guard = guard.And(On(text, false));
                    break;
            }
        }

        return supported is Guard all ? guard.And(all) : guard;
    }

    private static Guard On(string name, bool isTrue) => Guard.Named(name) switch
    {
        // Other systems are not listed, so that the code names none.
        PlatformSet platforms when name.ToUpperInvariant().Contains("UNIX") =>
            new(Guard.On(platforms, isTrue).Platforms, !isTrue),
        PlatformSet platforms when isTrue && VersionIn(name) is Version version => Guard.From(platforms, version),
        PlatformSet platforms => Guard.On(platforms, isTrue),
        null => Guard.None,
    };

    /// <returns>The version in the name of an attribute, such as <c>windows10.0.17763</c>; null for none.</returns>
    private static Version? VersionIn(string name)
    {
        int start = 0;
        while (start < name.Length && char.IsLetter(name[start]))
        {
            start++;
        }

        return Version.TryParse(name.Substring(start), out Version version) ? version : null;
    }
}
