using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Targets;

namespace Sockets.Options.Generator.Emission;

/// <summary>Writes the property of an option, or its methods if it cannot be a property.</summary>
/// <param name="writer">The writer.</param>
/// <param name="target">The type.</param>
/// <param name="types">The value types.</param>
/// <param name="hidden">The names of members that the type implements itself.</param>
internal sealed class AccessorEmitter(IndentedWriter writer, TargetType target, ValueTypes types, HashSet<string> hidden)
{
    private const string LineBreak = "\n    ";
    private const string GetMethod = "Get";
    private const string SetMethod = "Set";
    private const string QueryMethod = "Query";

    private readonly DocumentationWriter _documentation = new(writer, types);

    /// <summary>Determines whether an option has members that the type does not implement itself.</summary>
    public bool HasMembers(OptionRow option) => Array.Exists(
        OptionMembers.Of(option, types[option.Type].Query).AccessorNames(option.Property), name => !hidden.Contains(name));

    public void Emit(OptionRow option)
    {
        var platforms = new OptionPlatforms(option.Numbers);
        string? query = types[option.Type].Query;
        OptionMembers members = OptionMembers.Of(option, query);
        if (members.IsProperty)
        {
            EmitProperty(option, platforms);
            return;
        }

        string? getter = members.Getter is not null && hidden.Contains(members.Getter) ? null : members.Getter;
        string? setter = members.Setter is not null && hidden.Contains(members.Setter) ? null : members.Setter;
        if (getter is not null)
        {
            EmitGetMethod(option, platforms, getter, query);
        }

        if (getter is not null && setter is not null)
        {
            writer.WriteLine();
        }

        if (setter is not null)
        {
            EmitSetMethod(option, platforms, setter);
        }
    }

    private void EmitProperty(OptionRow option, OptionPlatforms platforms)
    {
        WriteDocumentation(option, option.CanGet, option.CanSet);
        _documentation.WriteExceptions(option.CanSet ? SetMethod : GetMethod);
        WriteAttributes(option, platforms.All);
        writer.OpenBlock($"{Modifiers(option)} {types[option.Type].Type} {option.Property}");
        PlatformAttributes.WriteForAccessor(writer, [option], platforms.All, platforms.Readable);
        WriteGet(option, "get");
        if (option.CanSet)
        {
            PlatformAttributes.WriteForAccessor(writer, [option], platforms.All, platforms.Settable);
            WriteSet(option, "set", "value");
        }

        writer.CloseBlock();
    }

    private void EmitGetMethod(OptionRow option, OptionPlatforms platforms, string name, string? query)
    {
        WriteDocumentation(option, gets: true, sets: false);
        if (query is not null)
        {
            writer.WriteLine("/// <param name=\"query\">The query.</param>");
        }

        writer.WriteLine("/// <returns>The value of the option.</returns>");
        _documentation.WriteExceptions(query is null ? GetMethod : QueryMethod);
        WriteAttributes(option, platforms.Readable);
        writer.Write($"{Modifiers(option)} {types[option.Type].Type} ");
        WriteGet(option, $"{name}({query}{(query is null ? "" : " query")})");
    }

    private void EmitSetMethod(OptionRow option, OptionPlatforms platforms, string name)
    {
        CSharpValueType type = types[option.Type];
        WriteDocumentation(option, gets: false, sets: true);
        if (type.HasPayload)
        {
            writer.WriteLine("/// <param name=\"value\">The value of the option.</param>");
        }

        // Without a value there is no invalid one, so the exceptions are those of the getter.
        _documentation.WriteExceptions(type.HasPayload ? SetMethod : GetMethod);
        WriteAttributes(option, platforms.Settable);
        WriteSet(
            option,
            $"{Modifiers(option)} void {name}({(type.HasPayload ? type.Type + " value" : "")})",
            type.HasPayload ? "value" : "default");
    }

    private string Modifiers(OptionRow option) => target.MemberModifiers(types[option.Type].IsInternal);

    private void WriteDocumentation(OptionRow option, bool gets, bool sets)
    {
        _documentation.WriteSummary(option, gets, sets);
        _documentation.WriteRemarks(option);
    }

    private void WriteAttributes(OptionRow option, PlatformSet platforms)
    {
        writer.WriteLine(GeneratedCode.Attributes);
        if (!types[option.Type].IsClsCompliant)
        {
            writer.WriteLine(GeneratedCode.NotClsCompliant);
        }

        PlatformAttributes.Write(writer, [option], platforms);
        if (option.Niche)
        {
            writer.WriteLine(GeneratedCode.Advanced);
        }
    }

    private void WriteGet(OptionRow option, string header)
    {
        writer.Write($"{header} => ");
        string? query = types[option.Type].Query;
        foreach (PlatformCase typeName in ValueTypes.NamesOf(option))
        {
            typeName.WriteCondition(writer, LineBreak);
            if (query is null)
            {
                WriteCall(GetMethod, option, typeName.Text);
            }
            else
            {
                WriteCall(QueryMethod, option, typeName.Text, "query", $"{query}, ");
            }

            typeName.WriteAlternative(writer, LineBreak);
        }

        writer.WriteLine(";");
    }

    private void WriteSet(OptionRow option, string header, string value)
    {
        PlatformCase[] typeNames = ValueTypes.NamesOf(option);
        if (typeNames.Length == 1)
        {
            writer.Write($"{header} => ");
            WriteCall(SetMethod, option, typeNames[0].Text, value);
            writer.WriteLine(";");
            return;
        }

        writer.OpenBlock(header);
        for (int i = 0; i < typeNames.Length; i++)
        {
            string keyword = i == 0 ? "if" : "else if";
            writer.OpenBlock(typeNames[i].Condition is string condition ? $"{keyword} ({condition})" : "else");
            WriteCall(SetMethod, option, typeNames[i].Text, value);
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
