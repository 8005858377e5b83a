using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Reading;

/// <summary>Determines whether the options of a composite allow its access, on at least one operating system together.</summary>
internal sealed class CompositeAccess
{
    private readonly Dictionary<OptionKey, OptionIdentity> _options = [];

    /// <param name="preceding">The preceding tables.</param>
    /// <param name="options">The options of the table, which replace those of preceding tables.</param>
    public CompositeAccess(EquatableArray<TableDeclarations> preceding, IEnumerable<OptionIdentity> options)
    {
        foreach (TableDeclarations table in preceding)
        {
            foreach (OptionIdentity option in table.Options)
            {
                Add(option);
            }
        }

        foreach (OptionIdentity option in options)
        {
            Add(option);
        }
    }

    /// <summary>Finds the reason why a composite cannot have its access. An option with errors is not a reason.</summary>
    /// <param name="composite">The composite.</param>
    /// <param name="option">The option that is the reason; null if only all options together are.</param>
    /// <returns>The reason as a sentence; null for none.</returns>
    public string? FindProblem(CompositeRow composite, out OptionKey? option)
    {
        option = null;
        return (composite.CanGet ? FindProblem(composite, "gets", "read", "write-only", static found => found.Readable, ref option) : null)
            ?? (composite.CanSet ? FindProblem(composite, "sets", "set", "read-only", static found => found.Settable, ref option) : null);
    }

    private string? FindProblem(
        CompositeRow composite,
        string verb,
        string participle,
        string otherAccess,
        Func<OptionIdentity, PlatformSet> platformsOf,
        ref OptionKey? option)
    {
        PlatformSet common = PlatformSet.All;
        foreach (OptionKey key in composite.Options)
        {
            if (!_options.TryGetValue(key, out OptionIdentity? found))
            {
                return null;
            }

            PlatformSet platforms = platformsOf(found);
            if (platforms.IsEmpty)
            {
                option = key;
                return $"The composite '{composite.Property}' {verb} {key.Name}, which is {otherAccess}.";
            }

            common = common.Intersect(platforms);
        }

        return common.IsEmpty
            ? $"On no operating system can all options of the composite '{composite.Property}' be {participle}."
            : null;
    }

    private void Add(OptionIdentity option) => _options[new OptionKey(option.Level, option.Name)] = option;
}
