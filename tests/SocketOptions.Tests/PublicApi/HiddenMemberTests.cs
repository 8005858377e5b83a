using System.CodeDom.Compiler;
using System.ComponentModel;
using System.Reflection;
using System.Xml.Linq;

namespace Sockets.Options.Tests.PublicApi;

/// <summary>Editors do not propose members that only generated code or authors of codecs need.</summary>
public sealed class HiddenMemberTests
{
    private static readonly ILookup<string, string> s_summaries =
        XDocument.Load(Path.ChangeExtension(typeof(SocketRef).Assembly.Location, ".xml")).Descendants("member")
            .ToLookup(member => NameOf(member.Attribute("name")!.Value), member => member.Element("summary")?.Value ?? "");

    private static IEnumerable<Type> Types =>
        from type in typeof(SocketRef).Assembly.GetExportedTypes() where type.Namespace == typeof(SocketRef).Namespace select type;

    private static IEnumerable<MemberInfo> HandWritten =>
        from member in Types.Concat(
            from type in Types
            from member in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where member is not (Type or MethodInfo { IsSpecialName: true })
            select member)
        where !member.IsDefined(typeof(GeneratedCodeAttribute))
        select member;

    [TestCaseSource(nameof(HandWritten))]
    public void Member_IsHidden_WhereItsDocumentationSaysForWhom(MemberInfo member)
    {
        string summaries = string.Join(' ', s_summaries[NameOf(member)]);

        Assert.That(
            StateOf(member),
            Is.EqualTo(
                summaries.Contains("is for generated code.", StringComparison.Ordinal) ? EditorBrowsableState.Never
                : summaries.Contains("is for authors of codecs.", StringComparison.Ordinal) ? EditorBrowsableState.Advanced
                : EditorBrowsableState.Always));
    }

    [TestCaseSource(nameof(HandWritten))]
    public void Member_IsHidden_WhereItNeedsACodec(MemberInfo member)
    {
        if (member is MethodBase method && member.DeclaringType != typeof(SocketOptionDefinition) && NeedsCodec(method))
        {
            Assert.That(StateOf(member), Is.EqualTo(EditorBrowsableState.Never));
        }
    }

    private static bool NeedsCodec(MethodBase method) =>
        method.GetParameters().Any(parameter =>
            parameter.ParameterType == typeof(SocketOptionDefinition)
            || parameter.ParameterType == typeof(SocketOptionDefinition).MakeByRefType())
        || (method.IsGenericMethod && method.GetGenericArguments().Any(argument =>
            argument.GetGenericParameterConstraints().Any(constraint => constraint.Namespace != typeof(SocketRef).Namespace
                && constraint.Assembly == typeof(SocketRef).Assembly)));

    private static EditorBrowsableState StateOf(MemberInfo member) =>
        member.GetCustomAttribute<EditorBrowsableAttribute>(inherit: false)?.State ?? EditorBrowsableState.Always;

    private static string NameOf(MemberInfo member) =>
        member is Type type ? type.FullName! : $"{member.DeclaringType!.FullName}.{member.Name.Replace('.', '#')}";

    /// <summary>Shortens the ID of a member in the documentation to the name that all its overloads have.</summary>
    private static string NameOf(string id)
    {
        string name = id[2..].Split('(')[0];
        int arity = name.IndexOf("``", StringComparison.Ordinal);
        return arity < 0 ? name : name[..arity];
    }
}
