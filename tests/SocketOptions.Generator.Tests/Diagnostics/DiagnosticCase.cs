namespace Sockets.Options.Generator.Tests.Diagnostics;

/// <summary>Code or a table that raises one diagnostic.</summary>
/// <param name="Id">The diagnostic.</param>
/// <param name="Text">The text, with ⟦ and ⟧ around the place of the diagnostic.</param>
/// <param name="Message">A part of the message.</param>
public sealed record DiagnosticCase(string Id, string Text, string Message)
{
    /// <remarks>The name of the test.</remarks>
    public override string ToString() => $"{Id}: {Message}";
}
