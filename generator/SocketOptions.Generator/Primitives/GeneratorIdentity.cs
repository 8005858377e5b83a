namespace Sockets.Options.Generator.Primitives;

/// <summary>The name and version by which generated code names the generator.</summary>
internal static class GeneratorIdentity
{
    public const string Name = "SocketOptions.Generator";

    public static string Version => typeof(GeneratorIdentity).Assembly.GetName().Version.ToString(3);
}
