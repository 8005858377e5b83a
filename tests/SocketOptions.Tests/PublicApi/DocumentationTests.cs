using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Sockets.Options.Tests.PublicApi;

/// <summary>The documentation of members begins as that of .NET does.</summary>
public sealed partial class DocumentationTests
{
    private static readonly Assembly s_assembly = typeof(SocketRef).Assembly;

    private static readonly Dictionary<string, string> s_summaries = XDocument.Load(Path.ChangeExtension(s_assembly.Location, ".xml"))
        .Descendants("member")
        .Where(static member => member.Element("summary") is not null)
        .ToDictionary(static member => member.Attribute("name")!.Value, static member => Text(member.Element("summary")!));

    private static IEnumerable<Type> Types => s_assembly.GetExportedTypes();

    [TestCaseSource(nameof(Types))]
    public void Property_BeginsWithGets(Type type)
    {
        // The compiler copies the text of a parameter to the property of a record.
        HashSet<string> parameters =
            [.. type.GetConstructors().SelectMany(static constructor => constructor.GetParameters()).Select(static parameter => parameter.Name!)];

        foreach (PropertyInfo property in type.GetProperties(
            BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        {
            if (!parameters.Contains(property.Name)
                && s_summaries.TryGetValue($"P:{type.FullName!.Replace('+', '.')}.{property.Name}", out string? summary))
            {
                string text = NativeName().Replace(summary, "");
                Assert.That(
                    text,
                    property.GetMethod!.IsStatic && typeof(SocketOption).IsAssignableFrom(property.PropertyType) ? Does.StartWith("Represents the option ")
                    : property.GetMethod.IsStatic && typeof(ControlMessage).IsAssignableFrom(property.PropertyType) ? Does.StartWith("Represents the control message ")
                    : property.PropertyType == typeof(bool) ? Does.Match("^(Gets|Sets|Gets or sets) a value indicating whether ")
                    : Does.Match("^(Gets|Sets|Gets or sets) (?!or sets)"),
                    property.Name);
            }
        }
    }

    [TestCaseSource(nameof(Types))]
    public void Method_BeginsWithAVerb(Type type)
    {
        foreach (MethodInfo method in type.GetMethods(
            BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).Where(static method => !method.IsSpecialName))
        {
            string prefix = $"M:{type.FullName!.Replace('+', '.')}.{method.Name}";
            foreach ((string _, string summary) in s_summaries.Where(entry =>
                entry.Key.StartsWith(prefix, StringComparison.Ordinal) && !char.IsLetterOrDigit(entry.Key.ElementAtOrDefault(prefix.Length))))
            {
                Assert.That(
                    NativeName().Replace(summary, ""),
                    Does.Match("^[A-Z][a-z]+s ").And.Not.StartWith("Gets a value indicating whether "),
                    method.Name);
            }
        }
    }

    [Test]
    public void Summaries_AreFound() => Assert.That(s_summaries, Has.Count.GreaterThan(1_000));

    private static string Text(XElement element) => Spaces().Replace(
        string.Concat(element.DescendantNodes().Select(static node => node switch
        {
            XText text => text.Value,
            XElement { IsEmpty: true } => "X",
            _ => "",
        })),
        " ").Trim();

    [GeneratedRegex("^[A-Z][A-Z0-9_]+: ")]
    private static partial Regex NativeName();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
