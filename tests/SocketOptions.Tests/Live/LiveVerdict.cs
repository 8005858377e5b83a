using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.Live;

/// <summary>The one verdict on a row, from all that was tried.</summary>
internal static class LiveVerdict
{
    /// <summary>Gets the verdicts on a row, best first, by the degree to which the kernel confirms the row.</summary>
    private static readonly LiveStatus[] s_best = [LiveStatus.Failed, LiveStatus.Verified, LiveStatus.Accepted, LiveStatus.Refused];

    internal static LiveResult Of(LocalRow row, IReadOnlyCollection<LiveLine> lines)
    {
        if (row.Number is null)
        {
            return lines.All(line => line.Result.Status == LiveStatus.Absent)
                ? new(LiveStatus.Absent)
                : new(LiveStatus.Failed, "It has no number here, and was tried.");
        }

        SocketKind[] untried = [.. row.Kinds.Except(lines.Select(line => line.Kind.GetValueOrDefault()))];
        if (lines.Count == 0 || untried.Length > 0)
        {
            return new(LiveStatus.Failed, $"Nothing was tried on {string.Join(", ", untried)}.");
        }

        LiveStatus status = s_best.FirstOrDefault(best => lines.Any(line => line.Result.Status == best), LiveStatus.Failed);
        string[] details = [.. lines.Where(line => line.Result.Status == status).Select(line => line.Result.Detail).Distinct()];
        return status != LiveStatus.Verified && details.Any(string.IsNullOrWhiteSpace)
            ? new(LiveStatus.Failed, $"{status}, and nobody says why.")
            : new(status, string.Join("; ", details));
    }
}
