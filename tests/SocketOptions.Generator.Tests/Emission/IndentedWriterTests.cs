using System.Globalization;
using System.Text;
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
        Assert.That(writer.ToSourceText().ToString(), Is.EqualTo("a\n{\n    b\n\n        c\n\n};\n"));
    }

    [Test]
    public void Parts_AreIndentedAsOneText()
    {
        var writer = new IndentedWriter();
        string lines = "c\nd";
        writer.OpenBlock($"{"a"}b");
        writer.Write($"{lines}, {null}");
        writer.WriteLine("e");
        writer.CloseBlock();
        Assert.That(writer.ToSourceText().ToString(), Is.EqualTo("ab\n{\n    c\n    d, e\n}\n"));
    }

    [Test]
    public void LongText_IsKeptWhole()
    {
        var writer = new IndentedWriter();
        var expected = new StringBuilder();
        for (int i = 0; i < 100_000; i++)
        {
            string line = i.ToString(CultureInfo.InvariantCulture);
            writer.WriteLine(line);
            expected.Append(line).Append('\n');
        }

        Assert.That(writer.ToSourceText().ToString(), Is.EqualTo(expected.ToString()));
    }

    [Test]
    public void OpenBlock_IsRefusedAtTheEnd()
    {
        var writer = new IndentedWriter();
        writer.OpenBlock("a");
        Assert.That(writer.ToSourceText, Throws.InvalidOperationException);
    }
}
