using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using Sockets.Options;

namespace Inspect;

/// <summary>Opens sockets, sets options on them and reads options back.</summary>
internal sealed class Inspector(OptionSelection selection, IReadOnlyList<OptionSetting> settings)
{
    /// <returns><see langword="false"/> if the socket could not be opened or did not take a setting.</returns>
    public bool TryInspect(
        SocketVariety variety, [NotNullWhen(true)] out SocketReport? report, [NotNullWhen(false)] out string? refusal)
    {
        report = null;
        try
        {
            using Socket fresh = variety.CreateSocket();
            using LoopbackSocket subject = new(variety);
            refusal = Start(subject, variety);
            if (refusal is null)
            {
                report = new(variety, Read(variety, subject.Socket, fresh));
                return true;
            }
        }
        catch (SocketException exception)
        {
            refusal = exception.Message;
        }

        refusal = $"{variety.Name}: {refusal}";
        return false;
    }

    private string? Start(LoopbackSocket subject, SocketVariety variety)
    {
        ILookup<bool, OptionSetting> applicable =
            settings.Where(setting => variety.Has(setting.Option)).ToLookup(setting => setting.IsForFreshSocket);

        if (Apply(applicable[true], subject.Socket) is string refusal)
        {
            return refusal;
        }

        subject.Start();
        return Apply(applicable[false], subject.Socket);
    }

    private static string? Apply(IEnumerable<OptionSetting> settings, Socket socket) =>
        settings.Select(setting => setting.Apply(socket)).FirstOrDefault(refusal => refusal is not null);

    private List<InspectedOption> Read(SocketVariety variety, Socket socket, Socket fresh)
    {
        List<InspectedOption> rows = [];
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
