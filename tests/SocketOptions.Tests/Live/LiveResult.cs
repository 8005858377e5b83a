namespace Sockets.Options.Tests.Live;

/// <summary>The result of trying a row on the running kernel.</summary>
/// <param name="Status">The status.</param>
/// <param name="Detail">The reason why the status is not better.</param>
internal sealed record LiveResult(LiveStatus Status, string Detail = "");
