using System.Net;
using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>Resolves the names of hosts.</summary>
internal static class HostAddresses
{
    /// <summary>Returns the addresses of a host.</summary>
    /// <param name="host">The name, or an address as text.</param>
    /// <param name="family">The family of the addresses, or <see cref="AddressFamily.Unspecified"/> for all families.</param>
    /// <param name="cancellationToken">The token that ends the wait.</param>
    /// <returns>At least one address.</returns>
    /// <exception cref="SocketException">The host has no address of the family, or the resolver failed.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    internal static async Task<IPAddress[]> GetAsync(string host, AddressFamily family, CancellationToken cancellationToken)
    {
        IPAddress[] addresses =
            !IPAddress.TryParse(host, out IPAddress? address) ? await AskAsync(host, family, cancellationToken).ConfigureAwait(false)
            : family == AddressFamily.Unspecified || family == address.AddressFamily ? [address]
            : [];
        return addresses.Length > 0 ? addresses : throw new SocketException((int)SocketError.HostNotFound);
    }

    /// <remarks>.NET cancels a call of the resolver on Windows only. Elsewhere, the call continues, and its result is lost.</remarks>
    private static Task<IPAddress[]> AskAsync(string host, AddressFamily family, CancellationToken cancellationToken)
    {
        Task<IPAddress[]> asking = Dns.GetHostAddressesAsync(host, family, cancellationToken);
        // An error after a cancellation is observed, so that it is not reported as unobserved.
        _ = asking.ContinueWith(
            static asked => asked.Exception,
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        return asking.WaitAsync(cancellationToken);
    }
}
