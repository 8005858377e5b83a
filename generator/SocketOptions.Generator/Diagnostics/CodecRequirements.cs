using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Diagnostics;

/// <summary>Compares codecs with the members that generated code uses.</summary>
internal sealed class CodecRequirements
{
    private const string Codecs = "Sockets.Options.Codecs.";

    private readonly SemanticModel _model;
    private readonly INamedTypeSymbol _decoder;
    private readonly INamedTypeSymbol _encoder;
    private readonly INamedTypeSymbol _query;

    private CodecRequirements(SemanticModel model, INamedTypeSymbol decoder, INamedTypeSymbol encoder, INamedTypeSymbol query)
    {
        _model = model;
        _decoder = decoder;
        _encoder = encoder;
        _query = query;
    }

    /// <returns>The requirements; null in a compilation without the runtime or without code.</returns>
    public static CodecRequirements? Find(Compilation compilation)
    {
        using IEnumerator<SyntaxTree> enumerator = compilation.SyntaxTrees.GetEnumerator();
        // The compiler itself binds the names. That costs time only in a project with a custom table.
#pragma warning disable RS1030
        return enumerator.MoveNext()
            && compilation.GetTypeByMetadataName(Codecs + "ISocketOptionDecoder`1") is INamedTypeSymbol decoder
            && compilation.GetTypeByMetadataName(Codecs + "ISocketOptionEncoder`1") is INamedTypeSymbol encoder
            && compilation.GetTypeByMetadataName(Codecs + "ISocketOptionQueryCodec`2") is INamedTypeSymbol query
                ? new CodecRequirements(compilation.GetSemanticModel(enumerator.Current), decoder, encoder, query)
                : null;
#pragma warning restore RS1030
    }

    /// <summary>Finds the reason why the codec of a value type does not compile.</summary>
    /// <param name="type">The value type.</param>
    /// <param name="options">All options. Their access is the one that the codec requires.</param>
    /// <returns>The reason as a sentence; null if there is none.</returns>
    public string? FindProblem(ValueTypeRow type, IReadOnlyList<OptionRow> options)
    {
        bool canGet = false;
        bool canSet = false;
        foreach (OptionRow option in options)
        {
            if (Uses(option, type.Name))
            {
                canGet |= option.CanGet;
                canSet |= option.CanSet;
            }
        }

        // The compiler reports other names that do not exist.
        string valueText = CSharpTypeName.OfType(type.Type ?? "NoPayload");
        if (Bind(valueText) is not ITypeSymbol value)
        {
            return null;
        }

        string valueName = value.ToDisplayString(NullableFlowState.None);
        string interfaces;
        var required = new List<(INamedTypeSymbol Definition, ITypeSymbol[] Arguments)>();
        if (canGet && type.Query is not null)
        {
            if (Bind(CSharpTypeName.OfType(type.Query)) is not ITypeSymbol query)
            {
                return null;
            }

            interfaces = $"{Codecs}ISocketOptionQueryCodec<{query.ToDisplayString(NullableFlowState.None)}, {valueName}>"
                + (canSet ? $" and {Codecs}ISocketOptionEncoder<{valueName}>" : "");
            required.Add((_query, [query, value]));
        }
        else
        {
            string name = canGet == canSet ? "Codec" : canGet ? "Decoder" : "Encoder";
            interfaces = $"{Codecs}ISocketOption{name}<{valueName}>";
            if (canGet)
            {
                required.Add((_decoder, [value]));
            }
        }

        if (canSet)
        {
            required.Add((_encoder, [value]));
        }

        string expected = $"a struct that implements {interfaces}";
        if (Bind(CSharpTypeName.OfCodec(type.Codec)) is not ITypeSymbol codec)
        {
            return Missing(type.Codec, expected);
        }

        if (codec is not { IsValueType: true, IsRefLikeType: false })
        {
            return $"'{type.Codec}' is not {expected}. It is {Describe(codec)}.";
        }

        return required.TrueForAll(one => Implements(codec, one.Definition, one.Arguments))
            ? null
            : $"'{type.Codec}' is not {expected}. It implements {Implemented(codec)}.";
    }

