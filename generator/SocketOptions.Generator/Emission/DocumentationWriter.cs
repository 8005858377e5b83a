using System.Globalization;
using System.Text;
using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Emission;

/// <summary>Writes the text of the table for an option as XML documentation.</summary>
internal sealed class DocumentationWriter(IndentedWriter writer, ValueTypes types)
{
    private const string IndicatesWhether = "Indicates whether ";

    private static readonly char[] s_special = ['&', '<', '>'];

    private readonly StringBuilder _text = new();

    public void WriteSummary(OptionRow option) =>
        writer.WriteLine($"/// <summary><c>{option.Name}</c>: {Escape(Summary(option))}</summary>");

    public void WriteRemarks(OptionRow option)
    {
        writer.WriteLine("/// <remarks>");
        WriteFact("Unit", Unit(option));
        WriteFact("Range", Range(option));
        WriteFact("Default", option.Default);
        WriteFact("Sockets", Join(option.Sockets));
        WriteFact("When", option.When == "Any" ? null : Words(option.When));
        WriteFact("Access", Access(option));
        WriteFact("Privilege", option.Needs);
        WriteFact("Since", Since(option));
        WriteFact("Also called", OtherNames(option));
        foreach (NamedText error in option.Errors)
        {
            WriteFact(error.Name, error.Text);
        }

        WriteFact("See", option.See);
        writer.WriteLine("/// </remarks>");
    }

    /// <summary>Writes that a member throws the same exceptions as a method of the runtime.</summary>
    /// <param name="method">The name of the method of SocketRef.</param>
    public void WriteExceptions(string method) =>
        writer.WriteLine($"/// <inheritdoc cref=\"global::Sockets.Options.SocketRef.{method}\" path=\"/exception\"/>");

    /// <summary>Combines the text of the table with the access of the member, as in the documentation of .NET.</summary>
    /// <remarks>The text of a method begins with a verb and is complete.</remarks>
    private static string Summary(OptionRow option)
    {
        string text = option.Doc;
        if (!option.CanGet)
        {
            return text;
        }

        string verb = option.CanSet ? "Gets or sets" : "Gets";
        return text.StartsWith(IndicatesWhether, StringComparison.Ordinal)
            ? $"{verb} a value indicating whether {text.Substring(IndicatesWhether.Length)}"
            : BeginsWithArticle(text)
                ? $"{verb} {char.ToLowerInvariant(text[0])}{text.Substring(1)}"
                : text;
    }

    private static bool BeginsWithArticle(string text) =>
        text.StartsWith("The ", StringComparison.Ordinal)
        || text.StartsWith("A ", StringComparison.Ordinal)
        || text.StartsWith("An ", StringComparison.Ordinal);

    private void WriteFact(string label, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            string stop = text![text.Length - 1] == '.' ? "" : ".";
            writer.WriteLine($"/// <para>{label}: {Escape(text)}{stop}</para>");
        }
    }

    private string? Unit(OptionRow option)
    {
        string? unit = types.UnitOf(option);
        if (option.Unit is not null)
        {
            return unit;
        }

        _text.Clear().Append(unit);
        foreach (PlatformEntry entry in option.Numbers)
        {
            if (entry.Type is not null && types[entry.Type].Unit is string other && other != unit)
            {
                _text.Append("; ").Append(other).Append(" on ").Append(Platform.NameOf(entry.Platform));
            }
        }

        return _text.Length > (unit?.Length ?? 0) ? _text.ToString() : unit;
    }

    private string Range(OptionRow option)
    {
        _text.Clear();
        if (option.Range is not null)
        {
            AppendRange(option.Range);
        }

        foreach (PlatformEntry entry in option.Numbers)
        {
            if (entry.Range is not null)
            {
                AppendSeparator("; ");
                AppendRange(entry.Range);
                _text.Append(" on ").Append(Platform.NameOf(entry.Platform));
            }
        }

        if (option.Reset is { } reset)
        {
            _text.Append("; ").Append(reset.ToString(CultureInfo.InvariantCulture))
                .Append(" restores the default of the operating system");
        }

        return _text.ToString();
    }

    private void AppendRange(NativeRange range) => _text
        .Append(range.Minimum.ToString(CultureInfo.InvariantCulture))
        .Append(" to ")
        .Append(range.Maximum.ToString(CultureInfo.InvariantCulture));

    private string Access(OptionRow option)
    {
        _text.Clear();
        foreach (PlatformEntry entry in option.Numbers)
        {
            if (entry.Architecture is null && entry.CanGet != entry.CanSet && option is { CanGet: true, CanSet: true })
            {
                AppendSeparator(", ");
                _text.Append(entry.CanGet ? "read-only on " : "set-only on ").Append(Platform.NameOf(entry.Platform));
            }
        }

        return _text.ToString();
    }

    private string Since(OptionRow option)
    {
        _text.Clear();
        foreach (NamedText since in option.Since)
        {
            AppendSeparator(", ");
            _text.Append(Platform.NameOf(since.Name)).Append(' ').Append(since.Text);
        }

        return _text.ToString();
    }

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

    private void AppendSeparator(string separator) => _text.Append(_text.Length > 0 ? separator : "");

    private static string Join(EquatableArray<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => string.Join(", ", (IEnumerable<string>)names),
    };

    /// <summary>Converts a name such as BeforeBind to words.</summary>
    private string Words(string name)
    {
        _text.Clear();
        foreach (char c in name)
        {
            _text.Append(char.IsUpper(c) && _text.Length > 0 ? " " : "").Append(char.ToLowerInvariant(c));
        }

        return _text.ToString();
    }

    private static string Escape(string text) =>
        text.IndexOfAny(s_special) < 0 ? text : text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
