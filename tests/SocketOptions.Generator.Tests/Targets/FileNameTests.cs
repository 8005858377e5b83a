using System.Text;
using Microsoft.CodeAnalysis;
using Sockets.Options.Generator.Targets;
using Sockets.Options.Generator.Tests.Infrastructure;

namespace Sockets.Options.Generator.Tests.Targets;

/// <summary>The names of generated files, which a project can have the compiler write.</summary>
[TestFixture]
internal sealed class FileNameTests
{
    [TestCase("Connection", "Connection")]
    [TestCase("A+B`1+C", "A+B`1+C")]
    public void ShortName_StaysAsItIs(string name, string expected) => Assert.That(ShortName.Of(name), Is.EqualTo(expected));

    /// <remarks>The hash is that of FNV-1a on any machine, as a file under version control must not change with the process.</remarks>
    [Test]
    public void LongName_EndsInItsHash() => Assert.That(
        ShortName.Of(new string('a', 121)), Is.EqualTo(new string('a', 120) + "-ea8a536aa68d0114"));

    [TestCase(2)]
    [TestCase(200)]
    public void NamesOfAnyLength_FitIntoAFileSystem(int parts)
    {
        string name = string.Join('.', Enumerable.Repeat("Контроллер名前", parts));
        GeneratorRun run = GeneratorRun.Of($$"""
            using System.Net.Sockets;
            using Sockets.Options;

            namespace {{name}}
            {
                partial class Outer<T>
                {
                    [SocketOptions] partial class First(Socket socket);
                    [SocketOptions] partial class first(Socket socket);
                    [SocketOptions] partial class Second(Socket socket);
                }
            }

            namespace A.{{name}}
            {
                partial class Outer<T>
                {
                    [SocketOptions] partial class First(Socket socket);
                }
            }
            """);
        string[] names = [.. run.Files.Select(file => file.HintName)];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(names, Has.Length.EqualTo(8));
            Assert.That(names.Select(hintName => hintName.ToUpperInvariant()), Is.Unique);
            Assert.That(names.Select(Encoding.UTF8.GetByteCount), Is.All.LessThan(200));
        }
    }
}