    /// <summary>Finds the reason why the codec of a composite does not compile.</summary>
    /// <inheritdoc cref="FindProblem(ValueTypeRow, IReadOnlyList{OptionRow})" path="/returns"/>
    public string? FindProblem(CompositeRow composite)
    {
        ITypeSymbol? value = composite.Type is null ? null : Bind(CSharpTypeName.OfType(composite.Type));
        if (composite.Type is not null && value is null)
        {
            return null;
        }

        string valueName = value?.ToDisplayString(NullableFlowState.None) ?? "";
        string getter = $"'{valueName} Get(SocketRef)'";
        string setter = value is null ? "'void Set(SocketRef)'" : $"'void Set(SocketRef, {valueName})'";
        string expected = $"a type with a constructor of {composite.Options.Count} {(composite.Options.Count == 1 ? "definition" : "definitions")} (SocketOptionDefinition) and "
            + (composite is { CanGet: true, CanSet: true } ? $"the methods {getter} and {setter}"
            : $"the method {(composite.CanGet ? getter : setter)}");
        if (Bind(CSharpTypeName.OfCodec(composite.Codec)) is not ITypeSymbol codec)
        {
            return Missing(composite.Codec, expected);
        }

        return codec is INamedTypeSymbol { IsAbstract: false } named
            && HasConstructor(named, composite.Options.Count)
            && (!composite.CanGet || HasMethod(named, "Get", value, parameter: null))
            && (!composite.CanSet || HasMethod(named, "Set", result: null, value))
                ? null
                : $"'{composite.Codec}' is not {expected}.";
    }

    private static bool Uses(OptionRow option, string type)
    {
        if (option.Type == type)
        {
            return true;
        }

        foreach (PlatformEntry entry in option.Numbers)
        {
            if (entry.Type == type)
            {
                return true;
            }
        }

        return false;
    }

    private static string Missing(string codec, string expected) =>
        $"Generated code has no access to a type '{codec}'. Expected {expected}.";

    private static string Describe(ITypeSymbol type) => type.TypeKind switch
    {
        TypeKind.Class => type.IsRecord ? "a record class" : type.IsStatic ? "a static class" : "a class",
        TypeKind.Interface => "an interface",
        TypeKind.Struct => "a ref struct",
        _ => "another kind of type",
    };

    private static bool Implements(ITypeSymbol type, INamedTypeSymbol definition, ITypeSymbol[] arguments)
    {
        foreach (INamedTypeSymbol candidate in type.AllInterfaces)
        {
            bool isSame = IsSame(candidate.OriginalDefinition, definition);
            for (int i = 0; isSame && i < arguments.Length; i++)
            {
                isSame = IsSame(candidate.TypeArguments[i], arguments[i]);
            }

            if (isSame)
            {
                return true;
            }
        }

        return false;
    }

    private string Implemented(ITypeSymbol type)
    {
        var names = new List<string>();
        foreach (INamedTypeSymbol candidate in type.AllInterfaces)
        {
            INamedTypeSymbol definition = candidate.OriginalDefinition;
            if (IsSame(definition, _decoder) || IsSame(definition, _encoder) || IsSame(definition, _query))
            {
                names.Add(candidate.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
            }
        }

        return names.Count == 0 ? "no such interface" : "only " + string.Join(" and ", names);
    }

    private static bool HasConstructor(INamedTypeSymbol type, int definitions)
    {
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            bool isFound = IsAccessible(constructor) && constructor.Parameters.Length == definitions;
            for (int i = 0; isFound && i < definitions; i++)
            {
                isFound = constructor.Parameters[i].Type.Name == "SocketOptionDefinition";
            }

            if (isFound)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasMethod(INamedTypeSymbol type, string name, ITypeSymbol? result, ITypeSymbol? parameter)
    {
        foreach (ISymbol member in type.GetMembers(name))
        {
            if (member is IMethodSymbol { IsStatic: false } method
                && IsAccessible(method)
                && method.Parameters.Length == (parameter is null ? 1 : 2)
                && method.Parameters[0].Type.Name == "SocketRef"
                && (parameter is null || IsSame(method.Parameters[1].Type, parameter))
                && (result is null || IsSame(method.ReturnType, result)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSame(ISymbol first, ISymbol second) => SymbolEqualityComparer.Default.Equals(first, second);

    private static bool IsAccessible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;

    /// <returns>The type; null if it does not exist or is not accessible.</returns>
    private ITypeSymbol? Bind(string name) =>
        _model.GetSpeculativeTypeInfo(0, SyntaxFactory.ParseTypeName(name), SpeculativeBindingOption.BindAsTypeOrNamespace).Type
            is { TypeKind: not TypeKind.Error } type
            ? type
            : null;
}
