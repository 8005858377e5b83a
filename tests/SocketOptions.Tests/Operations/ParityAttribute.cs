namespace Sockets.Options.Tests.Operations;

/// <summary>Names what the test covers of <c>socket2</c>, the crate for Rust.</summary>
/// <param name="counterparts">The names in <see cref="ParityTests"/>.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ParityAttribute(params string[] counterparts) : Attribute
{
    public IReadOnlyList<string> Counterparts { get; } = counterparts;
}
