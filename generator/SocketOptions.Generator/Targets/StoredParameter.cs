using Microsoft.CodeAnalysis;

namespace Sockets.Options.Generator.Targets;

/// <summary>Represents a generated property that stores a parameter of the primary constructor.</summary>
/// <param name="Name">The name of the property.</param>
/// <param name="Type">The type of the parameter.</param>
/// <param name="Parameter">The name of the parameter.</param>
/// <remarks>
/// A parameter in the body of a member would be captured. For some parameters, that is an error. For a parameter that the type
/// also passes to its base or stores in a member, it is a warning in the handwritten code (CS9107 and CS9124).
/// </remarks>
internal sealed record StoredParameter(string Name, string Type, string Parameter)
{
    // No option has an underscore in its name.
    private const string PreferredName = "StoredSocket_";

    private static readonly SymbolDisplayFormat s_qualified = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static StoredParameter Of(IParameterSymbol parameter, ICollection<string> takenNames)
    {
        string name = PreferredName;
        while (takenNames.Contains(name))
        {
            name += "_";
        }

        return new StoredParameter(name, parameter.Type.ToDisplayString(s_qualified), Identifier.Escape(parameter.Name));
    }
}
