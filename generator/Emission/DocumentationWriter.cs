using System.Globalization;
using System.Text;
using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Emission;

/// <summary>Writes what the table says of an option as XML documentation.</summary>
internal static class DocumentationWriter
{
    private static readonly char[] s_special = ['&', '<', '>'];

    public static void WriteSummary(IndentedWriter writer, OptionRow option) =>
        writer.WriteLine($"/// <summary><c>{option.Name}</c>: {Escape(option.Doc)}</summary>");

    public static void WriteRemarks(IndentedWriter writer, OptionRow option, ValueTypes types)
    {
        writer.WriteLine("/// <remarks>");
        WriteFact(writer, "Unit", Unit(option, types));
        WriteFact(writer, "Range", Range(option));
        WriteFact(writer, "Default", option.Default);
        WriteFact(writer, "Sockets", Join(option.Sockets));
        WriteFact(writer, "When", option.When == "Any" ? null : Words(option.When));
        WriteFact(writer, "Access", Access(option));
        WriteFact(writer, "Privilege", option.Needs);
        WriteFact(writer, "Since", Since(option));
        WriteFact(writer, "Also called", OtherNames(option));
        foreach (NamedText error in option.Errors)
        {
            WriteFact(writer, error.Name, error.Text);
        }

        WriteFact(writer, "See", option.See);
        writer.WriteLine("/// </remarks>");
    }

    public static void WriteExceptions(IndentedWriter writer, bool takesValue)
    {
        writer.WriteLine("""/// <exception cref="global::System.PlatformNotSupportedException">This operating system lacks the option.</exception>""");
        if (takesValue)
        {
            writer.WriteLine("""/// <exception cref="global::System.ArgumentException">The option does not take the value.</exception>""");
        }

        writer.WriteLine("""
            /// <exception cref="global::System.Net.Sockets.SocketException">The operating system refused.</exception>
            /// <exception cref="global::System.ObjectDisposedException">The socket is disposed.</exception>
            """);
    }

    private static void WriteFact(IndentedWriter writer, string label, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            string stop = text!.EndsWith(".", StringComparison.Ordinal) ? "" : ".";
            writer.WriteLine($"/// <para>{label}: {Escape(text)}{stop}</para>");
        }
    }

    private static string? Unit(OptionRow option, ValueTypes types)
    {
        string? unit = types.UnitOf(option);
        var text = new StringBuilder(unit);
        foreach (PlatformEntry entry in option.Numbers)
        {
            if (option.Unit is null && entry.Type is not null && types[entry.Type].Unit is string other && other != unit)
            {
                text.Append("; ").Append(other).Append(" on ").Append(Platform.NameOf(entry.Platform));
            }
        }

        return text.ToString();
    }

    private static string Range(OptionRow option)
    {
        var text = new StringBuilder();
        if (option.Range is not null)
        {
            AppendRange(text, option.Range);
        }

        foreach (PlatformEntry entry in option.Numbers)
        {
            if (entry.Range is not null)
            {
                text.Append(text.Length > 0 ? "; " : "");
                AppendRange(text, entry.Range);
                text.Append(" on ").Append(Platform.NameOf(entry.Platform));
            }
        }

        if (option.Reset is { } reset)
        {
            text.Append("; ").Append(reset.ToString(CultureInfo.InvariantCulture)).Append(" restores the system's default");
        }

        return text.ToString();
    }

    private static string Access(OptionRow option)
    {
        var text = new StringBuilder();
        foreach (PlatformEntry entry in option.Numbers)
        {
            if (entry.Architecture is null && entry.CanGet != entry.CanSet && option is { CanGet: true, CanSet: true })
            {
                text.Append(text.Length > 0 ? ", " : "")
                    .Append(entry.CanGet ? "get only on " : "set only on ")
                    .Append(Platform.NameOf(entry.Platform));
            }
        }

        return text.ToString();
    }

    private static void AppendRange(StringBuilder text, NativeRange range) => text
        .Append(range.Minimum.ToString(CultureInfo.InvariantCulture))
        .Append(" to ")
        .Append(range.Maximum.ToString(CultureInfo.InvariantCulture));

    private static string Since(OptionRow option)
    {
        var text = new StringBuilder();
        foreach (NamedText since in option.Since)
        {
            text.Append(text.Length > 0 ? ", " : "").Append(Platform.NameOf(since.Name)).Append(' ').Append(since.Text);
        }

        return text.ToString();
    }

    private static string OtherNames(OptionRow option)
    {
        var text = new StringBuilder(Join(option.Aliases));
        foreach (PlatformEntry entry in option.Numbers)
        {
            if (entry.Name is not null)
            {
                text.Append(text.Length > 0 ? ", " : "")
                    .Append(entry.Name).Append(" on ").Append(Platform.NameOf(entry.Platform));
            }
        }

        return text.ToString();
    }

    private static string Join(EquatableArray<string> names) => string.Join(", ", (IEnumerable<string>)names);

    /// <summary>Turns a name such as BeforeBind into words.</summary>
    private static string Words(string name)
    {
        var text = new StringBuilder(name.Length + 2);
        foreach (char c in name)
        {
            text.Append(char.IsUpper(c) && text.Length > 0 ? " " : "").Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    private static string Escape(string text) =>
        text.IndexOfAny(s_special) < 0 ? text : text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
