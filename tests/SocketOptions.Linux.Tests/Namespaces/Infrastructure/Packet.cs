using System.Globalization;

namespace Sockets.Options.Linux.Tests.Namespaces;

/// <summary>A UDP packet as it arrived at an interface.</summary>
/// <param name="Interface">The interface.</param>
/// <param name="Source">The address of the sender.</param>
/// <param name="TypeOfService">The type of service, or the traffic class.</param>
/// <param name="Hops">The time to live, or the hop limit.</param>
/// <param name="Text">The payload.</param>
internal sealed record Packet(string Interface, string Source, int TypeOfService, int Hops, string Text)
{
    internal static Packet Parse(string line)
    {
        string[] fields = line.Split(' ');
        Assert.That(fields, Has.Length.EqualTo(5), line);
        return new(fields[0], fields[1], ParseInteger(fields[2]), ParseInteger(fields[3]), fields[4]);
    }

    private static int ParseInteger(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
