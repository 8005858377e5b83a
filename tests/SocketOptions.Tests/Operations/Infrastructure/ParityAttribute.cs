namespace Sockets.Options.Operations.Tests;

/// <summary>Names the rows of the reference, socket2's, which the test covers.</summary>
/// <param name="rows">The rows.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ParityAttribute(params string[] rows) : Attribute
{
    public IReadOnlyList<string> Rows { get; } = rows;
}
