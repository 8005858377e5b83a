using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Sockets.Options.Generator.Calls;

/// <summary>Finds the error of a socket that a call returns without the translation of .NET.</summary>
internal static class RawSocketError
{
    // SO_ERROR of Linux, and that of the other systems.
    private static readonly (int Level, int Name) s_linux = (1, 4);
    private static readonly (int Level, int Name) s_others = (0xFFFF, 0x1007);

    /// <summary>Determines whether a number is an errno of Unix that a raw call has read.</summary>
    /// <param name="number">The number.</param>
    /// <param name="declarations">The declarations of the file.</param>
    /// <param name="onWindows">Indicates whether the code also runs on Windows.</param>
    public static bool IsRead(IOperation number, Declarations declarations, bool onWindows)
    {
        while (number is IConversionOperation conversion)
        {
            number = conversion.Operand;
        }

        if (number is ILocalReferenceOperation local && declarations.FindValue(local.Local, local.Syntax) is ExpressionSyntax value
            && declarations.Model.GetOperation(value, declarations.CancellationToken) is IInvocationOperation read)
        {
            return IsRead(read, declarations, onWindows);
        }

        // The buffer of the call, or the number that it returns.
        ILocalSymbol? buffer = (number as ILocalReferenceOperation)?.Local;
        if (number is IInvocationOperation { TargetMethod.Name: "ToInt32" or "ReadInt32LittleEndian" or "Read" } reader)
        {
            foreach (SyntaxNode node in reader.Syntax.DescendantNodes())
            {
                buffer ??= node is IdentifierNameSyntax name
                    ? declarations.Model.GetSymbolInfo(name, declarations.CancellationToken).Symbol as ILocalSymbol
                    : null;
            }
        }

        if (buffer is null)
        {
            return false;
        }

        // The call can declare the number.
        bool isError = declarations.DeclarationOf(buffer) is SingleVariableDesignationSyntax declaration
            && declaration.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } declaring
            && declarations.Model.GetOperation(declaring, declarations.CancellationToken) is IInvocationOperation first
            && IsErrorCall(first, onWindows);
        foreach (IdentifierNameSyntax use in declarations.FindUses(buffer, number.Syntax))
        {
            if (use.SpanStart < number.Syntax.SpanStart && use.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call
                && declarations.Model.GetOperation(call, declarations.CancellationToken) is IInvocationOperation operation)
            {
                isError = IsErrorCall(operation, onWindows);
            }
        }

        return isError;
    }

    private static bool IsErrorCall(IInvocationOperation call, bool onWindows)
    {
        int start = call.TargetMethod.Name == "GetRawSocketOption" && call.TargetMethod.ContainingType.Name == "Socket" ? 0
            : call.TargetMethod is { IsExtern: true } or { IsPartialDefinition: true }
                && NativeFunction.Of(call.TargetMethod) is { EntryPoint: "getsockopt", IsUnix: true } ? 1
            : -1;
        return start >= 0
            && call.Arguments.Length > start + 1
            && call.Arguments[start].Value.ConstantValue is { HasValue: true, Value: int level }
            && call.Arguments[start + 1].Value.ConstantValue is { HasValue: true, Value: int name }
            && ((level, name) == s_linux || ((level, name) == s_others && !onWindows));
    }
}
