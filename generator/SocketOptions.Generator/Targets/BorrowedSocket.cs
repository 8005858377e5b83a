using Microsoft.CodeAnalysis;
using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Targets;

/// <summary>A property to generate on a type for its other generated members: its socket, borrowed.</summary>
/// <param name="Location">Where the type is.</param>
/// <param name="Name">The name of the property.</param>
/// <param name="Expression">The expression that gives the socket as a SocketRef.</param>
/// <param name="IsReadOnly">Whether it is to promise that it leaves the struct as it is.</param>
/// <remarks>
/// Apart from <see cref="TargetType"/>, and in a file of its own: what the user calls the socket may change without all
/// options being generated, and compiled, again.
/// </remarks>
internal sealed record BorrowedSocket(TypeLocation Location, string Name, string Expression, bool IsReadOnly)
{
    private const string PreferredName = "BorrowedSocket";

    /// <returns>A name for the property that the type has no use for yet.</returns>
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

    /// <summary>Tells whether a member is such a property, as it is to those who see the generated code.</summary>
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
