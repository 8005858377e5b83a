using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Sockets.Options.Generator.Tests.Infrastructure;
using Sockets.Options.Generator.Tests.OwnTables;

namespace Sockets.Options.Generator.Tests.Pipeline;

/// <summary>The objects that the pipeline keeps between runs must not keep a compilation alive.</summary>
[TestFixture]
internal sealed class ModelGraphTests
{
    [TestCaseSource(typeof(StepReasons), nameof(StepReasons.StepNames))]
    public void CachedValues_AreValuesOnly(string step)
    {
        var compilation = TestCompilation.Create("""
            using System.Net.Sockets;
            using Sockets.Options;

            [SocketOptions] partial class C<T> { private readonly Socket _socket = null!; }
            [SocketOptions] static partial class E;
            [SocketOptions("SO_*", MemberKind = SocketOptionMemberKind.Value)] partial class V;
            """);
        GeneratorRunResult result = GeneratorRun.CreateDriver(
                new InMemoryTable(FixtureTable.Everything + "  - name: BROKEN\n"), new InMemoryTable(OwnTable.Text, "/project/own.yaml"))
            .RunGenerators(compilation).GetRunResult().Results.Single();
        object[] values = [.. StepReasons.Values(result, step)];
        Assert.That(values, Is.Not.Empty);
        foreach (object value in values)
        {
            Assert.That(FindForbidden(value, step), Is.Null);
        }
    }

    [Test]
    public void Search_FindsWhatIsHidden()
    {
        object hidden = new[] { new KeyValuePair<string, object>("key", new Lazy<object>(Location.None)) };
        _ = ((KeyValuePair<string, object>[])hidden)[0].Value is Lazy<object> { Value: not null };
        Assert.That(FindForbidden(hidden, "root"), Does.StartWith("root[0].value").And.Contain("Location"));
    }

    /// <returns>The path to an object that is not a value; null for none.</returns>
    private static string? FindForbidden(object root, string name)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<(object Value, string Path)>([(root, name)]);
        while (pending.TryPop(out (object Value, string Path) item))
        {
            if (item.Value is ISymbol or Compilation or SyntaxNode or SyntaxTree or SyntaxReference or Location or SemanticModel)
            {
                return $"{item.Path} is a {item.Value.GetType()}";
            }

            if (item.Value is string || item.Value.GetType().IsPrimitive || item.Value.GetType().IsEnum || !seen.Add(item.Value))
            {
                continue;
            }

            if (item.Value is IEnumerable sequence and Array)
            {
                int index = 0;
                foreach (object? element in sequence)
                {
                    Push(element, $"{item.Path}[{index++}]");
                }

                continue;
            }

            for (Type? type = item.Value.GetType(); type is not null; type = type.BaseType)
            {
                foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    Push(field.GetValue(item.Value), $"{item.Path}.{field.Name}");
                }
            }
        }

        return null;

        void Push(object? value, string path)
        {
            if (value is not null)
            {
                pending.Push((value, path));
            }
        }
    }
}
