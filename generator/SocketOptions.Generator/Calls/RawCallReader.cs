using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Sockets.Options.Generator.Calls;

/// <summary>Reads calls that access options by numbers.</summary>
internal static class RawCallReader
{
    /// <summary>Determines whether a call can access an option by numbers, without any analysis.</summary>
    public static RawCallKind? KindOf(IMethodSymbol method)
    {
        switch (method.Name)
        {
            case "SetRawSocketOption" or "GetRawSocketOption" when IsSocket(method):
                return RawCallKind.Raw;
            case "SetSocketOption" or "GetSocketOption" when IsSocket(method):
                return RawCallKind.Translated;
            case "IOControl" when IsSocket(method):
                return RawCallKind.Control;
        }

        if (!method.IsStatic || !(method.IsExtern || method.IsPartialDefinition) || method.Parameters.Length < 3)
        {
            return null;
        }

        return NativeFunction.Of(method)?.EntryPoint switch
        {
            "setsockopt" or "getsockopt" when method.Parameters.Length == 5 => RawCallKind.Native,
            "WSAIoctl" or "ioctl" or "ioctlsocket" => RawCallKind.Control,
            _ => null,
        };
    }

    /// <returns>The call; null if its numbers are not known.</returns>
    public static RawCall? Read(IInvocationOperation call, RawCallKind kind, ISymbol member, CancellationToken cancellationToken)
    {
        var declarations = new Declarations(call.SemanticModel!, cancellationToken);
        var guards = new GuardReader(declarations);
        var branches = new BranchReader(declarations);
        var constants = new ConstantReader(declarations, guards, branches);
        var payloads = new PayloadReader(declarations, new ScalarReader(declarations));
        IMethodSymbol method = call.TargetMethod;
        NativeFunction? function = method.ContainingType.Name == "Socket" ? null : NativeFunction.Of(method);
        int first = function is null ? 0 : 1;
        bool isControl = kind == RawCallKind.Control;
        List<Constant>? levels = isControl ? [] : constants.Read(Argument(call, first));
        if (levels is null || constants.Read(Argument(call, isControl ? first : first + 1)) is not List<Constant> names)
        {
            return null;
        }

        int valueIndex = isControl ? first + 1 : first + 2;
        bool isLength = method.Name == "GetSocketOption"
            && method.Parameters is [_, _, { Type.SpecialType: SpecialType.System_Int32 }];
        Payload value = method.Parameters.Length > valueIndex && !isLength ? ReadValue(payloads, Argument(call, valueIndex))
            : new Payload();
        if (function is not null && method.Parameters.Length > valueIndex + 1)
        {
            value = WithLength(value, Argument(call, valueIndex + 1).Value);
        }

        // The conditions on the call itself, such as "if (level == 41)", exclude some of the values.
        List<Branch> around = levels.Count + names.Count > 2 ? branches.Around(call.Syntax) : [];
        levels = levels.FindAll(level => level.IsPossible(around));
        names = WithComments(WithoutMarkers(names.FindAll(name => name.IsPossible(around))), call.Syntax);
        IOperation? receiver = call.Instance ?? (function is null ? null : Argument(call, 0).Value);
        var outcome = new OutcomeReader(declarations);
        Guard guard = guards.Read(call.Syntax, member);
        return new RawCall
        {
            Operation = call,
            Declarations = declarations,
            Member = member,
            Kind = kind,
            IsSet = isControl || method.Name.StartsWith("Set", StringComparison.Ordinal) || function?.EntryPoint == "setsockopt",
            Levels = levels,
            Names = names,
            Guard = function is null ? guard : function.Guard.And(guard),
            Value = value,
            IsSwallowed = isControl
                ? OutcomeReader.IsSwallowed(
                    call.Syntax, "Exception", "SystemException", "InvalidOperationException", "NotSupportedException",
                        "PlatformNotSupportedException")
                : OutcomeReader.IsSwallowed(
                    call.Syntax, "Exception", "SystemException", "ExternalException", "Win32Exception", "SocketException"),
            IsErrorLost = function is not null && !isControl && outcome.IsErrorLost(call.Syntax, function),
            UsesAddressFamily = UsesAddressFamily(declarations, call, value),
            ReadOrder = value.Buffer is ILocalSymbol buffer ? payloads.ReadOrderAfter(call.Syntax, buffer)
                : ReadOrder.Of(call.Syntax, declarations),
            Receiver = receiver,
            IsForeign = ForeignProtocols.IsSocket(receiver, declarations),
        };
    }

