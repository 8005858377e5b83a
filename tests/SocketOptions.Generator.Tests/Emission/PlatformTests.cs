using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sockets.Options.Generator.Tests.Infrastructure;

namespace Sockets.Options.Generator.Tests.Emission;

/// <summary>The code for operating systems that have an option, lack it or have it in another form.</summary>
[TestFixture]
internal sealed class PlatformTests
{
    private const string All = "linux: 1, windows: 1, apple: 1, freebsd: 1";

    [TestCase("linux: 1", "", new[] { "+linux", "+android" })]
    [TestCase("linux: 1, linux-arm: 2", "", new[] { "+linux", "+android" })]
    [TestCase("android: 1", "", new[] { "+android" })]
    [TestCase("apple: 1", "", new[] { "+macos", "+ios", "+tvos", "+maccatalyst" })]
    [TestCase("macos: 1", "", new[] { "+macos" })]
    [TestCase("windows: 1, freebsd: 1", "", new[] { "+windows", "+freebsd" })]
    [TestCase(All, "", new string[0])]
    // .NET itself does not run on anything older.
    [TestCase(All, "windows: '10.0.10240'", new string[0])]
    [TestCase(All, "windows: '10.0.14393'", new string[0])]
    [TestCase(All, "macos: '10.15', ios: '12.2'", new string[0])]
    [TestCase(All, "windows: '10.0.15063'", new[] { "-windows", "+windows10.0.15063" })]
    [TestCase(All, "macos: '15.0', windows: '10.0.16299'", new[] { "-windows", "+windows10.0.16299", "-macos", "+macos15.0" })]
    [TestCase("windows: 1", "windows: '10.0.15063'", new[] { "+windows10.0.15063" })]
    [TestCase("apple: 1", "ios: '18.0'", new[] { "+macos", "+ios18.0", "+tvos", "+maccatalyst" })]
    // A kernel version is not one that OperatingSystem could be asked for.
    [TestCase("linux: 1, freebsd: 1", "linux: '6.1', freebsd: '14.0'", new[] { "+linux", "+android", "+freebsd" })]
    public void Attributes_AreWhatThePlatformAnalyzerNeeds(string numbers, string since, string[] expected)
    {
        GeneratorRun run = Run(numbers, $"since: {{ {since} }}");
        IEnumerable<string> attributes = run.Member("C", "Sample")!.GetAttributes()
            .Where(attribute => attribute.AttributeClass!.Name.EndsWith("OSPlatformAttribute", StringComparison.Ordinal))
            .Select(attribute => (attribute.AttributeClass!.Name[0] == 'S' ? "+" : "-") + attribute.ConstructorArguments[0].Value);
        Assert.That(attributes, Is.EqualTo(expected));
    }

    [Test]
    public void AccessOfNoSystem_IsUnsupportedOnAll()
    {
        GeneratorRun run = Run("linux: { number: 1, access: get }");
        IEnumerable<string> unsupported = run.Member("C", "set_Sample")!.GetAttributes()
            .Where(attribute => attribute.AttributeClass!.Name == "UnsupportedOSPlatformAttribute")
            .Select(attribute => (string)attribute.ConstructorArguments[0].Value!);
        Assert.That(unsupported, Is.EquivalentTo(["linux", "android", "windows", "macos", "ios", "tvos", "maccatalyst", "freebsd"]));
    }

    [TestCase("linux: 1", "Runtime::PlatformValue.Number(linux: 1)", "Runtime::SocketPlatforms.Linux | Runtime::SocketPlatforms.Android")]
    [TestCase("linux: 1, android: 2", "Runtime::PlatformValue.Number(linux: 1, android: 2)", "Runtime::SocketPlatforms.Linux | Runtime::SocketPlatforms.Android")]
    [TestCase("windows: -5", "Runtime::PlatformValue.Number(windows: -5)", "Runtime::SocketPlatforms.Windows")]
    [TestCase("apple: 0x10", "Runtime::PlatformValue.Number(apple: 16)", "Runtime::SocketPlatforms.Apple")]
    [TestCase("macos: 1, ios: 2", "Runtime::PlatformValue.Number(macos: 1, ios: 2)", "Runtime::SocketPlatforms.MacOS | Runtime::SocketPlatforms.IOS")]
    [TestCase(All, "Runtime::PlatformValue.Number(linux: 1, windows: 1, apple: 1, freebsd: 1)", "Runtime::SocketPlatforms.All")]
    public void Definition_HasTheNumbers(string numbers, string number, string platforms)
    {
        GeneratorRun run = Run(numbers);
        Assert.That(DefinitionArguments(run), Is.EqualTo(["\"SAMPLE\"", "Level_IPPROTO_TCP", number, platforms]));
    }

