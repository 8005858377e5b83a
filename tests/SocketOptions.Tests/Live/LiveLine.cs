using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.Live;

/// <summary>One way of trying a row, and its result.</summary>
/// <param name="Row">The row.</param>
/// <param name="Kind">The kind of socket; null where none was tried.</param>
/// <param name="Access">The access that was tried.</param>
/// <param name="Result">The result.</param>
internal sealed record LiveLine(LocalRow Row, SocketKind? Kind, string Access, LiveResult Result);
