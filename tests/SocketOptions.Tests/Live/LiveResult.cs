namespace Sockets.Options.Tests.Live;

/// <summary>What came of trying a row on the running kernel.</summary>
/// <param name="Status">How far it goes.</param>
/// <param name="Detail">Why it goes no further.</param>
internal sealed record LiveResult(LiveStatus Status, string Detail = "");
