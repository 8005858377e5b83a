namespace Sockets.Options.Tests.Infrastructure;

/// <summary>The privileges that Linux asks for when an option is set, by their bits.</summary>
[Flags]
internal enum Capability : uint
{
    None = 0,
    NetworkAdministration = 1 << 12,
    RawSockets = 1 << 13,
}
