using System.Net;
using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>Represents a result of the resolver: end points of a host, or the reason why there are none.</summary>
internal sealed record Resolution(IReadOnlyList<EndPoint> EndPoints, SocketException? Failure)
{
    /// <summary>Asks the resolver for the addresses of a host, for each family on its own.</summary>
    /// <returns>The results, in the order in which their addresses are tried.</returns>
    internal static List<Task<Resolution>> Start(DnsEndPoint name, SocketConnectorOptions options, CancellationToken end)
    {
        if (name.AddressFamily != AddressFamily.Unspecified || options.IsSequential)
        {
            return [ResolveAsync(name, name.AddressFamily, end)];
        }

        Task<Resolution> ipv6 = ResolveAsync(name, AddressFamily.InterNetworkV6, end);
        Task<Resolution> ipv4 = ResolveAsync(name, AddressFamily.InterNetwork, end);
        return [ipv6, HoldAsync(ipv4, ipv6, options.ResolutionDelay, end)];
    }

    private static async Task<Resolution> ResolveAsync(DnsEndPoint name, AddressFamily family, CancellationToken end)
    {
        try
        {
            IPAddress[] addresses = await HostAddresses.GetAsync(name.Host, family, end).ConfigureAwait(false);
            return new([.. addresses.Select(address => new IPEndPoint(address, name.Port))], Failure: null);
        }
        catch (SocketException exception)
        {
            return new([], exception);
        }
    }

    private static async Task<Resolution> HoldAsync(
        Task<Resolution> resolving, Task preferred, TimeSpan delay, CancellationToken end)
    {
        Resolution resolution = await resolving.ConfigureAwait(false);
        if (resolution.Failure is null)
        {
            await Task.WhenAny(preferred, Task.Delay(delay, end)).ConfigureAwait(false);
        }

        return resolution;
    }
}
