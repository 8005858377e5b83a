using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sockets.Options.Generator.Calls;
using Sockets.Options.Generator.DotNet;
using Sockets.Options.Generator.Judgement;
using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Diagnostics;

/// <summary>Creates the data that a code fix requires to replace a call with the member of an option.</summary>
internal static class RawCallReplacement
{
    // The layout of SIO_KEEPALIVE_VALS.
    private const int KeepAliveLength = 12;

    /// <returns>The properties of the diagnostic; empty if there is no replacement that is certain.</returns>
    public static ImmutableDictionary<string, string?> Of(RawCall call, Finding finding, INamedTypeSymbol socketType)
    {
        if (!call.IsSet || !call.Names.TrueForAll(static name => name.IsCertain) || ReceiverOf(call) is not string receiver)
        {
            return DiagnosticProperties.OfReplacement(null);
        }

        if (finding.Option is not NativeOption option)
        {
            return KeepAliveOf(call, finding) is string keepAlive
                ? DiagnosticProperties.OfAssignment($"{receiver}.TcpKeepAlive = {keepAlive}", null)
                : DiagnosticProperties.OfReplacement(null);
        }

        OptionPlatforms platforms = new(option.Row.Numbers);
        bool isProperty = OptionMembers.Of(option.Row, option.Type?.Query) is { IsProperty: true };
        // A member of Socket hides an extension member of the same name, and the members of particular stacks are elsewhere.
        if (!isProperty || option.Row.Stack is not null || !socketType.GetMembers(option.Row.Property).IsEmpty || ValueOf(call, option) is not string value)
        {
            return DiagnosticProperties.OfReplacement(null);
        }

        bool isGuarded = call.Guard.Platforms.Except(platforms.Settable).IsEmpty;
        string? guard = isGuarded ? null : option.Platform.Test.Replace("global::", "");
        return DiagnosticProperties.OfAssignment($"{receiver}.{option.Row.Property} = {value}", guard);
    }

    private static string? ReceiverOf(RawCall call)
    {
        if (call.Kind != RawCallKind.Native)
        {
            return call.Receiver is { IsImplicit: false } receiver ? receiver.Syntax.ToString() : null;
        }

        SyntaxNode? handle = call.Receiver?.Syntax;
        while (handle is CastExpressionSyntax or ParenthesizedExpressionSyntax
            or InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToInt32" } })
        {
            handle = handle switch
            {
                CastExpressionSyntax cast => cast.Expression,
                ParenthesizedExpressionSyntax parenthesized => parenthesized.Expression,
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Expression,
                _ => null,
            };
        }

        return handle is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Handle" or "SafeHandle" } socket
            && call.Operation.SemanticModel!.GetTypeInfo(socket.Expression).Type is { Name: "Socket" }
                ? socket.Expression.ToString()
                : null;
    }

    private static string? ValueOf(RawCall call, NativeOption option)
    {
        Payload payload = call.Value;
        string type = (option.Type?.Type ?? "").TrimEnd('?');
        if (type == "string")
        {
            return payload is { IsText: true, Source: InvocationExpressionSyntax { ArgumentList.Arguments: [var text] } } ? Text(text.Expression) : null;
        }

        long? constant = payload.Scalar?.Value ?? Number(payload.Bytes);
        SyntaxNode? syntax = payload.Scalar?.Syntax;
        // A variable can have another value at the call than where the bytes were created.
        bool isInline = syntax is not null && (call.Operation.Syntax.Span.Contains(syntax.Span) || call.Kind == RawCallKind.Native);
        string? expression = isInline ? Expression(syntax!) : null;
        return type switch
        {
            "bool" => constant is long flag ? (flag != 0 ? "true" : "false") : expression is null ? null : Flag(payload.Scalar!, syntax!, expression),
            "System.TimeSpan" => Time(constant, expression, syntax, option.Unit),
            "int" => constant?.ToString(CultureInfo.InvariantCulture) ?? expression,
            "uint" => constant is >= 0 ? constant.Value.ToString(CultureInfo.InvariantCulture) : null,
            _ => null,
        };
    }

    private static long? Number(byte[]? bytes)
    {
        if (bytes is not { Length: 1 or 4 })
        {
            return null;
        }

        long number = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            number |= (long)bytes[i] << (8 * i);
        }

        return number;
    }

