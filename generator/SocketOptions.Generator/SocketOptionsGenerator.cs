using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Sockets.Options.Generator.Diagnostics;
using Sockets.Options.Generator.Emission;
using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;
using Sockets.Options.Generator.Reading;
using Sockets.Options.Generator.Tables;
using Sockets.Options.Generator.Targets;

namespace Sockets.Options.Generator;

/// <summary>Generates the options of the tables on each annotated type.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class SocketOptionsGenerator : IIncrementalGenerator
{
    // Of the text, and of the rows that it is generated from.
    private const long BytesPerCharacter = 3;

    private static readonly RecentResults<Selection, SourceText> s_recentTexts =
        new(TargetEmitter.Emit, static (_, text) => BytesPerCharacter * text.Length);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // 1. The annotated types, as values.
        IncrementalValuesProvider<AnnotatedType> types = context.SyntaxProvider
            .ForAttributeWithMetadataName(TargetAttribute.MetadataName, IsTypeDeclaration, ReadType)
            .Where(static type => type is not null)
            .WithTrackingName(GeneratorSteps.Types)!;

        // 2. The files that are tables, the table of the package first.
        IncrementalValueProvider<TableSources> sources = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .SelectMany(TableSource.Find)
            .Collect()
            .Select(TableSources.Of)
            .WithTrackingName(GeneratorSteps.TableSources);

        // 3. The targets without their sockets, so that renaming a socket repeats none of the steps 4 to 7.
        IncrementalValuesProvider<Target> targets = types.Select(static (type, _) => type.Target);
        IncrementalValueProvider<ImmutableArray<Target>> allTargets = targets.Collect();
        IncrementalValueProvider<FileNames> fileNames = allTargets
            .Select(FileNames.Of)
            .WithTrackingName(GeneratorSteps.FileNames);

        // 4. The content of the tables.
        IncrementalValueProvider<ProjectTables> tables = allTargets
            .Select(TableDemand.Of)
            .WithTrackingName(GeneratorSteps.TableDemand)
            .Combine(sources)
            .Select(ProjectTables.Read)
            .WithTrackingName(GeneratorSteps.Tables);

        // 5. The findings in the tables, separately, so that an error that moves regenerates nothing.
        IncrementalValuesProvider<TableFindings> findings = tables
            .SelectMany(static (tables, _) => tables.Findings)
            .WithTrackingName(GeneratorSteps.TableFindings);
        context.RegisterSourceOutput(findings, Report);

        // 6. The C# types of custom tables that are internal. Few edits change them.
        IncrementalValueProvider<EquatableArray<string>> internalTypes = tables
            .Select(static (tables, _) => tables.CustomTypes)
            .Combine(context.CompilationProvider)
            .Select(InternalTypes.Find)
            .WithTrackingName(GeneratorSteps.InternalTypes);

        // 7. The options of each type, so that a row that no type selects regenerates nothing.
        IncrementalValueProvider<OptionTable> table = tables
            .Select(static (tables, _) => tables.Table)
            .Combine(internalTypes)
            .Select(InternalTypes.Mark)
            .WithTrackingName(GeneratorSteps.MergedTable);
        IncrementalValuesProvider<Selection> selections = targets
            .Combine(fileNames)
            .Select(static (pair, _) => pair.Left.InFile(pair.Right))
            .WithTrackingName(GeneratorSteps.Targets)
            .Combine(table)
            .Select(static (pair, _) => Selection.Of(pair.Left, pair.Right))
            .WithTrackingName(GeneratorSteps.Selections);
        context.RegisterSourceOutput(selections, EmitOptions);

        // 8. The only member that depends on the name of the socket.
        IncrementalValuesProvider<BorrowedSocket?> sockets = types
            .Select(static (type, _) => type.Socket)
            .Combine(fileNames)
            .Select(static (pair, _) => pair.Left?.InFile(pair.Right))
            .WithTrackingName(GeneratorSteps.Sockets);
        context.RegisterSourceOutput(sockets, EmitSocket);
    }

    private static bool IsTypeDeclaration(SyntaxNode node, CancellationToken cancellationToken) => node is TypeDeclarationSyntax;

    private static AnnotatedType? ReadType(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken) =>
        TargetReader.Read(
            (INamedTypeSymbol)context.TargetSymbol,
            (TypeDeclarationSyntax)context.TargetNode,
            context.SemanticModel.Compilation,
            cancellationToken).Type;

    private static void Report(SourceProductionContext context, TableFindings file)
    {
        foreach (TableError error in file.Errors)
        {
            context.ReportDiagnostic(TableDiagnostics.Create(file.Path, error));
        }

        if (file.TypeNames.Count > 0)
        {
            // No name of a type has parentheses.
            context.AddSource($"SocketOptionsTable({file.Number}).g.cs", TypeCheckEmitter.Emit(file.CodePath, file.TypeNames));
        }
    }

    private static void EmitOptions(SourceProductionContext context, Selection selection) =>
        context.AddSource(
            $"{selection.Target.Location.FileName}.g.cs", s_recentTexts.Get(selection, context.CancellationToken));

    private static void EmitSocket(SourceProductionContext context, BorrowedSocket? socket)
    {
        if (socket is not null)
        {
            // No name of a type has a hyphen.
            context.AddSource($"{socket.Location.FileName}-{socket.Name}.g.cs", BorrowedSocketEmitter.Emit(socket));
        }
    }
}
