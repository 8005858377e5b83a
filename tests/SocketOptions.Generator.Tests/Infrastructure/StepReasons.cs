using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Sockets.Options.Generator.Tests.Infrastructure;

/// <summary>The reason for the result of each step of the pipeline; the outputs are generated files.</summary>
internal sealed record StepReasons(
    string Types, string Targets, string Tables, string TableFindings, string MergedTable, string Selections, string Output,
    string Sockets, string SocketOutput)
{
    /// <summary>Gets the names of the generator's steps, from their declarations.</summary>
    public static IEnumerable<string> StepNames { get; } =
        [.. typeof(GeneratorSteps).GetFields().Select(field => (string)field.GetRawConstantValue()!)];

    public static StepReasons Of(GeneratorRunResult result) => new(
        OfStep(result, nameof(Types)),
        OfStep(result, nameof(Targets)),
        OfStep(result, nameof(Tables)),
        OfStep(result, nameof(TableFindings)),
        OfStep(result, nameof(MergedTable)),
        OfStep(result, nameof(Selections)),
        OfOutputFrom(result, nameof(Selections)),
        OfStep(result, nameof(Sockets)),
        OfOutputFrom(result, nameof(Sockets)));

    /// <summary>Gets the reasons of all outputs of the generator's steps; the compiler has steps of its own before them.</summary>
    public static IEnumerable<IncrementalStepRunReason> All(GeneratorRunResult result) => StepNames
        .SelectMany(name => Steps(result, name))
        .Concat(result.TrackedOutputSteps.SelectMany(step => step.Value))
        .SelectMany(step => step.Outputs)
        .Select(output => output.Reason);

    /// <summary>Gets the values that a step returned, of those that are any.</summary>
    public static IEnumerable<object> Values(GeneratorRunResult result, string name) =>
        Steps(result, name).SelectMany(step => step.Outputs).Select(output => output.Value).OfType<object>();

    private static string OfOutputFrom(GeneratorRunResult result, string name) => Join(result.TrackedOutputSteps
        .SelectMany(output => output.Value)
        .Where(step => step.Inputs.Any(input => input.Source.Name == name)));

    private static string OfStep(GeneratorRunResult result, string name) => Join(Steps(result, name));

    private static ImmutableArray<IncrementalGeneratorRunStep> Steps(GeneratorRunResult result, string name) =>
        result.TrackedSteps.GetValueOrDefault(name, []);

    private static string Join(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        string.Join(", ", steps.SelectMany(step => step.Outputs).Select(output => output.Reason));
}
