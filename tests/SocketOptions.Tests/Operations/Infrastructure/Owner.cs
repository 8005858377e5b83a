using System.Net.Sockets;

namespace Sockets.Options.Tests.Operations;

/// <summary>What a <see cref="SocketRef"/> is made from. Waiting is decided differently for the two.</summary>
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
