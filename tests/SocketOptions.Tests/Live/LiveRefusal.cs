using System.Net.Sockets;
using System.Runtime.InteropServices;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.Live;

/// <summary>A refusal of what a row claims: the row has to name it, and the runtime has to pass it on.</summary>
internal static class LiveRefusal
{
    internal static LiveResult Check(LocalRow row, int kernelError, SocketError error)
    {
        string name = Libc.ErrorName(kernelError);
        Assert.That(row.Errors, Does.ContainKey(name), $"The kernel refuses what the row claims, with {name}.");
        // These say that the test asks wrongly, and not that this kernel lacks something.
        Assert.That(name, Is.Not.EqualTo("EINVAL").And.Not.EqualTo("EPERM"));
        Marshal.SetLastPInvokeError(kernelError);
        Assert.That(error, Is.EqualTo(new SocketException().SocketErrorCode));
        return new(LiveStatus.Refused, $"{name}: {row.Errors[name]}");
    }
}
