using System.Net.Sockets;
using System.Text.RegularExpressions;
using Sockets.Options.Tests.Infrastructure;
using Sockets.Options.Tests.Live;

namespace Sockets.Options.Linux.Tests.Facts;

/// <summary>Setting an option needs each privilege that its row names, and no other.</summary>
internal sealed partial class PrivilegeTests
{
    private const string Success = "success";

    private static readonly Dictionary<string, Capability> s_capabilities = new()
    {
        ["CAP_NET_ADMIN"] = Capability.NetworkAdministration,
        ["CAP_NET_RAW"] = Capability.RawSockets,
    };

    private static IEnumerable<LocalRow> Rows => OptionTable.Present.Where(row => row.CanSet);

    [TestCaseSource(nameof(Rows))]
    public void Sample_NeedsThePrivilegesOfTheRow(LocalRow row)
    {
        string[] capabilities = [.. Capabilities().Matches(row.Text("needs") ?? "").Select(match => match.Value).Distinct()];

        Fact.Hold(row, "needs", row.Kinds.SelectMany(kind => FindContradictions(row, kind, capabilities)));
    }

    private static IEnumerable<string> FindContradictions(LocalRow row, SocketKind kind, string[] capabilities)
    {
        // Some privileges are for replacing a value. What root cannot do either shows nothing.
        bool[] attempts = [.. new[] { true, false }.Where(isFirst => Set(row, kind, isFirst, static action => action()) == Success)];
        string[] refusals =
            [.. attempts.Select(isFirst => Set(row, kind, isFirst, static action => Unprivileged.Run(action))).Where(error => error != Success)];
        if (capabilities.Length == 0)
        {
            return refusals.Select(error => $"{kind}: An unprivileged process gets {error}.");
        }

        if (attempts.Length > 0 && refusals.Length == 0)
        {
            return [$"{kind}: An unprivileged process sets it."];
        }

        return refusals.Where(error => !row.Errors.ContainsKey(error)).Select(error => $"{kind}: The errors of the row do not contain {error}.").Concat(
            from capability in capabilities
            from isFirst in attempts
            let error = Set(row, kind, isFirst, action => Unprivileged.Run(action, s_capabilities[capability]))
            where error != Success
            select $"{kind}: A process with {capability} gets {error}.");
    }

    private static string Set(LocalRow row, SocketKind kind, bool isFirst, Action<Action> run)
    {
        using TestSocket socket = TestSocket.Create(row, kind);
        object? sample = LiveSample.Of(row, kind, socket);
        if (!isFirst && !row.Option.TrySetValue(socket.Socket.SafeHandle, sample, out SocketError refusal))
        {
            return $"{refusal}";
        }

        string result = Success;
        run(() =>
        {
            try
            {
                row.Option.SetValue(socket.Socket.SafeHandle, sample);
            }
            catch (SocketException exception)
            {
                result = Libc.ErrorName(exception.NativeErrorCode);
            }
        });
        return result;
    }

    [GeneratedRegex(@"\bCAP_[A-Z_]+")]
    private static partial Regex Capabilities();
}
