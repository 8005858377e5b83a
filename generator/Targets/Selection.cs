using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Targets;

/// <summary>A type to generate on, with a table of those options alone that it gets.</summary>
internal sealed record Selection(TargetType Target, OptionTable Table)
{
    public static Selection Of(Target target, OptionTable table)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (string name in target.TakenNames)
        {
            taken.Add(name);
        }

        var options = new List<OptionRow>(table.Options.Count);
        foreach (OptionRow option in table.Options)
        {
            if (!taken.Contains(option.Property) && NativeNamePattern.IsSelected(option, target.Patterns))
            {
                options.Add(option);
            }
        }

        return new Selection(target.Type, table with { Options = new([.. options]) });
    }
}
