using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.RegularExpressions;
using Sockets.Options.Package.Tests.Infrastructure;
using Tests.Shared;

namespace Sockets.Options.Package.Tests;

/// <summary>A program pays for the options that it uses, and not for the table.</summary>
internal sealed class TrimmingTests
{
    private const string OneOption = nameof(OneOption);
    private const string OneValue = nameof(OneValue);

    // The option that both programs use, and the codec of its type.
    private const string Property = "TcpUserTimeout";
    private const string NativeName = "TCP_USER_TIMEOUT";
    private const string Codec = "OptionalDurationCodec`1";

    private const string NameOfOption = "\\b(?:SO|IP|IPV6|TCP|UDP|MCAST)_[A-Z0-9_]{3,}";

    private const string ExtensionType = "SocketOptionExtensions";
    private const string ReferenceType = "SocketRef";
    private const string ValueType = "SocketOption";

    private static readonly string s_table = Repository.Read("options.yaml");
    private static readonly HashSet<string> s_nativeNames = [.. Find("(?m)^  - name: (\\w+)$")];

    /// <summary>The names in the row of the option: its own, and those of the options that its documentation speaks of.</summary>
    private static readonly string[] s_namesInRow =
    [
        .. Regex.Matches(Regex.Match(s_table, $"(?ms)^  - name: {NativeName}$.*?^  - name: ").Value, NameOfOption)
            .Select(static match => match.Value),
    ];

    /// <summary>
    /// Every name that a member of an option can have, to the runtime. Control messages have no members on a socket.
    /// </summary>
    private static readonly HashSet<string> s_members =
    [
        .. from property in Find("(?m)^    property: (\\w+)$(?=(?s:.*)^messages:)")
           from prefix in new[] { "", "get_", "set_", "Get", "Set" }
           select prefix + property,
        "get_All",
    ];

    private Workspace _workspace;

    [OneTimeSetUp]
    public void CopyConsumers() => _workspace = new Workspace();

    [OneTimeTearDown]
    public void DeleteConsumers() => _workspace.Dispose();

    [Test]
    public void TrimmedProgram_KeepsTheAccessorThatItCalls()
    {
        Assembly packed = Assembly.Of(PackedPackage.Read("lib/net10.0/SocketOptions.dll"));
        Assembly trimmed = Trim(OneOption);

        TestContext.Out.WriteLine($"SocketOptions.dll: {packed.Length:N0} bytes, with one option {trimmed.Length:N0}");
        using (Assert.EnterMultipleScope())
        {
            // Otherwise nothing would be looked for below.
            Assert.That(packed.OptionMembersOf(ReferenceType), Has.Length.GreaterThan(s_nativeNames.Count));
            Assert.That(packed.Codecs, Has.Length.GreaterThan(50));
            Assert.That(packed.NativeNames, Is.EquivalentTo(s_nativeNames));

            Assert.That(trimmed.MethodsOf(ExtensionType), Is.EqualTo([$"set_{Property}"]));
            Assert.That(trimmed.OptionMembersOf(ReferenceType), Is.Empty);
            Assert.That(trimmed.Types, Does.Not.Contain(ValueType));
            AssertHoldsNoOtherOption(trimmed);
        }
    }

