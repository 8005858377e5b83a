using System.Net.Sockets;
using Sockets.Options.Generator.Reading;

namespace Sockets.Options.Generator.Tests.Reading;

internal sealed class TrackedNamesTests
{
    [Test]
    public void Levels_AreThoseOfTheBcl() =>
        Assert.That(TrackedNames.Levels, Is.EquivalentTo(Enum.GetNames<SocketOptionLevel>()));

    [Test]
    public void Names_AreThoseOfTheBcl() =>
        Assert.That(TrackedNames.Names, Is.EquivalentTo(Enum.GetNames<SocketOptionName>()));
}
