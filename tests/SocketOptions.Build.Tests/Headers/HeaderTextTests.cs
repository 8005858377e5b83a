using HeaderCheck;
using HeaderCheck.Headers;

namespace Build.Tests.Headers;

public sealed class HeaderTextTests
{
    private const string Text = """
        # 1 "linux/in.h" 1
        #define SO_MACRO 5
        #define SO_FUNCTION(x) SO_UNDEFINED
        # 3 "linux/in.h"
        enum { IP_MEMBER = 3,
        # 1 "linux/in6.h" 1
        IPV6_MEMBER };
        #define IP_MEMBER IP_MEMBER
        """;

    [Test]
    public void MacrosAndEnumMembers_AreFoundWhereTheyAreFirstDefined() => Assert.That(
        HeaderText.FindNames(Text, OptionName.IsLike),
        Is.EquivalentTo(new Dictionary<string, string>
        {
            ["SO_MACRO"] = "linux/in.h",
            ["IP_MEMBER"] = "linux/in.h",
            ["IPV6_MEMBER"] = "linux/in6.h",
        }));

    [TestCase("SO_DEBUG", ExpectedResult = true)]
    [TestCase("IPV6_2292PKTINFO", ExpectedResult = true)]
    [TestCase("TCP_INFO_v0", ExpectedResult = false)]
    [TestCase("SOCK_STREAM", ExpectedResult = false)]
    public bool NamesOfOptions_AreRecognized(string name) => OptionName.IsLike(name);
}
