using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Sockets.Options.CodeFixes;
using Tests.Shared;

namespace Sockets.Options.Generator.Tests.CodeFixes;

/// <summary>The parts that every fix must have, and the reason why the compiler never looks for an editor's assemblies.</summary>
internal sealed class ProviderTests
{
    private static IEnumerable<Type> Providers { get; } =
        [.. typeof(TargetCodeFixProvider).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(CodeFixProvider)))];

    private static IEnumerable<string> FixableIds { get; } =
        [.. Providers.SelectMany(type => ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds)];

    [TestCaseSource(nameof(Providers))]
    public void Provider_IsFoundByEditors(Type provider)
    {
        ExportCodeFixProviderAttribute export = provider.GetCustomAttribute<ExportCodeFixProviderAttribute>()!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(provider.IsPublic);
            Assert.That(export.Languages, Is.EqualTo([LanguageNames.CSharp]));
            Assert.That(export.Name, Is.EqualTo(provider.Name));
        }
    }

    [Test]
    public void Diagnostic_IsMendedByOneProvider() => Assert.That(FixableIds, Is.Unique);

    [TestCaseSource(nameof(FixableIds))]
    public void Page_SaysThatThereIsAFix(string id) =>
        Assert.That(Repository.Read($"build/docs/{id}.md").Split("\n## Fix\n")[1], Does.Contain("code fix"));

    [Test]
    public void Generator_NeedsNothingOfAnEditor() => Assert.That(
        typeof(Generator.SocketOptionsGenerator).Assembly.GetReferencedAssemblies().Select(name => name.Name),
        Has.None.Contains("Workspaces"));

    /// <remarks>An assembly in which the compiler finds what it runs is loaded by it.</remarks>
    [Test]
    public void Assembly_HoldsNothingThatTheCompilerRuns() => Assert.That(
        typeof(TargetCodeFixProvider).Assembly.GetTypes().Where(type =>
            type.IsDefined(typeof(GeneratorAttribute)) || type.IsDefined(typeof(DiagnosticAnalyzerAttribute))),
        Is.Empty);
}
