using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sockets.Options.Generator.Diagnostics;
using Sockets.Options.Generator.Targets;

namespace Sockets.Options.CodeFixes;

/// <summary>Removes a specified member that is not used.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveSocketMemberCodeFixProvider))]
[Shared]
public sealed class RemoveSocketMemberCodeFixProvider() : TargetCodeFixProvider(TargetDiagnostics.UnusedSocketMember)
{
    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await FindAsync<AttributeArgumentSyntax>(context).ConfigureAwait(false) is AttributeArgumentSyntax argument)
        {
            Register(
                context,
                $"Remove '{TargetAttribute.SocketMemberName}'",
                nameof(RemoveSocketMemberCodeFixProvider),
                AttributeArguments.Remove(argument));
        }
    }
}
