using Sockets.Options.Generator.Targets;

namespace Sockets.Options.Generator.Emission;

/// <summary>Writes the declarations around the members of a partial type.</summary>
internal static class TypeWriter
{
    public static void Open(IndentedWriter writer, TypeLocation location)
    {
        if (location.Namespace is not null)
        {
            writer.OpenBlock($"namespace {location.Namespace}");
        }

        foreach (string declaration in location.Declarations)
        {
            writer.OpenBlock(declaration);
        }
    }

    public static void Close(IndentedWriter writer, TypeLocation location)
    {
        for (int i = location.Namespace is null ? 1 : 0; i <= location.Declarations.Count; i++)
        {
            writer.CloseBlock();
        }
    }
}
