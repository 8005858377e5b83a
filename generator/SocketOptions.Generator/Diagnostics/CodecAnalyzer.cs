using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;
using Sockets.Options.Generator.Tables;

namespace Sockets.Options.Generator.Diagnostics;

/// <summary>Reports the codecs of custom tables that generated code cannot use, at their place in the table.</summary>
/// <remarks>Without it, the only errors are in generated code, which the author of the table can neither see nor correct.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CodecAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [TableDiagnostics.InvalidCodec];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterAdditionalFileAction(Analyze);
    }

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        // A file can be listed several times. The package tests its own table, which is the first.
        EquatableArray<TableSource> sources = AnalyzedTables.FindSources(context.Options, context.CancellationToken).Files;
        for (int i = 1; i < sources.Count; i++)
        {
            if (ReferenceEquals(sources[i].File, context.AdditionalFile))
            {
                TableFile[] files = TableFile.ReadAll(sources, context.CancellationToken);
                Analyze(context, files[i], TableMerger.Merge(Array.ConvertAll(files, static file => file.Table)));
            }
        }
    }

    private static void Analyze(AdditionalFileAnalysisContext context, TableFile file, OptionTable table)
    {
        if (CodecRequirements.Find(context.Compilation) is not CodecRequirements requirements)
        {
            return;
        }

        // The names are in the order of the rows. A row with an error has names and is not in the table.
        int next = 0;
        foreach (ValueTypeRow type in file.Table.Types)
        {
            if (Next(type.Codec) is TypeName name && requirements.FindProblem(type, table.Options) is string problem)
            {
                Report(name, problem);
            }
        }

        foreach (CompositeRow composite in file.Table.Composites)
        {
            if (Next(composite.Codec) is TypeName name && requirements.FindProblem(composite) is string problem)
            {
                Report(name, problem);
            }
        }

        TypeName? Next(string codec)
        {
            while (next < file.TypeNames.Count)
            {
                TypeName name = file.TypeNames[next++];
                if (name.IsCodec && name.Text == codec)
                {
                    return name;
                }
            }

            return null;
        }

        void Report(TypeName name, string problem) => context.ReportDiagnostic(
            TableDiagnostics.Create(TableDiagnostics.InvalidCodec, file.Findings.Path, name.Range, problem));
    }
}