    [Test]
    public void TrimmedProgram_KeepsTheValueThatItUses()
    {
        Assembly trimmed = Trim(OneValue);

        TestContext.Out.WriteLine($"SocketOptions.dll with one value: {trimmed.Length:N0} bytes");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(trimmed.OptionMembersOf(ValueType), Is.EqualTo([$"get_{Property}"]));
            Assert.That(trimmed.OptionMembersOf(ReferenceType), Is.Empty);
            Assert.That(trimmed.Types, Does.Not.Contain(ExtensionType));
            AssertHoldsNoOtherOption(trimmed);
        }
    }

    [Test]
    public void NativeProgram_HoldsTheNameOfNoOtherOption()
    {
        byte[] baseline = CompileNative(OneOption, "baseline", "-p:DefineConstants=WITHOUT_PACKAGE");
        byte[] option = CompileNative(OneOption, "option");
        byte[] value = CompileNative(OneValue, "value");

        TestContext.Out.WriteLine(
            $"Native program: {baseline.Length:N0} bytes without the package, {option.Length:N0} with one option, {value.Length:N0} with one value");
        using (Assert.EnterMultipleScope())
        {
            foreach (byte[] program in new[] { option, value })
            {
                // A text that the compiler packs can lack its end.
                Assert.That(NamesIn(program), Is.Not.Empty.And.All.Matches<string>(name => s_namesInRow.Any(own => own.StartsWith(name!, StringComparison.Ordinal))));
            }

            // The loader of types that are made at run time alone has more.
            Assert.That(option, Has.Length.LessThan(baseline.Length + 150_000));
            Assert.That(value, Has.Length.LessThan(baseline.Length + 150_000));
        }
    }

    private static void AssertHoldsNoOtherOption(Assembly trimmed)
    {
        Assert.That(trimmed.Codecs, Is.EqualTo([Codec]));
        Assert.That(trimmed.NativeNames, Is.EqualTo([NativeName]));
        Assert.That(trimmed.GeneratedMembers, Is.Not.Empty.And.All.EqualTo($"get_{Property}"));
    }

    private Assembly Trim(string project)
    {
        _workspace.Publish(project, $"trimmed/{project}", "--self-contained", "-p:PublishTrimmed=true").Succeed();
        _workspace.Run($"trimmed/{project}/{project}").Succeed();
        return Assembly.Of(File.ReadAllBytes(_workspace.PathOf($"trimmed/{project}/SocketOptions.dll")));
    }

    private byte[] CompileNative(string project, string output, params string[] properties)
    {
        _workspace.Publish(
            project, output, ["--use-current-runtime", "-p:PublishAot=true", "-p:CppCompilerAndLinker=gcc", .. properties]).Succeed();
        _workspace.Run($"{output}/{project}").Succeed();
        return File.ReadAllBytes(_workspace.PathOf($"{output}/{project}"));
    }

    /// <summary>Lists what looks like a native name, in one byte for each character or in two, at even addresses or odd.</summary>
    private static IEnumerable<string> NamesIn(byte[] program) =>
        from text in new[]
        {
            Encoding.Latin1.GetString(program),
            Encoding.Unicode.GetString(program),
            Encoding.Unicode.GetString(program, 1, program.Length - 1),
        }
        from Match match in Regex.Matches(text, NameOfOption)
        where s_nativeNames.Any(name => name.StartsWith(match.Value, StringComparison.Ordinal))
        select match.Value;

    private static IEnumerable<string> Find(string pattern) => Regex.Matches(s_table, pattern).Select(match => match.Groups[1].Value);

    /// <summary>The definitions of an assembly.</summary>
    /// <param name="Length">The number of its bytes.</param>
    /// <param name="Types">The names of its types.</param>
    /// <param name="Codecs">Those of them that are codecs.</param>
    /// <param name="Methods">Its methods, each with the namespace and the name of its type.</param>
    /// <param name="NativeNames">The native names among its texts.</param>
    private sealed record Assembly(
        int Length,
        string[] Types,
        string[] Codecs,
        (string Namespace, string Type, string Name)[] Methods,
        string[] NativeNames)
    {
        /// <summary>Gets the getters of the runtime's descriptions of its options.</summary>
        public IEnumerable<string> GeneratedMembers =>
            from method in Methods where method.Namespace == "Sockets.Options.Generated" select method.Name;

        public static Assembly Of(byte[] content)
        {
            using PEReader file = new(new MemoryStream(content));
            MetadataReader reader = file.GetMetadataReader();
            TypeDefinition[] types = [.. reader.TypeDefinitions.Select(reader.GetTypeDefinition)];
            return new(
                content.Length,
                [.. from type in types select reader.GetString(type.Name)],
                [.. from type in types where IsCodec(reader, type) select reader.GetString(type.Name)],
                [
                    .. from type in types
                       from method in type.GetMethods()
                       let name = reader.GetString(reader.GetMethodDefinition(method).Name)
                       select (reader.GetString(type.Namespace), reader.GetString(type.Name), name),
                ],
                [.. UserStrings(reader).Where(s_nativeNames.Contains).Distinct()]);
        }

        public string[] MethodsOf(string type) => [.. from method in Methods where method.Type == type select method.Name];

        public string[] OptionMembersOf(string type) => [.. MethodsOf(type).Where(s_members.Contains)];

        private static bool IsCodec(MetadataReader reader, TypeDefinition type) =>
            reader.GetString(type.Namespace) == "Sockets.Options.Codecs"
            && !type.Attributes.HasFlag(TypeAttributes.Interface)
            && Regex.IsMatch(reader.GetString(type.Name), "(Codec|Decoder|Composite)(`1)?$");

        private static IEnumerable<string> UserStrings(MetadataReader reader)
        {
            for (UserStringHandle handle = MetadataTokens.UserStringHandle(1); !handle.IsNil; handle = reader.GetNextHandle(handle))
            {
                yield return reader.GetUserString(handle);
            }
        }
    }
}
