using Sockets.Options.Generator.Facts;
using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Emission;

/// <summary>Writes the text of the table for an option as XML documentation.</summary>
internal sealed class DocumentationWriter(IndentedWriter writer, ValueTypes types)
{
    private static readonly char[] s_special = ['&', '<', '>'];

    private readonly OptionFacts _facts = new(type => types[type].Unit);

    /// <summary>Writes the summary of a member that gets the value, sets it, or does both.</summary>
    public void WriteSummary(OptionRow option, bool gets, bool sets) =>
        writer.WriteLine($"/// <summary><c>{option.Name}</c>: {Escape(OptionSummary.Of(option.Doc, gets, sets))}</summary>");

    /// <summary>Writes the summary of a member that is the option itself, not its value.</summary>
    public void WriteOptionSummary(OptionRow option) =>
        writer.WriteLine($"/// <summary>{OptionSummary.OfOption($"<c>{option.Name}</c>", Escape(option.Doc))}</summary>");

    /// <summary>Writes the summary of the member of a composite.</summary>
    public void WriteSummary(CompositeRow composite) =>
        writer.WriteLine($"/// <summary>{Escape(OptionSummary.Of(composite.Doc, composite.CanGet, composite.CanSet))}</summary>");

    /// <summary>Writes the summary of the member of a message.</summary>
    public void WriteSummary(MessageRow message) =>
        writer.WriteLine($"/// <summary>{OptionSummary.OfMessage($"<c>{message.Name}</c>", Escape(message.Doc))}</summary>");

    public void WriteRemarks(MessageRow message) => WriteRemarks(_facts.Of(message));

    public void WriteRemarks(OptionRow option) => WriteRemarks(_facts.Of(option));

    public void WriteRemarks(CompositeRow composite) => WriteRemarks(_facts.Of(composite));

    /// <summary>Writes that a member throws the same exceptions as a method of the runtime.</summary>
    /// <param name="method">The name of the method of SocketRef.</param>
    public void WriteExceptions(string method) =>
        writer.WriteLine($"/// <inheritdoc cref=\"global::Sockets.Options.SocketRef.{method}\" path=\"/exception\"/>");

    private void WriteRemarks(List<Fact> facts)
    {
        writer.WriteLine("/// <remarks>");
        foreach (Fact fact in facts)
        {
            string stop = fact.Text[fact.Text.Length - 1] == '.' ? "" : ".";
            writer.WriteLine($"/// <para>{fact.Label}: {Escape(fact.Text)}{stop}</para>");
        }

        writer.WriteLine("/// </remarks>");
    }

    private static string Escape(string text) =>
        text.IndexOfAny(s_special) < 0 ? text : text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
