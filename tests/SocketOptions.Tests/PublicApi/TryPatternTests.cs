using System.Net.Sockets;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Sockets.Options.Tests.PublicApi;

/// <summary>Methods that begin with <c>Try</c> follow one pattern.</summary>
public sealed class TryPatternTests
{
    private static IEnumerable<MethodInfo> Methods =>
        from type in typeof(SocketRef).Assembly.GetExportedTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        select method;

    private static IEnumerable<MethodInfo> TryMethods =>
        from method in Methods where method.Name is ['T', 'r', 'y', >= 'A' and <= 'Z', ..] select method;

    // A codec has no throwing form: its callers throw. A received message of another kind is not an error.
    private static IEnumerable<MethodInfo> TryMethodsOfUsers =>
        from method in TryMethods
        where method.DeclaringType!.Namespace == typeof(SocketRef).Namespace
            && !method.Name.StartsWith("TryDecode", StringComparison.Ordinal)
        select method;

    [TestCaseSource(nameof(TryMethods))]
    public void TryMethod_ReturnsBool(MethodInfo method) => Assert.That(method.ReturnType, Is.EqualTo(typeof(bool)));

    [TestCaseSource(nameof(TryMethodsOfUsers))]
    public void TryMethod_HasTheParametersOfTheThrowingForm_ThenOutParameters(MethodInfo method)
    {
        string[] own = ParametersOf(method);
        string[][] throwing =
        [
            .. from other in method.DeclaringType!.GetMethods()
            where other.Name == method.Name["Try".Length..]
            let parameters = ParametersOf(other)
            where own.AsSpan().StartsWith(parameters)
            orderby parameters.Length
            select parameters,
        ];

        Assert.That(throwing, Is.Not.Empty);
        Assert.That(method.GetParameters().Skip(throwing[^1].Length), Is.Not.Empty.And.All.Property(nameof(ParameterInfo.IsOut)).True);
    }

    [Test]
    public void SocketError_IsTheLastOutParameter()
    {
        IEnumerable<MethodInfo> methods =
            from method in Methods
            where !method.IsSpecialName
                && !method.IsDefined(typeof(CompilerGeneratedAttribute))
                && method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType)
                    .Any(type => type == typeof(SocketError) || type == typeof(SocketError).MakeByRefType())
            select method;

        foreach (MethodInfo method in methods)
        {
            ParameterInfo last = method.GetParameters()[^1];
            Assert.That(method.Name, Does.StartWith("Try"));
            Assert.That((last.ParameterType, last.IsOut, last.Name), Is.EqualTo((typeof(SocketError).MakeByRefType(), true, "error")), method.Name);
        }
    }

    private static string[] ParametersOf(MethodInfo method) =>
        [.. method.GetParameters().Select(parameter => $"{parameter.ParameterType} {parameter.Name}")];
}
