using System.Reflection;

namespace Sockets.Options.Operations.Tests;

/// <summary>Every operation of the reference has a test. Its options have theirs elsewhere, from the table.</summary>
internal sealed class ParityTests
{
    // The rows of the reference that are operations, and the types that they need. The numbers are those of its 123
    // methods in their order; S are its types, and X is what came later.
    private static readonly string[] s_operations =
    [
        .. Enumerable.Range(1, 33).Select(number => $"{number}"),
        "36", "93", "94", "99", "100", "119",
        .. from number in Enumerable.Range(1, 10) select $"S{number}",
        "S14",
        "X1", "X2", "X3", "X4", "X5", "X59", "X60", "X62", "X63", "X64", "X65", "X66", "X67", "X68", "X69", "X70",
    ];

    [Test]
    public void Every_operation_has_a_test()
    {
        string[] covered =
        [
            .. from type in typeof(ParityTests).Assembly.GetTypes()
               from method in type.GetMethods()
               from row in method.GetCustomAttribute<ParityAttribute>()?.Rows ?? []
               select row,
        ];

        Assert.That(s_operations.Except(covered), Is.Empty);
    }

    [Test]
    public void What_claims_to_be_a_test_is_one() =>
        Assert.That(
            from type in typeof(ParityTests).Assembly.GetTypes()
            from method in type.GetMethods()
            where method.IsDefined(typeof(ParityAttribute))
                && !method.IsDefined(typeof(TestAttribute))
                && !method.IsDefined(typeof(TestCaseAttribute))
            select $"{type.Name}.{method.Name}",
            Is.Empty);
}
