using Sockets.Options.Package.Tests.Infrastructure;

namespace Sockets.Options.Package.Tests;

/// <summary>Projects that have the package from a feed, each warning an error; they print the kernel's results.</summary>
internal sealed class ConsumerTests
{
    private const string Application = nameof(Application);
    private const string OwnTable = nameof(OwnTable);
    private const string CSharp13 = nameof(CSharp13);

    private const string ApplicationOutput = """
        extension 30000
        own type 31000
        value Success 32000
        reference 1
        The socket in 'this.Socket' is null.

        """;

    private Workspace _workspace;

    [OneTimeSetUp]
    public void CopyConsumers() => _workspace = new Workspace();

    [OneTimeTearDown]
    public void DeleteConsumers() => _workspace.Dispose();

    [Test]
    public void Application_Runs()
    {
        _workspace.Build(Application).Succeed();

        Assert.That(_workspace.RunBuilt(Application).Succeed(), Is.EqualTo(ApplicationOutput));
    }

    [Test]
    public void TrimmedApplication_Runs()
    {
        _workspace.Publish(Application, "trimmed", "--self-contained", "-p:PublishTrimmed=true").Succeed();

        Assert.That(_workspace.Run("trimmed/Application").Succeed(), Is.EqualTo(ApplicationOutput));
    }

    [Test]
    public void NativeApplication_Runs()
    {
        // The linker that is there where the tests run; the SDK would ask for clang.
        _workspace.Publish(Application, "native", "--use-current-runtime", "-p:PublishAot=true", "-p:CppCompilerAndLinker=gcc").Succeed();

        Assert.That(_workspace.Run("native/Application").Succeed(), Is.EqualTo(ApplicationOutput));
    }

    [Test]
    public void ApplicationWithoutReferenceOfItsOwn_HasThePackageThroughItsLibrary()
    {
        _workspace.Build("Transitive/Application").Succeed();

        Assert.That(
            _workspace.RunBuilt("Transitive/Application").Succeed(),
            Is.EqualTo(
                """
                extension 30000
                type of the library 31000
                own type 32000

                """));
    }

    [Test]
    public void OwnTable_IsReadAgainWhenItIsEdited()
    {
        _workspace.Build(OwnTable).Succeed();
        Assert.That(_workspace.RunBuilt(OwnTable).Succeed(), Is.EqualTo("30000\n"));

        _workspace.Replace("OwnTable/own.yaml", "property: OwnTimeout", "property: OtherTimeout");
        Assert.That(_workspace.Build(OwnTable).Fail(), Does.Contain("Program.cs(12,8): error CS1061: "));

        _workspace.Replace("OwnTable/own.yaml", "level: OWN_LEVEL", "level: OWN_LEVLE");
        Assert.That(
            _workspace.Build(OwnTable).Fail(),
            Does.Contain("own.yaml(5,12): error SOCKOPT0107: 'OWN_LEVLE' is not defined in the table. Did you mean 'OWN_LEVEL'?"));

        _workspace.Replace("OwnTable/own.yaml", "options:", "types:\n  own: { type: Own.Word, codec: Own.WordCodec }\noptions:");
        Assert.That(_workspace.Build(OwnTable).Fail(), Does.Contain("own.yaml(4,16): error CS0400: "));
    }

    [Test]
    public void StrictLibrary_HasNoWarning() => _workspace.Build("Strict").Succeed();

    [Test]
    public void OlderLanguage_HasAllButExtensions()
    {
        _workspace.Build(CSharp13).Succeed();

        Assert.That(
            _workspace.RunBuilt(CSharp13).Succeed(),
            Is.EqualTo(
                """
                reference 30000
                own type 31000
                value Success 32000

                """));
    }

    /// <remarks>CS9260 is the compiler's own word for an extension member that it found and must not use.</remarks>
    [TestCase("EXTENSION", "Program.cs(24,1): error CS9260: ")]
    [TestCase("STATIC_TARGET", "error SOCKOPT0007: The socket options of 'OwnExtensions' require C# 14.0 or later")]
    [TestCase("VALUES", "error SOCKOPT0007: The socket options of 'OwnValues' require C# 14.0 or later")]
    public void OlderLanguage_IsToldWhatNeedsANewerOne(string symbol, string message)
    {
        string output = _workspace.Build(CSharp13, $"-p:DefineConstants={symbol}").Fail();

        Assert.That(output, Does.Contain(message).And.Contains("1 Error(s)"));
    }
}
