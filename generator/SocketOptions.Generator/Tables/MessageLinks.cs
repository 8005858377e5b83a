using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Tables;

/// <summary>Adds the names of control messages to the options that enable them, and the names of these options to the messages.</summary>
/// <remarks>A message and its option can be in different tables of a project, so no single table has these names.</remarks>
internal static class MessageLinks
{
    public static OptionTable Add(OptionTable table)
    {
        if (table.Messages.Count == 0)
        {
            return table;
        }

        Dictionary<OptionKey, List<NamedText>> messagesByOption = [];
        foreach (MessageRow message in table.Messages)
        {
            foreach (OptionKey option in message.Options)
            {
                if (!messagesByOption.TryGetValue(option, out List<NamedText>? messages))
                {
                    messagesByOption.Add(option, messages = []);
                }

                messages.Add(new NamedText(message.Name, message.Property));
            }
        }

        Dictionary<OptionKey, NamedText> namesByOption = [];
        var options = new OptionRow[table.Options.Count];
        for (int i = 0; i < options.Length; i++)
        {
            OptionRow option = table.Options[i];
            OptionKey key = new(option.Level, option.Name);
            options[i] = option;
            if (messagesByOption.TryGetValue(key, out List<NamedText>? messages))
            {
                options[i] = option with { Messages = new([.. messages]) };
                namesByOption[key] = new NamedText(option.Name, option.Property);
            }
        }

        var linked = new MessageRow[table.Messages.Count];
        for (int i = 0; i < linked.Length; i++)
        {
            List<NamedText> names = [];
            foreach (OptionKey option in table.Messages[i].Options)
            {
                if (namesByOption.TryGetValue(option, out NamedText? name))
                {
                    names.Add(name);
                }
            }

            linked[i] = table.Messages[i] with { OptionNames = new([.. names]) };
        }

        return table with { Options = new(options), Messages = new(linked) };
    }
}
