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
        var writer = new IndentedWriter(CharactersPerOption * (selection.Table.Options.Count + 1));
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
        if (selection.Target.Facet == Facet.Values)
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

        if (selection.Target.HasList)
        {
            writer.WriteLine();
            values.EmitList(selection.Table);
        }
    }
}
