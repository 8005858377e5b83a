using System.Net.Sockets;
using System.Runtime.InteropServices;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.Live;

/// <summary>A rejection that contradicts a row: the row must name it, and the runtime must report it.</summary>
internal static class LiveRefusal
{
    internal static LiveResult Check(LocalRow row, int kernelError, SocketError error)
    {
        string name = Libc.ErrorName(kernelError);
        Assert.That(row.Errors, Does.ContainKey(name), $"The kernel refuses what the row claims, with {name}.");
        // These indicate a fault of the test, and not that this kernel lacks something.
        Assert.That(name, Is.Not.EqualTo("EINVAL").And.Not.EqualTo("EPERM"));
        Marshal.SetLastPInvokeError(kernelError);
        Assert.That(error, Is.EqualTo(new SocketException().SocketErrorCode));
        return new(LiveStatus.Refused, $"{name}: {row.Errors[name]}");
    }
}
