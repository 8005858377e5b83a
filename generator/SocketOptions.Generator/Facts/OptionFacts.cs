using System.Globalization;
using System.Text;
using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Facts;

/// <summary>Lists the facts about an option that documentation states after the description.</summary>
/// <param name="unitOfType">Gets the native unit of a value type; null for none.</param>
internal sealed class OptionFacts(Func<string, string?> unitOfType)
{
    private readonly StringBuilder _text = new();
    private readonly List<Fact> _facts = [];

    /// <returns>The facts, in a list that the next call overwrites.</returns>
    public List<Fact> Of(OptionRow option)
    {
        _facts.Clear();
        Add("Unit", Unit(option));
        Add("Range", Range(option.Range, option.Numbers));
        Add("Default", option.Default);
        Add("Sockets", Join(option.Sockets));
        Add("When", option.When == "Any" ? null : Words(option.When));
        Add("Access", Access(option));
        Add("TCP stack", option.Stack);
        Add("Privilege", option.Needs);
        Add("Since", Since(option.Since));
        Add(option.Messages.Count == 1 ? "Control message" : "Control messages", LinkedNames(option.Messages));
        Add("Reading", option.Clears ? "clears the value" : null);
        Add("Known to .NET as", Tracked(option));
        Add("Also called", OtherNames(option));
        foreach (NamedText error in option.Errors)
        {
            Add(error.Name, error.Text);
        }

        Add("See", option.See);
        return _facts;
    }

    /// <inheritdoc cref="Of(OptionRow)"/>
    public List<Fact> Of(CompositeRow composite)
    {
        _facts.Clear();
        _text.Clear();
        foreach (OptionKey option in composite.Options)
        {
            AppendSeparator(", ");
            _text.Append(option.Name);
        }

        Add("Options", _text.ToString());
        Add("See", composite.See);
        return _facts;
    }

    /// <inheritdoc cref="Of(OptionRow)"/>
    public List<Fact> Of(MessageRow message)
    {
        _facts.Clear();
        Add(message.OptionNames.Count == 1 ? "Option" : "Options", LinkedNames(message.OptionNames));
        Add("Direction", Directions(message));
        Add("Unit", unitOfType(message.Type));
        Add("Range", Range(message.Range, message.Sent));
        Add("Sockets", Join(message.Sockets));
        Add("Privilege", message.Needs);
        Add("Since", Since(message.Since));
        Add("Also called", OtherNames(message));
        Add("See", message.See);
        return _facts;
    }

    private void Add(string label, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            _facts.Add(new Fact(label, text!));
        }
    }

    private string? Unit(OptionRow option)
    {
        if (option.Unit is not null)
        {
            return option.Unit;
        }

        string? unit = unitOfType(option.Type);
        _text.Clear().Append(unit);
        foreach (PlatformEntry entry in option.Numbers)
        {
            if (entry.Type is not null && unitOfType(entry.Type) is string other && other != unit)
            {
                AppendSeparator("; ");
                _text.Append(other).Append(" on ").Append(Platform.NameOf(entry.Platform));
            }
        }

        return _text.ToString();
    }

    private string Range(NativeRange? range, EquatableArray<PlatformEntry> numbers)
    {
        _text.Clear();
        if (range is not null)
        {
            AppendRange(range);
        }

        foreach (PlatformEntry entry in numbers)
        {
            if (entry.Range is not null)
            {
                AppendSeparator("; ");
                AppendRange(entry.Range);
                _text.Append(" on ").Append(Platform.NameOf(entry.Platform));
            }
        }

        return _text.ToString();
    }

    private void AppendRange(NativeRange range) => _text.Append(Text(range.Minimum)).Append(" to ").Append(Text(range.Maximum));

    private string Access(OptionRow option)
    {
        _text.Clear();
        foreach (PlatformEntry entry in option.Numbers)
        {
            if (entry.Architecture is null && entry.CanGet != entry.CanSet && option is { CanGet: true, CanSet: true })
            {
                AppendSeparator(", ");
                _text.Append(entry.CanGet ? "read-only on " : "write-only on ").Append(Platform.NameOf(entry.Platform));
            }
        }

        return _text.ToString();
    }

    private string Since(EquatableArray<NamedText> releases)
    {
        _text.Clear();
        foreach (NamedText since in releases)
        {
            AppendSeparator(", ");
            _text.Append(Platform.NameOf(since.Name)).Append(' ').Append(since.Text);
        }

        return _text.ToString();
    }

    private static string? Tracked(OptionRow option) => option.Tracked is { } tracked
        ? $"SocketOptionName.{tracked.Name} at SocketOptionLevel.{tracked.Level}, which .NET restores when it connects to several addresses"
        : null;

    private string OtherNames(OptionRow option)
    {
        _text.Clear().Append(Join(option.Aliases));
        foreach (PlatformEntry entry in option.Numbers)
        {
            if (entry.Name is not null)
            {
                AppendSeparator(", ");
                _text.Append(entry.Name).Append(" on ").Append(Platform.NameOf(entry.Platform));
            }
        }

        return _text.ToString();
    }

    private string OtherNames(MessageRow message)
    {
        _text.Clear();
        foreach (NamedText name in message.OtherNames())
        {
            AppendSeparator(", ");
            _text.Append(name.Name).Append(" on ").Append(Platform.NameOf(name.Text));
        }

        return _text.ToString();
    }

    /// <summary>Lists the operating systems of each direction.</summary>
    private string Directions(MessageRow message)
    {
        _text.Clear();
        AppendDirection("received on ", message.Received);
        AppendDirection("sent on ", message.Sent);
        return _text.ToString();
    }

    private void AppendDirection(string direction, EquatableArray<PlatformEntry> numbers)
    {
        string separator = direction;
        foreach (PlatformEntry entry in numbers)
        {
            if (entry.Architecture is null)
            {
                AppendSeparator(separator == direction ? "; " : "");
                _text.Append(separator).Append(Platform.NameOf(entry.Platform));
                separator = ", ";
            }
        }
    }

    /// <summary>Lists the properties of rows with their native names.</summary>
    private string LinkedNames(EquatableArray<NamedText> rows)
    {
        _text.Clear();
        foreach (NamedText row in rows)
        {
            AppendSeparator(", ");
            _text.Append(row.Text).Append(" (").Append(row.Name).Append(')');
        }

        return _text.ToString();
    }

    private void AppendSeparator(string separator) => _text.Append(_text.Length > 0 ? separator : "");

    private static string Join(EquatableArray<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => string.Join(", ", (IEnumerable<string>)names),
    };

    /// <summary>Turns a name such as BeforeBind into words.</summary>
    private string Words(string name)
    {
        _text.Clear();
        foreach (char c in name)
        {
            _text.Append(char.IsUpper(c) && _text.Length > 0 ? " " : "").Append(char.ToLowerInvariant(c));
        }

        return _text.ToString();
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