    private static string Text(ExpressionSyntax text) =>
        text is BinaryExpressionSyntax { Right: LiteralExpressionSyntax { Token.Value: "\0" or '\0' } } sum ? sum.Left.ToString()
        : text is LiteralExpressionSyntax { Token.Value: string literal } ? SymbolDisplay.FormatLiteral(literal.TrimEnd('\0'), quote: true)
        : text.ToString();

    /// <summary>Returns a number without the conversion to network byte order.</summary>
    private static string Expression(SyntaxNode syntax) =>
        syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "HostToNetworkOrder" }, ArgumentList.Arguments: [var number] }
            ? number.Expression.ToString()
            : syntax.ToString();

    private static string? Flag(Scalar scalar, SyntaxNode syntax, string expression) =>
        scalar.Type?.SpecialType == SpecialType.System_Boolean ? expression
        : syntax is ConditionalExpressionSyntax
        {
            WhenTrue: LiteralExpressionSyntax { Token.ValueText: "1" },
            WhenFalse: LiteralExpressionSyntax { Token.ValueText: "0" },
        } choice ? choice.Condition.ToString()
        : syntax is IdentifierNameSyntax ? $"{expression} != 0"
        : null;

    private static string? Time(long? constant, string? expression, SyntaxNode? syntax, string? unit)
    {
        if (constant is long number)
        {
            return number <= 0 ? null : (unit, number % 1000) switch
            {
                ("s", _) => $"System.TimeSpan.FromSeconds({number})",
                ("ms", 0) => $"System.TimeSpan.FromSeconds({number / 1000})",
                ("ms", _) => $"System.TimeSpan.FromMilliseconds({number})",
                ("us", _) => $"System.TimeSpan.FromMicroseconds({number})",
                _ => null,
            };
        }

        if (expression is null)
        {
            return null;
        }

        switch (syntax)
        {
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "TotalSeconds" or "TotalMilliseconds" or "TotalMicroseconds" } total:
                return total.Expression.ToString();
            case BinaryExpressionSyntax { Right: LiteralExpressionSyntax { Token.Value: 1000 }, Left: IdentifierNameSyntax or MemberAccessExpressionSyntax } scaled:
                return (scaled.Kind(), unit) switch
                {
                    (SyntaxKind.MultiplyExpression, "ms") => $"System.TimeSpan.FromSeconds({scaled.Left})",
                    (SyntaxKind.DivideExpression, "s") => $"System.TimeSpan.FromMilliseconds({scaled.Left})",
                    _ => null,
                };
            default:
                return unit switch
                {
                    "s" => $"System.TimeSpan.FromSeconds({expression})",
                    "ms" => $"System.TimeSpan.FromMilliseconds({expression})",
                    _ => null,
                };
        }
    }

    private static string? KeepAliveOf(RawCall call, Finding finding)
    {
        if (finding.Verdict != Verdict.CorrectButMagic
            || call.Names is not [{ Value: ControlCode.KeepAliveValues }]
            || call.Value.Bytes is not { Length: KeepAliveLength } bytes
            || Number([bytes[0], bytes[1], bytes[2], bytes[3]]) is not > 0)
        {
            return null;
        }

        string? time = Time(Number([bytes[4], bytes[5], bytes[6], bytes[7]]), null, null, "ms");
        string? interval = Time(Number([bytes[8], bytes[9], bytes[10], bytes[11]]), null, null, "ms");
        return time is null || interval is null ? null : $"new TcpKeepAlive {{ Time = {time}, Interval = {interval} }}";
    }
}
