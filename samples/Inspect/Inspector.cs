using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using Sockets.Options;

namespace Inspect;

/// <summary>Opens sockets, sets their options and reads their options.</summary>
internal sealed class Inspector(OptionSelection selection, IReadOnlyList<OptionSetting> settings)
{
    /// <returns>
    /// <see langword="true"/> if the socket was opened and every setting was applied; otherwise, <see langword="false"/>.
    /// </returns>
    public bool TryInspect(
        SocketVariety variety, [NotNullWhen(true)] out SocketReport? report, [NotNullWhen(false)] out string? error)
    {
        report = null;
        try
        {
            using Socket fresh = variety.CreateSocket();
            using LoopbackSocket subject = new(variety);
            error = Start(subject, variety);
            if (error is null)
            {
                report = new(variety, Read(variety, subject.Socket, fresh));
                return true;
            }
        }
        catch (SocketException exception)
        {
            error = exception.Message;
        }

        error = $"{variety.Name}: {error}";
        return false;
    }

    private string? Start(LoopbackSocket subject, SocketVariety variety)
    {
        ILookup<bool, OptionSetting> applicable =
            settings.Where(setting => variety.Has(setting.Option)).ToLookup(setting => setting.IsForFreshSocket);

        if (Apply(applicable[true], subject.Socket) is string error)
        {
            return error;
        }

        subject.Start();
        return Apply(applicable[false], subject.Socket);
    }

    private static string? Apply(IEnumerable<OptionSetting> settings, Socket socket) =>
        settings.Select(setting => setting.Apply(socket)).FirstOrDefault(error => error is not null);

    private List<OptionRow> Read(SocketVariety variety, Socket socket, Socket fresh)
    {
        List<OptionRow> rows = [];
        foreach (SocketOption option in selection.On(variety))
        {
            bool mayClear = selection.Names(option);
            rows.Add(new(
                option,
                OptionReading.Of(option, socket, mayClear),
                OptionReading.Of(option, fresh, mayClear),
                settings.LastOrDefault(setting => setting.Option == option)));
        }

        return rows;
    }
}
