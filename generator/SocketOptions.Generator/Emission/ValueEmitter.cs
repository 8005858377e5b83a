using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Targets;

namespace Sockets.Options.Generator.Emission;

/// <summary>Writes the static property that returns an option as a value.</summary>
internal sealed class ValueEmitter(IndentedWriter writer, TargetType target, ValueTypes types)
{
    private const string LineBreak = "\n    ";

    private readonly DocumentationWriter _documentation = new(writer, types);

    public void Emit(OptionRow option)
    {
        string type = $"global::Sockets.Options.SocketOption<{types[option.Type].Type}>";
        _documentation.WriteOptionSummary(option);
        _documentation.WriteRemarks(option);
        WriteAttributes();
        if (option.Niche)
        {
            writer.WriteLine(GeneratedCode.Advanced);
        }

        writer.WriteLine($"{target.MemberAccessibility(types[option.Type].IsInternal)} static {type} {option.Property} =>");
        writer.Indent();
        writer.Write("global::System.Threading.LazyInitializer.EnsureInitialized(ref field, static () => ");
        WriteCreation(option, type);
        writer.WriteLine(");");
        writer.Unindent();
    }

    /// <remarks>All these members have types of the runtime, which does not promise to be usable from all languages.</remarks>
    private void WriteAttributes()
    {
        writer.WriteLine(GeneratedCode.Attributes);
        writer.WriteLine(GeneratedCode.NotClsCompliant);
    }

    private void WriteCreation(OptionRow option, string type)
    {
        // A SocketOption value cannot pass the argument that reading the option requires.
        bool canGet = option.CanGet && types[option.Type].Query is null;
        if (!canGet && !option.CanSet)
        {
            writer.Write($"{type}.CreateDescribed");
            WriteArguments(option);
            return;
        }

        string method = !option.CanSet ? "CreateGetOnly" : !canGet ? "CreateSetOnly" : "Create";
        foreach (PlatformCase typeName in ValueTypes.NamesOf(option))
        {
            typeName.WriteCondition(writer, LineBreak);
            writer.Write($"{type}.{method}<{types[typeName.Text].Codec}>");
            WriteArguments(option);
            typeName.WriteAlternative(writer, LineBreak);
        }
    }

    private void WriteArguments(OptionRow option) =>
        writer.Write($"({DefinitionEmitter.FullName}.{option.Property}, {DescriptionEmitter.FullName}.{option.Property})");
}
