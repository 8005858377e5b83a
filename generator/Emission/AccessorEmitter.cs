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
        WriteGet(option, "get");
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
        writer.Write($"{_modifiers} {types[option.Type].Type} ");
        WriteGet(option, $"{name}({query}{(query is null ? "" : " query")})");
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
            writer.WriteLine(GeneratedCode.Advanced);
        }
    }

    private void WriteGet(OptionRow option, string header)
    {
        writer.Write($"{header} => ");
        string? query = types[option.Type].Query;
        PlatformChoice.Write(writer, ValueTypes.NamesOf(option), "\n    ", typeName =>
        {
            if (query is null)
            {
                WriteCall("Get", option, typeName);
            }
            else
            {
                WriteCall("Query", option, typeName, "query", $"{query}, ");
            }
        });
        writer.WriteLine(";");
    }

    private void WriteSet(OptionRow option, string header, string value)
    {
        List<(string? Test, string Text)> cases = ValueTypes.NamesOf(option);
        if (cases.Count == 1)
        {
            writer.Write($"{header} => ");
            WriteCall("Set", option, cases[0].Text, value);
            writer.WriteLine(";");
            return;
        }

        writer.OpenBlock(header);
        for (int i = 0; i < cases.Count; i++)
        {
            string keyword = i == 0 ? "if" : "else if";
            writer.OpenBlock(cases[i].Test is string test ? $"{keyword} ({test})" : "else");
            WriteCall("Set", option, cases[i].Text, value);
            writer.WriteLine(";");
            writer.CloseBlock();
        }

        writer.CloseBlock();
    }

    private void WriteCall(string method, OptionRow option, string typeName, string? argument = null, string? argumentType = null)
    {
        writer.Write($"{target.Receiver}.{method}<{argumentType}{types[option.Type].Type}, {types[typeName].Codec}>");
        writer.Write($"({DefinitionEmitter.FullName}.{option.Property}{(argument is null ? "" : ", ")}{argument})");
    }
}
