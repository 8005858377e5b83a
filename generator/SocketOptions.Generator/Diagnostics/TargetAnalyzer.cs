using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Targets;

namespace Sockets.Options.Generator.Diagnostics;

/// <summary>Reports the problems that prevent the generator from applying an attribute.</summary>
/// <remarks>
/// The generator detects the same problems and does not report them. Diagnostics of an analyzer can be suppressed in the
/// code, and they follow the code without another run of the generator.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TargetAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        TargetDiagnostics.NotPartial,
        TargetDiagnostics.NoSocketMember,
        TargetDiagnostics.SeveralSocketMembers,
        TargetDiagnostics.InvalidSocketMember,
        TargetDiagnostics.PatternMatchesNothing,
        TargetDiagnostics.NoPlaceForExtensions,
        TargetDiagnostics.LanguageVersion,
        TargetDiagnostics.FileLocal,
        TargetDiagnostics.UnusedSocketMember,
        TargetDiagnostics.OptionHidden,
        TargetDiagnostics.ExtensionsRepeated,
        TargetDiagnostics.ExtensionsReplaced,
        TargetDiagnostics.ReplacedExtensionUsed,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            var tables = new AnalyzedTables(start.Options, start.CancellationToken);
            start.RegisterSymbolAction(symbol => Analyze(symbol, tables), SymbolKind.NamedType);
            // Only a custom table replaces rows.
            if (AnalyzedTables.FindSources(start.Options, start.CancellationToken).Files.Count > 1)
            {
                start.RegisterOperationAction(
                    operation => ReplacedExtensions.Analyze(operation, tables), OperationKind.PropertyReference, OperationKind.Invocation);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context, AnalyzedTables tables)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (TargetAttribute.FindData(type)?.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken)
            is not AttributeSyntax { Parent.Parent: TypeDeclarationSyntax declaration } attribute)
        {
            return;
        }

        (AnnotatedType? annotated, TargetProblem? problem) =
            TargetReader.Read(type, declaration, context.Compilation, context.CancellationToken);
        if (problem is not null)
        {
            Location location = problem.Kind == TargetProblemKind.InvalidSocketMember
                ? FindSocketMember(attribute)!.Expression.GetLocation()
                : declaration.Identifier.GetLocation();
            context.ReportDiagnostic(Diagnostic.Create(
                TargetDiagnostics.Descriptor(problem.Kind),
                location,
                DiagnosticProperties.OfSocketMembers(problem.Candidates),
                problem.Arguments));
        }

        if (annotated?.Target is Target target)
        {
            AnalyzeSocketMember(context, target, attribute, type.Name);
            AnalyzePatterns(context, target, attribute, tables);
            AnalyzeMembers(context, target, type, tables);
            AnalyzeExtensions(context, target, type, declaration, tables);
        }
    }

    private static void AnalyzeMembers(SymbolAnalysisContext context, Target target, INamedTypeSymbol type, AnalyzedTables tables)
    {
        var names = new HashSet<string>(target.TakenNames, StringComparer.Ordinal);
        foreach (OptionRow option in tables.Options)
        {
            (OptionMembers members, string? propertyType) = tables.MembersOf(option);
            foreach (string name in target.NamesOf(option, members))
            {
                if (names.Contains(name) && target.Selects(option))
                {
                    Report(option.Name, name, propertyType);
                }
            }
        }

        foreach (CompositeRow composite in tables.Composites)
        {
            if (names.Contains(composite.Property) && target.Selects(composite, tables.Options))
            {
                Report(composite.Property, composite.Property, OptionMembers.Of(composite).IsProperty ? composite.Type : null);
            }
        }

        foreach (MessageRow message in tables.Messages)
        {
            if (names.Contains(message.Property) && target.Selects(message))
            {
                Report(message.Name, message.Property, propertyType: null);
            }
        }

        void Report(string name, string property, string? propertyType)
        {
            if (HandWrittenMembers.FindOther(type, target.Type.Facet, property, propertyType, context.CancellationToken) is ISymbol other)
            {
                context.ReportDiagnostic(
                    Diagnostic.Create(TargetDiagnostics.OptionHidden, other.Locations[0], name, type.Name, property));
            }
        }
    }

    private static void AnalyzeExtensions(
        SymbolAnalysisContext context, Target target, INamedTypeSymbol type, TypeDeclarationSyntax declaration, AnalyzedTables tables)
    {
        if (target.Type.Facet != Facet.Extensions)
        {
            return;
        }

        (List<string> repeated, List<string> replaced) = RepeatedExtensions.Find(target, tables, context.Compilation);
        if (repeated.Count > 0)
        {
            Report(TargetDiagnostics.ExtensionsRepeated, repeated);
        }

        if (replaced.Count > 0
            && RepeatedExtensions.AreUsableOutsideTheNamespace(type, context.Compilation, context.CancellationToken))
        {
            Report(TargetDiagnostics.ExtensionsReplaced, replaced);
        }

        void Report(DiagnosticDescriptor descriptor, List<string> names) => context.ReportDiagnostic(Diagnostic.Create(
            descriptor,
            declaration.Identifier.GetLocation(),
            type.Name,
            names[0],
            names.Count == 1 ? "" : $" and {names.Count - 1} more",
            type.ContainingNamespace.ToDisplayString()));
    }

    private static void AnalyzeSocketMember(
        SymbolAnalysisContext context, Target target, AttributeSyntax attribute, string typeName)
    {
        if (target.Type.Facet != Facet.Accessors && FindSocketMember(attribute) is AttributeArgumentSyntax argument)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                TargetDiagnostics.UnusedSocketMember, argument.GetLocation(), typeName));
        }
    }

    private static void AnalyzePatterns(
        SymbolAnalysisContext context, Target target, AttributeSyntax attribute, AnalyzedTables tables)
    {
        List<AttributeArgumentSyntax> arguments = PositionalArguments(attribute);
        for (int i = 0; i < target.Patterns.Count; i++)
        {
            string pattern = target.Patterns[i];
            if (tables.HaveMatch(pattern, target.Type.Facet))
            {
                continue;
            }

            string? nearest = tables.Nearest(pattern, target.Type.Facet, context.CancellationToken);
            string? otherKind = tables.FindOtherKind(pattern, target.Type.Facet);
            SyntaxNode place = arguments.Count == target.Patterns.Count ? arguments[i] : attribute;
            context.ReportDiagnostic(Diagnostic.Create(
                TargetDiagnostics.PatternMatchesNothing,
                place.GetLocation(),
                DiagnosticProperties.OfReplacement(nearest),
                target.Type.Facet == Facet.Messages ? "message" : "option",
                pattern,
                (otherKind is null ? "" : $". {otherKind}") + (nearest is null ? "" : $". Did you mean '{nearest}'?")));
        }
    }

    private static List<AttributeArgumentSyntax> PositionalArguments(AttributeSyntax attribute)
    {
        var arguments = new List<AttributeArgumentSyntax>();
        foreach (AttributeArgumentSyntax argument in attribute.ArgumentList?.Arguments ?? default)
        {
            if (argument.NameEquals is null)
            {
                arguments.Add(argument);
            }
        }

        return arguments;
    }

    private static AttributeArgumentSyntax? FindSocketMember(AttributeSyntax attribute)
    {
        foreach (AttributeArgumentSyntax argument in attribute.ArgumentList?.Arguments ?? default)
        {
            if (argument.NameEquals?.Name.Identifier.ValueText == TargetAttribute.SocketMemberName)
            {
                return argument;
            }
        }

        return null;
    }
}
