namespace Sockets.Options.Benchmarks;

/// <summary>One way to do something.</summary>
/// <param name="Subject">What is done.</param>
/// <param name="Way">How.</param>
/// <param name="Repeat">Does it as often as is said, without a delegate call for each.</param>
/// <param name="Calls">How often a round does it, which is to take some milliseconds.</param>
/// <param name="Prepare">Makes ready for as many, which is not measured.</param>
internal sealed record MeasuredOperation(string Subject, string Way, Action<int> Repeat, int Calls = 20_000, Action<int>? Prepare = null);
