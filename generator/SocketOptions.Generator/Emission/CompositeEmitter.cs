using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Targets;

namespace Sockets.Options.Generator.Emission;

/// <summary>Writes the property of a composite, or its method if it cannot be a property.</summary>
internal sealed class CompositeEmitter(IndentedWriter writer, TargetType target, ValueTypes types)
{
    private readonly DocumentationWriter _documentation = new(writer, types);

    /// <param name="composite">The composite.</param>
    /// <param name="options">The options of the composite.</param>
    public void Emit(CompositeRow composite, OptionRow[] options)
    {
        OptionMembers members = OptionMembers.Of(composite);
        OptionPlatforms platforms = OptionPlatforms.CommonTo(options);
        string? type = composite.Type is null ? null : CSharpTypeName.OfType(composite.Type);
        _documentation.WriteSummary(composite);
        _documentation.WriteRemarks(composite);
        if (members.IsProperty)
        {
            EmitProperty(composite, options, platforms, type!);
        }
        else
        {
            EmitMethod(composite, options, platforms, members.Setter!, type);
        }
    }

    private void EmitProperty(CompositeRow composite, OptionRow[] options, OptionPlatforms platforms, string type)
    {
        _documentation.WriteExceptions(composite.CanSet ? "Set" : "Get");
        WriteAttributes(composite, options, platforms.All);
        writer.OpenBlock($"{target.MemberModifiers(composite.IsInternal)} {type} {composite.Property}");
        PlatformAttributes.WriteForAccessor(writer, options, platforms.All, platforms.Readable);
        writer.WriteLine($"get => {DefinitionEmitter.FullName}.{composite.Property}.Get({target.Receiver});");
        if (composite.CanSet)
        {
            PlatformAttributes.WriteForAccessor(writer, options, platforms.All, platforms.Settable);
            WriteSet(composite, "set", "value");
        }

        writer.CloseBlock();
    }

    private void EmitMethod(CompositeRow composite, OptionRow[] options, OptionPlatforms platforms, string name, string? type)
    {
        if (type is not null)
        {
            writer.WriteLine("/// <param name=\"value\">The value.</param>");
        }

        // Without a value there is no invalid one, so the exceptions are those of the getter.
        _documentation.WriteExceptions(type is null ? "Get" : "Set");
        WriteAttributes(composite, options, platforms.Settable);
        WriteSet(
            composite,
            $"{target.MemberModifiers(composite.IsInternal)} void {name}({(type is null ? "" : type + " value")})",
            type is null ? null : "value");
    }

    private void WriteAttributes(CompositeRow composite, OptionRow[] options, PlatformSet platforms)
    {
        writer.WriteLine(GeneratedCode.Attributes);
        if (composite.Type is not null && !CSharpTypeName.IsClsCompliant(composite.Type))
        {
            writer.WriteLine(GeneratedCode.NotClsCompliant);
        }

        PlatformAttributes.Write(writer, options, platforms);
    }

    private void WriteSet(CompositeRow composite, string header, string? value) => writer.WriteLine(
        $"{header} => {DefinitionEmitter.FullName}.{composite.Property}.Set({target.Receiver}{(value is null ? "" : ", ")}{value});");
}
