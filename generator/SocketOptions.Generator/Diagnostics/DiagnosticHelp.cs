namespace Sockets.Options.Generator.Diagnostics;

/// <summary>What all diagnostics have in common.</summary>
internal static class DiagnosticHelp
{
    public const string Category = "SocketOptions";

    /// <summary>Gets the address of the page that explains a diagnostic.</summary>
    public static string Link(string id) => $"https://github.com/SocketOptions/SocketOptions/blob/main/build/docs/{id}.md";
}
