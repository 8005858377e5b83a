using HeaderCheck.Headers;

namespace Build.Tests.Headers;

public sealed class UnreadTextTests
{
    private const string Header = """
        #if 0
        #define SO_HIDDEN 1
          IP_MEMBER,
        #define SO_FUNCTION(x) x
        #endif
        typedef int TCP_TYPE;
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [SetUp]
    public void WriteHeader() => File.WriteAllText(Path.Combine(_folder, "in.h"), Header);

    [OneTimeTearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void NamesInSkippedBlocks_AreFound() => Assert.That(
        UnreadText.FindNames([_folder], static _ => false),
        Is.EquivalentTo(new Dictionary<string, string> { ["SO_HIDDEN"] = "in.h", ["IP_MEMBER"] = "in.h" }));

    [Test]
    public void HeadersOfOtherSubjects_AreIgnored() => Assert.That(
        UnreadText.FindNames([_folder], static header => header == "in.h"), Is.Empty);
}
