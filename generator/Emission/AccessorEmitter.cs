using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Targets;

namespace Sockets.Options.Generator.Emission;

/// <summary>Writes the property of an option, or its methods where a property would promise too much.</summary>
internal sealed class AccessorEmitter(IndentedWriter writer, TargetType target, ValueTypes types)
{
    private readonly string _modifiers = target.Accessibility + (target.HasReadOnlyMembers ? " readonly" : "");

    public void Emit(OptionRow option)
    {
        // What can only be set is no property, and neither is what takes an argument to read or changes when a debugger
        // looks at it.
        string? query = types[option.Type].Query;
        if (option.CanGet && !option.Clears && query is null)
        {
            EmitProperty(option);
            return;
        }

        // Two methods of one name would differ in the type of their argument only, where they take one.
        bool isPair = query is not null && option is { CanGet: true, CanSet: true };
        if (option.CanGet)
        {
            EmitGetMethod(option, (isPair ? "Get" : "") + option.Property, query);
        }

        if (option.CanGet && option.CanSet)
        {
            writer.WriteLine();
        }

        if (option.CanSet)
        {
            EmitSetMethod(option, (isPair ? "Set" : "") + option.Property);
        }
    }

    private void EmitProperty(OptionRow option)
    {
        WriteDocumentation(option);
        DocumentationWriter.WriteExceptions(writer, option.CanSet);
        WriteAttributes(option, static _ => true);
        writer.OpenBlock($"{_modifiers} {types[option.Type].Type} {option.Property}");
        PlatformAttributes.WriteAccessor(writer, option, static entry => entry.CanGet);
        writer.WriteLine($"get => {GetExpression(option)};");
        if (option.CanSet)
        {
            PlatformAttributes.WriteAccessor(writer, option, static entry => entry.CanSet);
            WriteSet(option, "set", "value");
        }

        writer.CloseBlock();
    }

    private void EmitGetMethod(OptionRow option, string name, string? query)
    {
        WriteDocumentation(option);
        if (query is not null)
        {
            writer.WriteLine("/// <param name=\"query\">What is asked.</param>");
        }

        writer.WriteLine("/// <returns>The value.</returns>");
        DocumentationWriter.WriteExceptions(writer, takesValue: query is not null);
        WriteAttributes(option, static entry => entry.CanGet);
        string parameter = query is null ? "" : query + " query";
        writer.WriteLine($"{_modifiers} {types[option.Type].Type} {name}({parameter}) => {GetExpression(option)};");
    }

    private void EmitSetMethod(OptionRow option, string name)
    {
        CSharpValueType type = types[option.Type];
        WriteDocumentation(option);
        if (type.HasPayload)
        {
            writer.WriteLine("/// <param name=\"value\">The value.</param>");
        }

        DocumentationWriter.WriteExceptions(writer, type.HasPayload);
        WriteAttributes(option, static entry => entry.CanSet);
        WriteSet(
            option,
            $"{_modifiers} void {name}({(type.HasPayload ? type.Type + " value" : "")})",
            type.HasPayload ? "value" : "default");
    }

    private void WriteDocumentation(OptionRow option)
    {
        DocumentationWriter.WriteSummary(writer, option);
        DocumentationWriter.WriteRemarks(writer, option, types);
    }

    private void WriteAttributes(OptionRow option, Func<PlatformEntry, bool> isSupported)
    {
        writer.WriteLine(GeneratedCode.Attribute);
        PlatformAttributes.Write(writer, option, isSupported);
        if (option.Niche)
        {
            writer.WriteLine(
                "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Advanced)]");
        }
    }

    private string GetExpression(OptionRow option) =>
        PlatformChoice.Expression(
            ValueTypes.NamesOf(option),
            "\n    ",
            typeName => types[option.Type].Query is string query
                ? $"{Call("Query", option, typeName, query + ", ")}, query)"
                : $"{Call("Get", option, typeName)})");

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

    private string Call(string method, OptionRow option, string typeName, string queryType = "") =>
        $"{target.Receiver}.{method}<{queryType}{types[option.Type].Type}, {types[typeName].Codec}>"
        + $"({DefinitionEmitter.FullName}.{option.Property}";
}
