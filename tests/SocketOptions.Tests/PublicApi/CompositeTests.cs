using System.Reflection;
using System.Runtime.Versioning;
using Sockets.Options.Tests.Infrastructure;
using Sockets.Options.Tests.Table;
using YamlDotNet.RepresentationModel;

namespace Sockets.Options.Tests.PublicApi;

/// <summary>Every composite of the table has its member on every face, where all its options exist.</summary>
public sealed class CompositeTests
{
    private static IEnumerable<string> Properties => OptionTable.Composites.Keys;

    private static IEnumerable<(Type Face, BindingFlags Flags)> Faces =>
    [
        (typeof(SocketRef), BindingFlags.Public | BindingFlags.Instance),
        (typeof(AnnotatedConnection), BindingFlags.Public | BindingFlags.Instance),
        (ExtensionBlock, BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static),
    ];

    // The compiler keeps the attributes of an extension property in a type inside the static class.
    private static Type ExtensionBlock =>
        typeof(SocketOptionExtensions).GetNestedTypes().Single(type => type.GetProperty(nameof(AnnotatedConnection.TcpKeepAlive)) is not null);

    [TestCaseSource(nameof(Properties))]
    public void Member_IsOnEveryFaceWithThePlatformsOfItsOptions(string property)
    {
        YamlMappingNode row = OptionTable.Composites[property];
        SocketPlatforms platforms = ((YamlSequenceNode)row["options"])
            .Select(name => AbsentTests.PlatformsOf(OptionTable.Row(name.ToString())))
            .Aggregate(SocketPlatforms.All, (common, own) => common & own);

        foreach ((Type face, BindingFlags flags) in Faces)
        {
            MemberInfo member = face.GetMember(property, flags).Single();
            Assert.That(member is PropertyInfo, Is.EqualTo(row["access"].ToString() != "set"), face.Name);
            // An attribute would exclude the systems that the table does not know.
            Assert.That(
                Names<SupportedOSPlatformAttribute>(member).Except(Names<UnsupportedOSPlatformAttribute>(member)).Any(),
                Is.EqualTo(platforms != SocketPlatforms.All),
                face.Name);
        }
    }

    [Test]
    public void Version_IsTheLatestOfItsOptions()
    {
        foreach ((Type face, BindingFlags flags) in Faces)
        {
            MemberInfo member = face.GetMember(nameof(SocketRef.TcpKeepAlive), flags).Single();
            Assert.That(
                member.GetCustomAttributes<OSPlatformAttribute>().Select(attribute => attribute.PlatformName),
                Is.EquivalentTo(["windows", "windows10.0.16299"]),
                face.Name);
        }
    }

    private static IEnumerable<string> Names<T>(MemberInfo member)
        where T : OSPlatformAttribute =>
        member.GetCustomAttributes<T>().Select(attribute => attribute.PlatformName.TrimEnd([.. "0123456789."]));
}
