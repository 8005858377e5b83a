namespace Sockets.Options.Benchmarks;

/// <summary>One way to do something.</summary>
/// <param name="Subject">The result.</param>
/// <param name="Way">The means.</param>
/// <param name="Repeat">Does it a number of times, without a delegate call for each.</param>
/// <param name="Calls">The number of times in a round, which should last some milliseconds.</param>
/// <param name="Prepare">Prepares as many, which is not measured.</param>
internal sealed record MeasuredOperation(string Subject, string Way, Action<int> Repeat, int Calls = 20_000, Action<int>? Prepare = null);
