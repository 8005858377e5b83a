using Microsoft.CodeAnalysis;
using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Targets;

/// <summary>Represents a generated property that returns the socket of a type to its other generated members.</summary>
/// <param name="Location">The location of the type.</param>
/// <param name="Name">The name of the property.</param>
/// <param name="Expression">The expression that returns the socket as a SocketRef.</param>
/// <param name="IsReadOnly">Indicates whether the property is a readonly member of a struct.</param>
/// <param name="Stored">The property that stores the parameter of the primary constructor; null if none is required.</param>
/// <remarks>
/// This record is separate from <see cref="TargetType"/> and has a file of its own, so that renaming the socket does not
/// generate and compile all options again.
/// </remarks>
internal sealed record BorrowedSocket(TypeLocation Location, string Name, string Expression, bool IsReadOnly, StoredParameter? Stored)
{
    // No option has an underscore in its name.
    private const string PreferredName = "BorrowedSocket_";

    /// <returns>A name for the property that is not in use in the type.</returns>
    public static string ChooseName(ICollection<string> takenNames)
    {
        string name = PreferredName;
        while (takenNames.Contains(name))
        {
            name += "_";
        }

        return name;
    }

    public BorrowedSocket InFile(FileNames names) => this with { Location = names.Distinguish(Location) };

    /// <summary>Determines whether a member of a compilation that includes the generated code is such a property.</summary>
    public static bool IsOne(ISymbol member)
    {
        foreach (AttributeData attribute in member.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "GeneratedCodeAttribute", ConstructorArguments.IsEmpty: false }
                && attribute.ConstructorArguments[0].Value is GeneratorIdentity.Name)
            {
                return true;
            }
        }

        return false;
    }
}
