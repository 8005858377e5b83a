using System.Reflection;

namespace Build.Tests.Pages.Infrastructure;

/// <summary>Spells compiled members as C# source would, with short names.</summary>
internal static class CSharpSignature
{
    private static readonly Dictionary<Type, string> s_keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(string)] = "string",
    };

    public static string Of(MemberInfo member) => member switch
    {
        PropertyInfo property =>
            $"{TypeName(new NullabilityInfoContext().Create(property))} {property.Name} {{ get; {(property.CanWrite ? "set; " : "")}}}",
        MethodInfo method =>
            $"{TypeName(new NullabilityInfoContext().Create(method.ReturnParameter))} {method.Name}({Parameters(method)})",
        _ => throw new ArgumentException($"{member} is neither a property nor a method."),
    };

    private static string Parameters(MethodInfo method) => string.Join(
        ", ",
        method.GetParameters().Select(parameter => $"{TypeName(new NullabilityInfoContext().Create(parameter))} {parameter.Name}"));

    private static string TypeName(NullabilityInfo info)
    {
        bool isNullable = info.ReadState == NullabilityState.Nullable || info.WriteState == NullabilityState.Nullable;
        Type type = Nullable.GetUnderlyingType(info.Type) ?? info.Type;
        string name = s_keywords.TryGetValue(type, out string? keyword) ? keyword
            : type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{Arguments(info)}>"
            : type.Name;
        return name + (isNullable ? "?" : "");
    }

    private static string Arguments(NullabilityInfo info) => string.Join(", ", info.GenericTypeArguments.Select(TypeName));
}
