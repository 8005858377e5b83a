using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using Sockets.Options;

[assembly: CLSCompliant(true)]

namespace Contoso.ManufacturingExecution.ProductionLineControl.EquipmentIntegration.CommunicationDrivers.IndustrialProtocols.ProgrammableControllers.ConnectionManagement;

/// <summary>Has each option.</summary>
/// <param name="socket">The socket.</param>
[SocketOptions]
public sealed partial class EveryOption(Socket socket);

/// <summary>Has each option as a value.</summary>
[SocketOptions(MemberKind = SocketOptionMemberKind.Value)]
public static partial class EveryValue;

/// <summary>Holds a socket.</summary>
/// <param name="socket">The socket.</param>
public abstract class Session(Socket socket)
{
    /// <summary>Gets a value indicating whether the socket is connected.</summary>
    public bool IsConnected => socket.Connected;
}

/// <summary>Passes its socket on.</summary>
/// <param name="socket">The socket.</param>
[SocketOptions("SO_*", "TCP_*", "!TCP_KEEP*")]
public sealed partial class DerivedSession(Socket socket) : Session(socket);

/// <summary>Has a member that is not for other callers.</summary>
/// <param name="given">The socket.</param>
[SocketOptions("IPPROTO_TCP")]
public sealed partial class ObsoleteMember(Socket given)
{
    /// <summary>Gets the socket.</summary>
    [Obsolete("Use the options.")]
    public Socket Client { get; } = given;
}

/// <summary>Has a member that can change.</summary>
/// <param name="given">The socket.</param>
[SocketOptions("IPPROTO_IP", "IPPROTO_IPV6")]
public sealed partial class ExperimentalMember(Socket given)
{
    /// <summary>Gets the socket.</summary>
    [Experimental("STRICT1")]
    public Socket Client { get; } = given;
}
