using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Model;

/// <summary>Represents a control message.</summary>
internal sealed record MessageRow
{
    /// <summary>Gets the native name.</summary>
    public required string Name { get; init; }

    public required string Level { get; init; }

    /// <summary>Gets the name of the generated member.</summary>
    public required string Property { get; init; }

    /// <summary>Gets the name of the value type.</summary>
    public required string Type { get; init; }

    /// <summary>Gets the native number of the type and other differences by operating system, of received messages.</summary>
    public required EquatableArray<PlatformEntry> Received { get; init; }

    /// <summary>Gets the native number of the type and other differences by operating system, of sent messages.</summary>
    public required EquatableArray<PlatformEntry> Sent { get; init; }

    /// <summary>Gets the description of the value.</summary>
    public required string Doc { get; init; }

    /// <summary>Gets the manual pages and standards that define the message.</summary>
    public required string See { get; init; }

    /// <summary>Gets the options that enable the message.</summary>
    public EquatableArray<OptionKey> Options { get; init; }

    /// <summary>Gets the native names and the properties of the options that enable the message.</summary>
    public EquatableArray<NamedText> OptionNames { get; init; }

    /// <summary>Gets the first release by operating system.</summary>
    public EquatableArray<NamedText> Since { get; init; }

    public NativeRange? Range { get; init; }

    /// <summary>Gets the names of members of SocketKinds.</summary>
    public EquatableArray<string> Sockets { get; init; }

    public string? Needs { get; init; }

    public string? Sample { get; init; }

    /// <summary>Gets a value indicating whether completion shows the message only among the advanced members.</summary>
    public bool Niche { get; init; }

    /// <summary>Gets a value indicating whether any operating system delivers the message.</summary>
    public bool CanReceive => Received.Count > 0;

    /// <summary>Gets a value indicating whether any operating system accepts the message.</summary>
    public bool CanSend => Sent.Count > 0;

    /// <summary>Returns the names that single operating systems have for the message, each once, with an operating system that has it.</summary>
    public List<NamedText> OtherNames()
    {
        var names = new List<NamedText>();
        foreach (EquatableArray<PlatformEntry> entries in new[] { Received, Sent })
        {
            foreach (PlatformEntry entry in entries)
            {
                if (entry.Name is not null && !names.Exists(name => name.Name == entry.Name && name.Text == entry.Platform))
                {
                    names.Add(new NamedText(entry.Name, entry.Platform));
                }
            }
        }

        return names;
    }
}
