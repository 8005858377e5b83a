using System.Reflection;

namespace Sockets.Options.Tests.PublicApi;

/// <summary>Values are equal if their contents are, wherever these are in memory.</summary>
public sealed class EqualityTests
{
    private static IEnumerable<Type> Types => ValueTypes.All.Where(type => ValueTypes.ListsOf(type).Any());

    [Test]
    public void TypesWithLists_AreFound() => Assert.That(Types, Has.Member(typeof(TcpMD5Key)).And.Member(typeof(MulticastSourceFilter)));

    [TestCaseSource(nameof(Types))]
    public void EqualContents_AreEqual(Type type)
    {
        object one = ValueTypes.Create(type);
        object other = ValueTypes.Create(type);

        Assert.That(one.Equals(other), $"{one} and {other}");
        Assert.That(one.GetHashCode(), Is.EqualTo(other.GetHashCode()));
    }

    // A hand-written comparison could omit one.
    [TestCaseSource(nameof(Types))]
    public void EveryMember_Counts(Type type)
    {
        foreach (PropertyInfo member in ValueTypes.MembersOf(type))
        {
            object other = ValueTypes.Create(type);
            member.SetValue(other, ValueTypes.CreateMember(member.PropertyType, seed: 2));

            Assert.That(ValueTypes.Create(type).Equals(other), Is.False, member.Name);
        }
    }

    [TestCaseSource(nameof(Types))]
    public void Default_HasAHashCode(Type type)
    {
        object value = Activator.CreateInstance(type)!;

        Assert.That(value.Equals(Activator.CreateInstance(type)));
        Assert.That(() => value.GetHashCode(), Throws.Nothing);
    }
}
