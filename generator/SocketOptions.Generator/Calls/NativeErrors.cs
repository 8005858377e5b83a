using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Sockets.Options.Generator.Calls;

/// <summary>Finds exceptions that are created from an errno.</summary>
internal static class NativeErrors
{
    // The errors of Windows are larger.
    private const int LargestErrno = 200;

    /// <summary>Determines whether the argument of an exception is an errno of Unix.</summary>
    public static bool IsErrno(IObjectCreationOperation creation, ISymbol member, CancellationToken cancellationToken)
    {
        var declarations = new Declarations(creation.SemanticModel!, cancellationToken);
        Guard guard = new GuardReader(declarations).Read(creation.Syntax, member);
        bool onWindows = guard.Platforms.Intersect(Guard.Named("windows")!.Value) is { IsEmpty: false };
        if (onWindows && guard.IsExplicit)
        {
            return false;
        }

        IOperation argument = creation.Arguments[0].Value;
        if (argument.ConstantValue is { HasValue: true, Value: int number })
        {
            return IsErrno(number, argument);
        }

        if (RawSocketError.IsRead(argument, declarations, onWindows))
        {
            return true;
        }

        if (!IsLastError(argument, declarations))
        {
            return false;
        }

        return FindCall(creation.Syntax, declarations) switch
        {
            null => !onWindows,
            { IsUnix: false } => false,
            // The analysis of the call reports the loss of its error.
            { EntryPoint: "setsockopt" or "getsockopt", HasConstants: true } => false,
            _ => true,
        };
    }

    /// <summary>Determines whether code passes an errno, or the last error of a native call, unchanged.</summary>
    public static bool IsRawErrno(SyntaxNode argument, Declarations declarations) =>
        declarations.Model.GetOperation(argument, declarations.CancellationToken) is IOperation operation
        && (operation.ConstantValue is { HasValue: true, Value: int number } ? IsErrno(number, operation) : IsLastError(operation, declarations));

    private static bool IsErrno(int number, IOperation argument) =>
        number is > 0 and <= LargestErrno && !argument.Syntax.ToString().Contains("SocketError");

    private static bool IsLastError(IOperation argument, Declarations declarations)
    {
        while (argument is IConversionOperation conversion)
        {
            argument = conversion.Operand;
        }

        if (argument is ILocalReferenceOperation local)
        {
            return declarations.FindValue(local.Local, local.Syntax) is ExpressionSyntax value
                && declarations.Model.GetOperation(value, declarations.CancellationToken) is IInvocationOperation call
                && IsLastError(call, declarations);
        }

        return argument is IInvocationOperation
        {
            TargetMethod:
            {
                Name: "GetLastWin32Error" or "GetLastPInvokeError" or "GetLastSystemError",
                ContainingType.Name: "Marshal"
            },
        };
    }

    /// <summary>Finds the last native call before the exception, which is the call that failed.</summary>
    private static (string EntryPoint, bool IsUnix, bool HasConstants)? FindCall(SyntaxNode place, Declarations declarations)
    {
        (string EntryPoint, bool IsUnix, bool HasConstants)? found = null;
        foreach (SyntaxNode node in Declarations.FindBody(place)?.DescendantNodes() ?? [])
        {
            if (node is InvocationExpressionSyntax call
                && call.Span.End <= place.SpanStart
                && declarations.Model.GetSymbolInfo(call, declarations.CancellationToken).Symbol is IMethodSymbol method
                && (method.IsExtern || method.IsPartialDefinition)
                && NativeFunction.Of(method) is NativeFunction function)
            {
                bool hasConstants = call.ArgumentList.Arguments is [_, var level, ..]
                    && declarations.Model.GetConstantValue(level.Expression, declarations.CancellationToken).HasValue;
                found = (function.EntryPoint, function.IsUnix, hasConstants);
            }
        }

        return found;
    }
}
