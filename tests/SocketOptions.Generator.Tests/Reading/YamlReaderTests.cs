namespace Sockets.Options.Generator.Tests.Reading;

/// <summary>Each construct of the subset means what it means to YamlDotNet.</summary>
internal sealed class YamlReaderTests
{
    [TestCase("", YamlText.None)]
    [TestCase("# a\n  \n#b", YamlText.None)]
    [TestCase("a", "`a`")]
    [TestCase("a: b", "{`a`=`b` }")]
    [TestCase("a: b\r\nc: d\re: f\n", "{`a`=`b` `c`=`d` `e`=`f` }")]
    [TestCase("  a: b\n  c: d", "{`a`=`b` `c`=`d` }")]
    [TestCase("a :  b  ", "{`a`=`b` }")]
    [TestCase("a:\n  b", "{`a`=`b` }")]
    [TestCase("a:\n  b: c\n\n  # d\n  e: f\ng: h", "{`a`={`b`=`c` `e`=`f` } `g`=`h` }")]
    [TestCase("- a\n- b", "[`a` `b` ]")]
    [TestCase("- a: b\n  c: d\n-   e: f\n    g: h", "[{`a`=`b` `c`=`d` } {`e`=`f` `g`=`h` } ]")]
    [TestCase("- - a\n  - b\n-\n  - c", "[[`a` `b` ] [`c` ] ]")]
    [TestCase("a:\n- b\n- c\nd:\n  - e", "{`a`=[`b` `c` ] `d`=[`e` ] }")]
    [TestCase("- a:\n  - b\n  c: d", "[{`a`=[`b` ] `c`=`d` } ]")]
    [TestCase("a: # b\n  c", "{`a`=`c` }")]
    [TestCase("a: b # c", "{`a`=`b` }")]
    [TestCase("a: b#c", "{`a`=`b#c` }")]
    [TestCase("a: b:c", "{`a`=`b:c` }")]
    [TestCase("a: http://b/c?d=[e]&f, {g} *h", "{`a`=`http://b/c?d=[e]&f, {g} *h` }")]
    [TestCase("a: -1", "{`a`=`-1` }")]
    [TestCase("a: -b", "{`a`=`-b` }")]
    [TestCase("a: ---", "{`a`=`---` }")]
    [TestCase("a: it's \"b\"", "{`a`=`it's \"b\"` }")]
    [TestCase("a: 'it''s # b: c'", "{`a`=\"it's # b: c\" }")]
    [TestCase("a: ''", "{`a`=\"\" }")]
    [TestCase("'a b' : \"c\"", "{\"a b\"=\"c\" }")]
    [TestCase("a: \"\\0\\a\\b\\t\\n\\v\\f\\r\\e\\ \\\"\\/\\\\\\N\\_\\L\\P\\x41\\u00e9\\U0001F600\"",
        "{`a`=\"\\u0000\\u0007\\u0008\\u0009\\u000A\\u000B\\u000C\\u000D\\u001B \"/\\\\u0085\\u00A0\\u2028\\u2029A\\u00E9\\uD83D\\uDE00\" }")]
    [TestCase("a: é😀", "{`a`=`\\u00E9\\uD83D\\uDE00` }")]
    [TestCase("a: []", "{`a`=[] }")]
    [TestCase("a: {  }", "{`a`={} }")]
    [TestCase("a: [b, 'c', \"d\" , e f]", "{`a`=[`b` \"c\" \"d\" `e f` ] }")]
    [TestCase("a: { b: c, d : [e, { f: g }] } # h", "{`a`={`b`=`c` `d`=[`e` {`f`=`g` } ] } }")]
    [TestCase("a: [b:c, d#e, -1]", "{`a`=[`b:c` `d#e` `-1` ] }")]
    public void Construct_IsRead(string text, string form)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(YamlText.ByReader(text), Is.EqualTo(form));
            Assert.That(YamlText.ByYamlDotNet(text), Is.EqualTo(form));
        }
    }

    [Test]
    public void LongestKey_IsTheSame([Values("", " ")] string beforeColon, [Values("\n", "\n  ")] string afterColon)
    {
        string key = new('k', 1024 - beforeColon.Length);
        string text = $"{key}{beforeColon}:{afterColon} v";

        Assert.That(YamlText.ByReader(text), Is.EqualTo(YamlText.ByYamlDotNet(text)).And.Contain("v"));
        Assert.That(YamlText.ByReader("k" + text), Is.Null);
    }
}
