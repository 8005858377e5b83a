using System.Net;
using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>Represents attempts to connect that run side by side until the first one succeeds (RFC 8305).</summary>
/// <remarks>
/// One loop starts and observes all attempts, so that the callback of the caller never runs twice at the same time.
/// </remarks>
internal sealed class ConnectionRace(
    Action<Socket>? configure, SocketConnectorOptions options, CancellationToken cancellationToken)
{
    private readonly List<EndPoint> _waiting = [];
    private readonly List<Attempt> _attempts = [];
    private AddressFamily? _lastFamily;

    internal Task<Socket> RunAsync(DnsEndPoint name) => RunAsync(token => Resolution.Start(name, options, token));

    internal Task<Socket> RunAsync(IEnumerable<EndPoint> endPoints)
    {
        _waiting.AddRange(endPoints);
        return RunAsync(static _ => []);
    }

    private async Task<Socket> RunAsync(Func<CancellationToken, List<Task<Resolution>>> resolve)
    {
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        end.CancelAfter(options.Timeout);
        Attempt? winner = null;
        try
        {
            winner = await FindWinnerAsync(resolve(end.Token), end.Token).ConfigureAwait(false);
            return await winner.Connecting.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw CreateException(SocketError.TimedOut);
        }
        finally
        {
            await end.CancelAsync().ConfigureAwait(false);
            foreach (Attempt loser in _attempts.Where(attempt => attempt != winner))
            {
                await loser.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private async Task<Attempt> FindWinnerAsync(List<Task<Resolution>> resolutions, CancellationToken end)
    {
        SocketException? unresolved = null;
        List<Attempt> running = [];
        Task delay = Task.CompletedTask;
        while (true)
        {
            foreach (Attempt attempt in running.FindAll(static attempt => attempt.Connecting.IsCompleted))
            {
                running.Remove(attempt);
                if (attempt.Failure is null)
                {
                    // Not a success if the callback threw another exception.
                    await attempt.Connecting.ConfigureAwait(false);
                    return attempt;
                }

                delay = Task.CompletedTask;
            }

            end.ThrowIfCancellationRequested();
            foreach (Task<Resolution> completed in resolutions.FindAll(static resolution => resolution.IsCompleted))
            {
                resolutions.Remove(completed);
                Resolution resolution = await completed.ConfigureAwait(false);
                _waiting.AddRange(resolution.EndPoints);
                // A failure of the resolver is more informative than the absence of one family.
                unresolved = unresolved is null or { SocketErrorCode: SocketError.HostNotFound } ? resolution.Failure ?? unresolved : unresolved;
            }

            if (delay.IsCompleted && _waiting.Count > 0)
            {
                Attempt attempt = new(TakeNext(), configure, end);
                _attempts.Add(attempt);
                running.Add(attempt);
                delay = Task.Delay(options.AttemptDelay, end);
            }
            else if (running.Count == 0 && resolutions.Count == 0)
            {
                throw _attempts is [.., { Failure: { } last }] ? CreateException(last.SocketErrorCode) : unresolved!;
            }
            else
            {
                // Without an address, a completed delay does not lead to an attempt.
                IEnumerable<Task> events = [.. running.Select(static attempt => attempt.Connecting), .. resolutions];
                await Task.WhenAny(_waiting.Count > 0 ? events.Append(delay) : events).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Removes the next end point of another family than the last one, if there is one.</summary>
    private EndPoint TakeNext()
    {
        int index = options.IsSequential ? 0 : Math.Max(0, _waiting.FindIndex(endPoint => endPoint.AddressFamily != _lastFamily));
        EndPoint next = _waiting[index];
        _waiting.RemoveAt(index);
        _lastFamily = next.AddressFamily;
        return next;
    }

    private SocketException CreateException(SocketError error) =>
        _attempts.Count == 0
            ? new SocketException((int)error)
            : new SocketConnectionException(
                error,
                [.. _attempts.Select(attempt => new SocketConnectionFailure(attempt.EndPoint, attempt.Failure ?? new((int)error)))]);

    private sealed class Attempt(EndPoint endPoint, Action<Socket>? configure, CancellationToken end) : IAsyncDisposable
    {
        internal EndPoint EndPoint { get; } = endPoint;

        internal Task<Socket> Connecting { get; } = ConnectAsync(endPoint, configure, end);

        internal SocketException? Failure => Connecting.Exception?.InnerException as SocketException;

        public async ValueTask DisposeAsync()
        {
            await ((Task)Connecting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (Connecting.IsCompletedSuccessfully)
            {
                (await Connecting.ConfigureAwait(false)).Dispose();
            }
        }

        private static async Task<Socket> ConnectAsync(EndPoint endPoint, Action<Socket>? configure, CancellationToken end)
        {
            ProtocolType protocol = endPoint.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6
                ? ProtocolType.Tcp
                : ProtocolType.Unspecified;
            Socket socket = new(endPoint.AddressFamily, SocketType.Stream, protocol);
            try
            {
                configure?.Invoke(socket);
                await socket.ConnectAsync(endPoint, end).ConfigureAwait(false);
                return socket;
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }
    }
}
