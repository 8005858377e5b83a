using Microsoft.CodeAnalysis.Text;
using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Targets;

namespace Sockets.Options.Generator.Emission;

/// <summary>Writes the file of a type.</summary>
internal static class TargetEmitter
{
    // The average for an option of the package's table.
    private const int CharactersPerOption = 2048;

    public static SourceText Emit(Selection selection, CancellationToken cancellationToken)
    {
        var writer = new IndentedWriter(CharactersPerOption * (selection.Table.Options.Count + selection.Table.Messages.Count + 1));
        var types = new ValueTypes(selection.Table.Types);
        writer.WriteLine(GeneratedCode.Head);
        TypeWriter.Open(writer, selection.Target.Location);
        if (selection.Target.Facet == Facet.Extensions)
        {
            writer.OpenBlock("""
                /// <param name="socket">The socket.</param>
                extension(global::System.Net.Sockets.Socket socket)
                """);
        }

        EmitMembers(writer, selection, types, cancellationToken);
        if (selection.Target.Facet == Facet.Extensions)
        {
            writer.CloseBlock();
        }

        TypeWriter.Close(writer, selection.Target.Location);
        writer.WriteLine();
        writer.OpenBlock($"namespace {GeneratedCode.Namespace}");
        // Unlike other names, one with "::" never refers to a member, such as an option of the name of a type.
        writer.WriteLine("using Runtime = global::Sockets.Options;");
        writer.WriteLine("using Compiler = global::System.Runtime.CompilerServices;");
        writer.WriteLine();
        DefinitionEmitter.Emit(writer, selection.Table);
        if (selection.Target.Facet is Facet.Values or Facet.Messages)
        {
            writer.WriteLine();
            DescriptionEmitter.Emit(writer, selection.Table, types);
        }

        writer.CloseBlock();
        return writer.ToSourceText();
    }

    private static void EmitMembers(
        IndentedWriter writer, Selection selection, ValueTypes types, CancellationToken cancellationToken)
    {
        var hidden = new HashSet<string>(selection.HiddenMembers, StringComparer.Ordinal);
        var accessors = new AccessorEmitter(writer, selection.Target, types, hidden);
        var composites = new CompositeEmitter(writer, selection.Target, types);
        var values = new ValueEmitter(writer, selection.Target, types);
        var messages = new MessageEmitter(writer, selection.Target, types);
        string separator = "";
        foreach (OptionRow option in selection.Table.Options)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (selection.Target.Facet == Facet.Values ? hidden.Contains(option.Property) : !accessors.HasMembers(option))
            {
                continue;
            }

            writer.Write(separator);
            separator = "\n";
            if (selection.Target.Facet == Facet.Values)
            {
                values.Emit(option);
            }
            else
            {
                accessors.Emit(option);
            }
        }

        foreach (CompositeRow composite in selection.Table.Composites)
        {
            writer.Write(separator);
            separator = "\n";
            composites.Emit(composite, composite.FindOptions(selection.Table.Options)!);
        }

        foreach (MessageRow message in selection.Table.Messages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.Write(separator);
            separator = "\n";
            messages.Emit(message);
        }

        if (selection.Target.HasList)
        {
            writer.Write(separator);
            EmitList(writer, selection);
        }
    }

    /// <summary>Writes the list of all options or messages.</summary>
    private static void EmitList(IndentedWriter writer, Selection selection)
    {
        (string rows, string type) = selection.Target.Facet == Facet.Messages
            ? ("control messages", "ControlMessage")
            : ("options", "SocketOption");
        writer.WriteLine($"/// <summary>Gets all {rows} in the order of the table.</summary>");
        writer.WriteLine(GeneratedCode.Attributes);
        writer.WriteLine(GeneratedCode.NotClsCompliant);
        writer.WriteLine($"""
            {selection.Target.Accessibility} static global::System.Collections.Generic.IReadOnlyList<global::Sockets.Options.{type}> {TargetType.ListName} =>
                global::System.Threading.LazyInitializer.EnsureInitialized(ref field, static () =>
            """);
        writer.Indent();
        writer.WriteLine("[");
        writer.Indent();
        foreach (OptionRow option in selection.Table.Options)
        {
            writer.WriteLine(option.Property + ",");
        }

        foreach (MessageRow message in selection.Table.Messages)
        {
            writer.WriteLine(message.Property + ",");
        }

        writer.Unindent();
        writer.WriteLine("]);");
        writer.Unindent();
    }
}
