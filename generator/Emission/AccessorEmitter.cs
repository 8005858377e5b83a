using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Targets;

namespace Sockets.Options.Generator.Emission;

/// <summary>Writes the property of an option, or its methods where a property would promise too much.</summary>
internal sealed class AccessorEmitter(IndentedWriter writer, TargetType target, ValueTypes types)
{
    private readonly string _modifiers = target.Accessibility + (target.HasReadOnlyMembers ? " readonly" : "");

    public void Emit(OptionRow option)
    {
        // What can only be set is no property, and neither is what changes when a debugger looks at it.
        if (option.CanGet && !option.Clears)
        {
            EmitProperty(option);
            return;
        }

        if (option.CanGet)
        {
            EmitGetMethod(option);
        }

        if (option.CanGet && option.CanSet)
        {
            writer.WriteLine();
        }

        if (option.CanSet)
        {
            EmitSetMethod(option);
        }
    }

    private void EmitProperty(OptionRow option)
    {
        WriteDocumentation(option);
        DocumentationWriter.WriteExceptions(writer, option.CanSet);
        WriteAttributes(option);
        writer.OpenBlock($"{_modifiers} {types[option.Type].Type} {option.Property}");
        writer.WriteLine($"get => {GetExpression(option)};");
        if (option.CanSet)
        {
            WriteSet(option, "set", "value");
        }

        writer.CloseBlock();
    }

    private void EmitGetMethod(OptionRow option)
    {
        WriteDocumentation(option);
        writer.WriteLine("/// <returns>The value.</returns>");
        DocumentationWriter.WriteExceptions(writer, takesValue: false);
        WriteAttributes(option);
        writer.WriteLine($"{_modifiers} {types[option.Type].Type} {option.Property}() => {GetExpression(option)};");
    }

    private void EmitSetMethod(OptionRow option)
    {
        CSharpValueType type = types[option.Type];
        WriteDocumentation(option);
        if (type.HasPayload)
        {
            writer.WriteLine("/// <param name=\"value\">The value.</param>");
        }

        DocumentationWriter.WriteExceptions(writer, type.HasPayload);
        WriteAttributes(option);
        WriteSet(
            option,
            $"{_modifiers} void {option.Property}({(type.HasPayload ? type.Type + " value" : "")})",
            type.HasPayload ? "value" : "default");
    }

    private void WriteDocumentation(OptionRow option)
    {
        DocumentationWriter.WriteSummary(writer, option);
        DocumentationWriter.WriteRemarks(writer, option, types);
    }

    private void WriteAttributes(OptionRow option)
    {
        writer.WriteLine(GeneratedCode.Attribute);
        PlatformAttributes.Write(writer, option);
        if (option.Niche)
        {
            writer.WriteLine(
                "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Advanced)]");
        }
    }

    private string GetExpression(OptionRow option) =>
        PlatformChoice.Expression(ValueTypes.NamesOf(option), "\n    ", typeName => $"{Call("Get", option, typeName)})");

    private void WriteSet(OptionRow option, string header, string value)
    {
        List<(string? Test, string Text)> cases = ValueTypes.NamesOf(option);
        if (cases.Count == 1)
        {
            writer.WriteLine($"{header} => {Call("Set", option, cases[0].Text)}, {value});");
            return;
        }

        writer.OpenBlock(header);
        for (int i = 0; i < cases.Count; i++)
        {
            string keyword = i == 0 ? "if" : "else if";
            writer.OpenBlock(cases[i].Test is string test ? $"{keyword} ({test})" : "else");
            writer.WriteLine($"{Call("Set", option, cases[i].Text)}, {value});");
            writer.CloseBlock();
        }

        writer.CloseBlock();
    }

    private string Call(string method, OptionRow option, string typeName) =>
        $"{target.Receiver}.{method}<{types[option.Type].Type}, {types[typeName].Codec}>"
        + $"({DefinitionEmitter.FullName}.{option.Property}";
}
