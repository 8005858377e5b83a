using Sockets.Options.Generator.Emission;

namespace Sockets.Options.Generator.Tests.Emission;

[TestFixture]
internal sealed class IndentedWriterTests
{
    [Test]
    public void Lines_AreIndentedOneByOne()
    {
        var writer = new IndentedWriter();
        writer.OpenBlock("a");
        writer.WriteLine("b\n\n    c");
        writer.WriteLine();
        writer.CloseBlock("};");
        Assert.That(writer.ToString(), Is.EqualTo("a\n{\n    b\n\n        c\n\n};\n"));
    }

    [Test]
    public void OpenBlock_IsRefusedAtTheEnd()
    {
        var writer = new IndentedWriter();
        writer.OpenBlock("a");
        Assert.That(writer.ToString, Throws.InvalidOperationException);
    }
}
