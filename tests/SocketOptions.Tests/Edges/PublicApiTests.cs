using System.Reflection;

namespace Sockets.Options.Tests.Edges;

/// <summary>The public API follows its rules.</summary>
public sealed class PublicApiTests
{
    // A number has no unit, and the meaning of an enumeration is lost among the numbers.
    [Test]
    public void NoImplicitConversion_TakesANumber() =>
        Assert.That(
            from type in typeof(SocketOption).Assembly.GetExportedTypes()
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            where method.Name == "op_Implicit"
            let source = method.GetParameters()[0].ParameterType
            where source.IsPrimitive || source.IsEnum || source == typeof(decimal)
            select $"{type.Name} from {source.Name}",
            Is.Empty);
}
