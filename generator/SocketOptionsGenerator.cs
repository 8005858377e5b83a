using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Sockets.Options.Generator.Diagnostics;
using Sockets.Options.Generator.Emission;
using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Reading;
using Sockets.Options.Generator.Targets;

namespace Sockets.Options.Generator;

/// <summary>Generates the options of the tables on each type that asks for them.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class SocketOptionsGenerator : IIncrementalGenerator
{
    /// <summary>The name under which generated members say who generated them.</summary>
    internal const string Name = "SocketOptions.Generator";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // 1. The types that carry the attribute, as values.
        IncrementalValuesProvider<Target> annotated = context.SyntaxProvider
            .ForAttributeWithMetadataName(TargetAttribute.MetadataName, IsTypeDeclaration, ReadTarget)
            .Where(static target => target is not null)
            .Select(static (target, _) => target!)
            .WithTrackingName(GeneratorSteps.Targets);
        IncrementalValueProvider<ImmutableArray<Target>> allTargets = annotated.Collect();
        IncrementalValuesProvider<Target> targets = annotated
            .Combine(allTargets.Select(FileNames.FindClashes).WithTrackingName(GeneratorSteps.Clashes))
            .Select(FileNames.Distinguish);

        // 2. The files that are tables; a project without a target does not pay for reading them.
        IncrementalValueProvider<bool> anyTarget = allTargets.Select(static (all, _) => !all.IsEmpty);
        IncrementalValuesProvider<AdditionalText> files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(IsTable)
            .Select(static (pair, _) => pair.Left)
            .Combine(anyTarget)
            .Where(static pair => pair.Right)
            .Select(static (pair, _) => pair.Left);

        // 3. What each of several tables declares for those after it.
        IncrementalValueProvider<bool> severalTables = files.Collect().Select(static (all, _) => all.Length > 1);
        IncrementalValuesProvider<TableDeclarations> declarations = files
            .Combine(severalTables)
            .Where(static pair => pair.Right)
            .Select(static (pair, cancellationToken) => TableFile.ReadDeclarations(pair.Left, cancellationToken))
            .WithTrackingName(GeneratorSteps.Declarations);

        // 4. What they say.
        IncrementalValuesProvider<TableFile> tables = files
            .Collect()
            .Combine(declarations.Collect())
            .SelectMany(static (pair, _) => TableSource.Order(pair.Left, pair.Right))
            .Select(TableFile.Read)
            .WithTrackingName(GeneratorSteps.Tables);

        // 5. What is wrong with them, apart from the rest: an error that moves regenerates nothing.
        context.RegisterSourceOutput(
            tables.Select(static (file, _) => file.Errors).WithTrackingName(GeneratorSteps.TableErrors),
            ReportErrors);

        // 6. The types that they name, for the compiler to check.
        context.RegisterSourceOutput(
            tables
                .Select(static (file, _) => file.Types)
                .Where(static types => types.Names.Count > 0)
                .Combine(context.AnalyzerConfigOptionsProvider.Select(MayHoldPaths))
                .Where(static pair => pair.Right)
                .Select(static (pair, _) => pair.Left)
                .WithTrackingName(GeneratorSteps.TableTypes),
            EmitTypeCheck);

        // 7. One table of them all.
        IncrementalValueProvider<OptionTable> table = tables
            .Select(static (file, _) => file.Table)
            .Collect()
            .Select(MergeTables)
            .WithTrackingName(GeneratorSteps.MergedTable);

        // 8. The options of each target: a row that no target asked for regenerates nothing either.
        IncrementalValuesProvider<Selection> selections = targets
            .Combine(table)
            .Select(static (pair, _) => Selection.Of(pair.Left, pair.Right))
            .WithTrackingName(GeneratorSteps.Selections);

        // 9. Their text.
        context.RegisterSourceOutput(selections, EmitOptions);

        // 10. The one member that depends on what the user calls the socket.
        IncrementalValuesProvider<BorrowedSocket> sockets = targets
            .Where(static target => target.Socket is not null)
            .Select(static (target, _) => target.Socket!)
            .WithTrackingName(GeneratorSteps.Sockets);
        context.RegisterSourceOutput(sockets, EmitSocket);
    }

    private static bool IsTypeDeclaration(SyntaxNode node, CancellationToken cancellationToken) => node is TypeDeclarationSyntax;

    private static Target? ReadTarget(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken) =>
        TargetReader.Read(
            (INamedTypeSymbol)context.TargetSymbol,
            (TypeDeclarationSyntax)context.TargetNode,
            context.SemanticModel.Compilation,
            cancellationToken).Target;

    private static bool IsTable((AdditionalText Left, AnalyzerConfigOptionsProvider Right) pair) =>
        TableFile.IsTable(pair.Left, pair.Right);

    private static bool MayHoldPaths(AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken) =>
        !TableFile.IsTrue(options.GlobalOptions, "build_property.DeterministicSourcePaths");

    private static OptionTable MergeTables(ImmutableArray<OptionTable> tables, CancellationToken cancellationToken) =>
        TableMerger.Merge(tables);

    private static void ReportErrors(SourceProductionContext context, TableFileErrors file)
    {
        foreach (TableError error in file.Errors)
        {
            context.ReportDiagnostic(TableDiagnostics.Create(file.Path, error));
        }
    }

    private static void EmitTypeCheck(SourceProductionContext context, TableFileTypes types) =>
        // No name of a type has parentheses.
        context.AddSource($"SocketOptionsTable({types.Number}).g.cs", TypeCheckEmitter.Emit(types.Path, types.Names));

    private static void EmitOptions(SourceProductionContext context, Selection selection) =>
        context.AddSource(
            $"{selection.Target.Location.FileName}.g.cs", TargetEmitter.Emit(selection, context.CancellationToken));

    private static void EmitSocket(SourceProductionContext context, BorrowedSocket socket) =>
        // No name of a type has a hyphen.
        context.AddSource($"{socket.Location.FileName}-{socket.Name}.g.cs", BorrowedSocketEmitter.Emit(socket));
}
