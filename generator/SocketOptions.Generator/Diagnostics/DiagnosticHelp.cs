namespace Sockets.Options.Generator.Diagnostics;

/// <summary>Defines the properties that all diagnostics have in common.</summary>
internal static class DiagnosticHelp
{
    public const string Category = "SocketOptions";

    /// <summary>Returns the address of the page that explains a diagnostic.</summary>
    public static string Link(string id) => $"https://github.com/SocketOptions/SocketOptions/blob/main/build/docs/{id}.md";
}
