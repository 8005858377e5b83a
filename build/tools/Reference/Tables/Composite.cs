using Sockets.Options.Generator.Facts;
using Sockets.Options.Generator.Model;

namespace Reference.Tables;

/// <summary>Represents a composite.</summary>
internal sealed class Composite(CompositeRow row, IReadOnlyList<OptionRow> options)
{
    private readonly OptionPlatforms _platforms = OptionPlatforms.CommonTo(row.FindOptions(options)!);

    public string Property => row.Property;

    public string? Type => row.Type;

    public string Doc => row.Doc;

    public bool CanSet => row.CanSet;

    public OptionMembers Members => OptionMembers.Of(row);

    public IReadOnlyList<OptionKey> Options => row.Options;

    /// <summary>Gets the operating systems that support all its options.</summary>
    public IReadOnlyList<Platform> Platforms => [.. Platform.All.Where(_platforms.All.Contains)];

    /// <summary>Gets the facts that the documentation of the composite in C# states, too.</summary>
    public IReadOnlyList<Fact> Facts => new OptionFacts(_ => null).Of(row);
}
