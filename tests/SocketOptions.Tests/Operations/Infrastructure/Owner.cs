using System.Net.Sockets;

namespace Sockets.Options.Tests.Operations;

/// <summary>The object from which a <see cref="SocketRef"/> is made. The rules for waiting differ between the two.</summary>
internal enum Owner
{
    Socket,
    Handle,
}

internal static class OwnerExtensions
{
    extension(Owner owner)
    {
        internal SocketRef Borrow(Socket socket) => owner == Owner.Socket ? socket : socket.SafeHandle;
    }
}
