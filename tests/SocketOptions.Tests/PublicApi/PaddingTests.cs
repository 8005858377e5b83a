using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.PublicApi;

/// <summary>A structure that the kernel receives as it is has only bytes of fields: a copy can leave anything in the others.</summary>
public sealed partial class PaddingTests
{
    private static IEnumerable<Type> Structures =>
        from type in OptionTable.Types.Values
        let structure = StructureOf().Match(type.Codec)
        where structure.Success
        select Type.GetType($"Sockets.Options.{structure.Groups[1].Value}, SocketOptions") into structure
        where structure is not null
        select structure;

    [Test]
    public void Structures_AreFound() => Assert.That(
        Structures,
        Has.Member(typeof(TcpRackHybridPacing)).And.Member(typeof(TcpUserLog)).And.Member(typeof(TcpZeroCopyReceive)).And.Member(typeof(Timestamping))
            .And.Member(typeof(TcpRepairOption)));

    [TestCaseSource(nameof(Structures))]
    [TestCase(typeof(SocketFilterInstruction))]
    public void EveryByte_IsThatOfAField(Type type) => Assert.That(
        type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public).Sum(field => SizeOf(field.FieldType)),
        Is.EqualTo(SizeOf(type)));

    private static int SizeOf(Type type) => (int)typeof(Unsafe).GetMethod(nameof(Unsafe.SizeOf))!.MakeGenericMethod(type).Invoke(null, null)!;

    [GeneratedRegex(@"^Struct(?:Query|Array)?Codec<(\w+)>$")]
    private static partial Regex StructureOf();
}
