namespace Sockets.Options.Generator.Primitives;

/// <summary>Specifies the name and version of the generator in generated code.</summary>
internal static class GeneratorIdentity
{
    public const string Name = "SocketOptions.Generator";

    public static string Version => typeof(GeneratorIdentity).Assembly.GetName().Version.ToString(3);
}
