namespace Build.Tests.Headers.Layouts.Probes;

/// <summary>The probes of all structs: which of the runtime's members is which field.</summary>
internal static class StructProbes
{
    /// <summary>Gets those for the operating system that <see cref="Sockets.Options.OperatingSystem"/> names.</summary>
    public static IEnumerable<StructProbe> OfThisSystem =>
    [
        .. AddressProbes.All,
        .. MulticastProbes.All,
        .. SocketProbes.All,
        .. MessageProbes.All,
        .. TcpProbes.All,
        .. TcpKeyProbes.All,
        .. TcpInfoProbes.All,
        .. CallProbes.All,
    ];
}