    /// <summary>Removes the numbers that indicate that a system does not have the option.</summary>
    private static List<Constant> WithoutMarkers(List<Constant> names) => names.Count == 1 ? names
        : names.FindAll(static name => name.Value is not (0 or -1 or int.MinValue or int.MaxValue) || name.Member is not null);

    private static bool IsSocket(IMethodSymbol method) => method.ContainingType is
    {
        Name: "Socket",
        ContainingType: null,
        ContainingNamespace: { Name: "Sockets", ContainingNamespace: { Name: "Net", ContainingNamespace.Name: "System" } },
    };

    private static IArgumentOperation Argument(IInvocationOperation call, int ordinal)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Ordinal == ordinal)
            {
                return argument;
            }
        }

        return call.Arguments[ordinal];
    }

    private static Payload ReadValue(PayloadReader payloads, IArgumentOperation argument) => argument.Parameter switch
    {
        { Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Boolean, RefKind: RefKind.None } =>
            payloads.ReadNumber(argument.Value),
        // An object is a structure of .NET, such as LingerOption.
        { Type.SpecialType: SpecialType.System_Object } => new Payload(),
        { RefKind: not RefKind.None } => payloads.Memory(argument.Value),
        _ => payloads.Read(argument.Value),
    };

    /// <summary>Uses the length that a native call passes.</summary>
    private static Payload WithLength(Payload value, IOperation length)
    {
        while (length is IConversionOperation { ConstantValue.HasValue: false } conversion)
        {
            length = conversion.Operand;
        }

        return length.ConstantValue is { HasValue: true, Value: { } constant } && ConstantReader.ToInt32(constant) is int number
            ? value with { Width = number }
            : value;
    }

    /// <summary>Adds the comment at the end of the line to names for which the code has no other words.</summary>
    private static List<Constant> WithComments(List<Constant> names, SyntaxNode call)
    {
        if (call.FirstAncestorOrSelf<StatementSyntax>() is not StatementSyntax statement)
        {
            return names;
        }

        var words = new List<string>();
        int line = LineOf(call);
        // The comment can follow the end of a statement around it: try { call(); } catch { } // NAME
        for (SyntaxNode? node = statement; words.Count == 0 && node is StatementSyntax or CatchClauseSyntax && LineOf(node) == line; node = node.Parent)
        {
            words.AddRange(NativeNames.InComments(node.GetLastToken()));
        }

        return words.Count == 0 ? names
            : names.ConvertAll(name => name.Hints.Length == 0 ? name with { Hints = [.. words] } : name);
    }

    private static int LineOf(SyntaxNode node) => node.SyntaxTree.GetLineSpan(node.Span).StartLinePosition.Line;

    /// <summary>Determines whether a member converts between AddressFamily.InterNetworkV6 and a number in a buffer.</summary>
    /// <remarks>The number is 23 in .NET and on Windows only.</remarks>
    private static bool UsesAddressFamily(Declarations declarations, IInvocationOperation call, Payload value)
    {
        if (value.Buffer is not ILocalSymbol buffer)
        {
            return false;
        }

        foreach (IdentifierNameSyntax use in declarations.FindUses(buffer, call.Syntax))
        {
            StatementSyntax? statement = use.FirstAncestorOrSelf<StatementSyntax>();
            foreach (SyntaxNode node in statement?.DescendantNodes() ?? [])
            {
                if (node is CastExpressionSyntax cast && !call.Syntax.Span.Contains(cast.Span) && IsFamily(declarations, cast))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsFamily(Declarations declarations, CastExpressionSyntax cast)
    {
        ITypeSymbol? target = declarations.Model.GetTypeInfo(cast, declarations.CancellationToken).Type;
        ITypeSymbol? source = declarations.Model.GetTypeInfo(cast.Expression, declarations.CancellationToken).Type;
        bool isFamily = target is { Name: "AddressFamily" } != source is { Name: "AddressFamily" };
        // InterNetwork is 2 on all systems.
        string text = cast.Parent is BinaryExpressionSyntax comparison ? comparison.ToString() : cast.ToString();
        return isFamily && !text.EndsWith(".InterNetwork", StringComparison.Ordinal);
    }
}
