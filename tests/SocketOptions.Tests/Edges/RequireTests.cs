using System.Net.Sockets;

namespace Sockets.Options.Tests.Edges;

/// <summary>A type without its socket throws an exception with the name of the member that lacks it.</summary>
internal sealed class RequireTests
{
    [Test]
    public void Null_IsNamed()
    {
        Socket? missing = null;

        Assert.That(() => SocketRef.Require(missing), Throws.InvalidOperationException.With.Message.Contains(nameof(missing)));
    }

    [Test]
    public void Socket_IsHandedOver()
    {
        using Socket socket = new(SocketType.Stream, ProtocolType.Tcp);

        Assert.That(SocketRef.Require(socket), Is.SameAs(socket));
    }
}
