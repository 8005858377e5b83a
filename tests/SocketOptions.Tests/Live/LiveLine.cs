using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.Live;

/// <summary>One way of trying a row, and what came of it.</summary>
/// <param name="Row">The row.</param>
/// <param name="Kind">The kind of socket; null where none was tried.</param>
/// <param name="Access">What was tried.</param>
/// <param name="Result">What came of it.</param>
internal sealed record LiveLine(LocalRow Row, SocketKind? Kind, string Access, LiveResult Result);