    [TestCase("linux: 1, linux-ppc64le: 2", "RuntimeInformation.ProcessArchitecture == Architecture.Ppc64le ? 2 : 1")]
    [TestCase("linux: 1, linux-riscv64: 2", "RuntimeInformation.ProcessArchitecture == Architecture.RiscV64 ? 2 : 1")]
    [TestCase(
        "linux: 1, linux-arm: 2, linux-loongarch64: 3",
        "RuntimeInformation.ProcessArchitecture == Architecture.LoongArch64 ? 3 : RuntimeInformation.ProcessArchitecture == Architecture.Arm ? 2 : 1")]
    public void Number_DiffersByArchitecture(string numbers, string expected)
    {
        string number = DefinitionArguments(Run(numbers))[2].Replace("global::System.Runtime.InteropServices.", "", StringComparison.Ordinal);
        Assert.That(number, Is.EqualTo($"Runtime::PlatformValue.Number(linux: {expected})"));
    }

    [TestCase("linux: 1", "minimum: 1", "maximum: 9")]
    [TestCase("linux: 1, windows: { number: 1, range: 1..5 }", "minimum: 1", "maximum: global::System.OperatingSystem.IsWindows() ? 5 : 9")]
    [TestCase("linux: { number: 1, range: 2..9 }, windows: 1, freebsd: 1, apple: 1", "minimum: global::Sockets.Options.PlatformValue.IsLinuxOrAndroid ? 2 : 1", "maximum: 9")]
    [TestCase("linux: 1, windows: 1, apple: { number: 1, range: 1..5 }", "minimum: 1", "maximum: global::System.OperatingSystem.IsLinux() || global::System.OperatingSystem.IsAndroid() || global::System.OperatingSystem.IsWindows() ? 9 : 5")]
    [TestCase("apple: 1, ios: { number: 1, range: 1..5 }", "minimum: 1", "maximum: (global::System.OperatingSystem.IsIOS() && !global::System.OperatingSystem.IsMacCatalyst()) ? 5 : 9")]
    public void Range_DiffersByPlatform(string numbers, string minimum, string maximum)
    {
        string[] arguments = DefinitionArguments(Run(numbers, "range: 1..9"));
        Assert.That(arguments[4..], Is.EqualTo([minimum, maximum]));
    }

    [Test]
    public void Accessor_IsOneCall([Values("linux: 1", All)] string numbers)
    {
        GeneratorRun run = Run(numbers);
        Assert.That(
            Property(run).AccessorList!.Accessors
                .Select(accessor => accessor.DescendantNodes().OfType<InvocationExpressionSyntax>().Count()),
            Is.EqualTo([1, 1]));
    }

    [Test]
    public void Accessor_IsOneCallForEachCodec()
    {
        GeneratorRun run = Run("linux: 1, windows: { number: 1, type: windows_timeout }, freebsd: 1, macos: { number: 1, type: linger }");
        Assert.That(
            Property(run).AccessorList!.Accessors.Select(accessor => accessor.DescendantNodes().OfType<GenericNameSyntax>()
                .Select(name => (name.Identifier.Text, name.TypeArgumentList.Arguments[1].ToString().Split('.')[^1]))),
            Is.EqualTo((IEnumerable<(string, string)>[])
            [
                [("Get", "WindowsTimeoutCodec"), ("Get", "LingerCodec"), ("Get", "TimeValueCodec")],
                [("Set", "WindowsTimeoutCodec"), ("Set", "LingerCodec"), ("Set", "TimeValueCodec")],
            ]));
    }

    private static GeneratorRun Run(string numbers, string more = "niche: false") => GeneratorRun.Of(
        "[Sockets.Options.SocketOptions] partial class C(System.Net.Sockets.Socket socket);",
        $$"""
        levels: { IPPROTO_TCP: 6 }
        types:
          timeval: { type: "System.TimeSpan?", codec: TimeValueCodec }
          windows_timeout: { type: "System.TimeSpan?", codec: WindowsTimeoutCodec }
          linger: { type: "System.TimeSpan?", codec: LingerCodec }
        options:
          - name: SAMPLE
            level: IPPROTO_TCP
            property: Sample
            type: timeval
            access: get set
            numbers: { {{numbers}} }
            sockets: any
            {{more}}
            doc: "Does something."
            see: "somewhere"
        """);

    private static PropertyDeclarationSyntax Property(GeneratorRun run) =>
        run.Nodes.OfType<PropertyDeclarationSyntax>().First(property => property.Identifier.Text == "Sample");

    private static string[] DefinitionArguments(GeneratorRun run) =>
    [
        .. run.Nodes.OfType<ImplicitObjectCreationExpressionSyntax>().Single()
            .ArgumentList.Arguments.Select(argument => argument.ToString()),
    ];
}
