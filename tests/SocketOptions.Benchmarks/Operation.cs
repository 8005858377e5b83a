namespace Sockets.Options.Benchmarks.Accessors;

/// <summary>One way to get or set an option.</summary>
/// <param name="Subject">What is got or set.</param>
/// <param name="Way">How.</param>
/// <param name="Repeat">Does it as often as is said, without a delegate call for each.</param>
internal sealed record Operation(string Subject, string Way, Action<int> Repeat);
