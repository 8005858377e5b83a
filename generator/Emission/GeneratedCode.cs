namespace Sockets.Options.Generator.Emission;

/// <summary>What says of generated code that it is generated.</summary>
internal static class GeneratedCode
{
    /// <summary>The namespace of the file-local classes: one of ours, where the runtime's types need no qualification.</summary>
    public const string Namespace = "Sockets.Options.Generated";

    public static string Attribute { get; } =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"SocketOptions.Generator\", \"{AssemblyVersion}\")]";

    private static string AssemblyVersion => typeof(GeneratedCode).Assembly.GetName().Version.ToString(3);
}
