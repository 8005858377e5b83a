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
            return number is > 0 and <= LargestErrno && !argument.Syntax.ToString().Contains("SocketError");
        }

        if (!IsLastError(argument, declarations))
        {
            return false;
        }

        (bool anyWindows, bool anyUnix, bool anyOption) = FindCalls(creation.Syntax, declarations);
        return !anyOption && !anyWindows && (anyUnix || !onWindows);
    }

    private static bool IsLastError(IOperation argument, Declarations declarations)
    {
        while (argument is IConversionOperation conversion)
        {
            argument = conversion.Operand;
        }

        if (argument is ILocalReferenceOperation local)
        {
            return declarations.FindValue(local.Local) is ExpressionSyntax value
                && declarations.Model.GetOperation(value, declarations.CancellationToken) is IInvocationOperation call
                && IsLastError(call, declarations);
        }

        return argument is IInvocationOperation
        {
            TargetMethod: { Name: "GetLastWin32Error" or "GetLastPInvokeError" or "GetLastSystemError", ContainingType.Name: "Marshal" },
        };
    }

    /// <summary>Finds the native calls of the member: the call that failed is one of them.</summary>
    private static (bool AnyWindows, bool AnyUnix, bool AnyOption) FindCalls(SyntaxNode place, Declarations declarations)
    {
        (bool AnyWindows, bool AnyUnix, bool AnyOption) found = default;
        foreach (SyntaxNode node in Declarations.FindBody(place)?.DescendantNodes() ?? [])
        {
            if (node is InvocationExpressionSyntax call
                && declarations.Model.GetSymbolInfo(call, declarations.CancellationToken).Symbol is IMethodSymbol method
                && (method.IsExtern || method.IsPartialDefinition)
                && NativeFunction.Of(method) is NativeFunction function)
            {
                found.AnyWindows |= function.IsWindows;
                found.AnyUnix |= !function.IsWindows;
                // The analysis of the call reports the loss of its error.
                found.AnyOption |= function.EntryPoint is "setsockopt" or "getsockopt"
                    && call.ArgumentList.Arguments is [_, var level, ..]
                    && declarations.Model.GetConstantValue(level.Expression, declarations.CancellationToken).HasValue;
            }
        }

        return found;
    }
}
