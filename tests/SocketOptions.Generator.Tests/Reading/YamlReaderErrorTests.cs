using Sockets.Options.Generator.Tests.Infrastructure;
using Sockets.Options.Generator.Yaml;

namespace Sockets.Options.Generator.Tests.Reading;

/// <summary>Text outside the subset is rejected where it begins.</summary>
internal sealed class YamlReaderErrorTests
{
    private const int MaximumDepth = 32;

    [TestCase("a:\n⟦\t⟧b: c", "Tabs")]
    [TestCase("a: b⟦\t⟧# c", "Tabs")]
    [TestCase("a: b # ⟦\u0085⟧", "U+0085")]
    [TestCase("a:\r\n  'b⟦\u2028⟧'", "U+2028")]
    [TestCase("⟦\uFEFF⟧a: b", "U+FEFF")]
    [TestCase("a: ⟦\0⟧", "U+0000")]
    [TestCase("a: ⟦&⟧b c", "Anchors")]
    [TestCase("a: ⟦*⟧b", "aliases")]
    [TestCase("⟦&⟧a b: c", "Anchors")]
    [TestCase("a: ⟦!⟧!str b", "Tags")]
    [TestCase("a: ⟦|⟧\n  b", "Multi-line")]
    [TestCase("a: ⟦>⟧-\n  b", "Multi-line")]
    [TestCase("a: b\n  ⟦c⟧", "one line")]
    [TestCase("a: 'b'\n  ⟦c⟧: d", "indented")]
    [TestCase("- a\n ⟦b⟧", "one line")]
    [TestCase("a: b\nc⟦⟧", "colon")]
    [TestCase("a: ⟦'b⟧\n  c'", "closing quote")]
    [TestCase("a: \"b⟦\\⟧\n  c\"", "escape")]
    [TestCase("a: ⟦\"b⟧", "closing quote")]
    [TestCase("a: \"⟦\\q⟧\"", "escape")]
    [TestCase("a: \"⟦\\x4⟧\"", "escape")]
    [TestCase("a: \"⟦\\uD83D⟧\\uDE00\"", "escape")]
    [TestCase("a: \"⟦\\U00110000⟧\"", "escape")]
    [TestCase("a: \"⟦\\UFFFFFFFF⟧\"", "escape")]
    [TestCase("⟦?⟧ a\n: b", "'?'")]
    [TestCase("a: ⟦?⟧b", "'?'")]
    [TestCase("[a]⟦:⟧ b", "A mapping")]
    [TestCase("a: [b⟦⟧", "same line")]
    [TestCase("a: [b⟦⟧\n  , c]", "']' is missing")]
    [TestCase("a: { b: c ⟦#⟧ d }", "'}' is missing")]
    [TestCase("a: [b, ⟦]⟧", "cannot begin with ']'")]
    [TestCase("a: [⟦,⟧b]", "cannot begin with ','")]
    [TestCase("a: [b⟦:⟧ c]", "',' or ']'")]
    [TestCase("a: [b⟦}⟧", "',' or ']'")]
    [TestCase("a: { b ⟦}⟧", "colon")]
    [TestCase("a: { b⟦:⟧}", "colon and a space")]
    [TestCase("a: { b: ⟦}⟧", "cannot begin with '}'")]
    [TestCase("a: { 'b'⟦:⟧c }", "colon and a space")]
    [TestCase("a: { ⟦[⟧b]: c }", "A key")]
    [TestCase("a: [⟦-⟧ b]", "item")]
    [TestCase("a: [⟦-⟧]", "item")]
    [TestCase("a: ⟦-⟧ b", "item")]
    [TestCase("⟦%⟧YAML 1.2\n", "'%'")]
    [TestCase("⟦-⟧--\na: b", "markers")]
    [TestCase("a: b\n⟦.⟧..\n", "markers")]
    [TestCase("a: b\n⟦-⟧-- c", "markers")]
    [TestCase("a: ⟦@⟧b", "'@'")]
    [TestCase("a: ⟦`⟧b", "'`'")]
    [TestCase("a: ⟦%⟧b", "'%'")]
    [TestCase("a: ⟦,⟧b", "','")]
    [TestCase("a: b⟦:⟧ c", "in quotes")]
    [TestCase("a: 'b'⟦#⟧c", "in quotes")]
    [TestCase("a: 'b' ⟦c⟧", "in quotes")]
    [TestCase("a: [b]⟦]⟧", "in quotes")]
    [TestCase("⟦a⟧:\nb: c", "'a' has no value")]
    [TestCase("b: c\n⟦a⟧:", "'a' has no value")]
    [TestCase("a:\n  ⟦b⟧: # c\nd: e", "'b' has no value")]
    [TestCase("a:\n  b: c\n ⟦d⟧: e", "indented")]
    [TestCase("  a: b\n⟦c⟧: d", "matches no line")]
    [TestCase("- a\n⟦b⟧: c", "matches no line")]
    [TestCase("a: b\n⟦-⟧ c", "item")]
    [TestCase("- a\n⟦-⟧\n", "no value")]
    [TestCase("a: b\n⟦c *d⟧: e", "in quotes")]
    public void Construct_IsRefusedWhereItBegins(string marked, string words)
    {
        MarkedText text = new(marked);
        List<YamlError> errors = [];

        YamlNode? root = YamlReader.Read(text.Text, errors);

        YamlError error = errors.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(root, Is.Null);
            Assert.That(error.IsDuplicateKey, Is.False);
            Assert.That(error.Range, Is.EqualTo(text.Range));
            Assert.That(error.Message, Does.Contain(words));
        }
    }

    /// <remarks>Not a test case: an attribute holds UTF-8, which has no half of a character.</remarks>
    [Test]
    public void HalfOfACharacter_IsRefused() => Construct_IsRefusedWhereItBegins("a:\rb: ⟦\uD83D⟧", "U+D83D");

    [TestCase("[", "]")]
    [TestCase("{ a: ", "}")]
    [TestCase("- ", "")]
    public void Nesting_IsBounded(string opening, string closing)
    {
        string Nested(int depth) =>
            string.Concat(Enumerable.Repeat(opening, depth)) + "a" + string.Concat(Enumerable.Repeat(closing, depth));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(YamlText.ByReader(Nested(MaximumDepth - 1)), Is.EqualTo(YamlText.ByYamlDotNet(Nested(MaximumDepth - 1))));
            Assert.That(YamlText.ByReader(Nested(100_000)), Is.Null);
        }
    }

    [Test]
    public void NestingOfLines_IsBounded()
    {
        string Nested(int depth) =>
            string.Concat(Enumerable.Range(0, depth).Select(i => $"{new string(' ', i)}a:\n")) + new string(' ', depth) + "b";

        using (Assert.EnterMultipleScope())
        {
            Assert.That(YamlText.ByReader(Nested(MaximumDepth - 1)), Is.EqualTo(YamlText.ByYamlDotNet(Nested(MaximumDepth - 1))));
            Assert.That(YamlText.ByReader(Nested(2_000)), Is.Null);
        }
    }
}
