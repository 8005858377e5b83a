namespace Sockets.Options.Generator.Targets;

/// <summary>Represents an annotated type as values, because a symbol would keep its whole compilation in memory.</summary>
/// <param name="Target">The target of the generator.</param>
/// <param name="Socket">The property that returns its socket; null if the generated members require none.</param>
internal sealed record AnnotatedType(Target Target, BorrowedSocket? Socket);
