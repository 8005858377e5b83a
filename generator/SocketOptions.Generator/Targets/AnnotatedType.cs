namespace Sockets.Options.Generator.Targets;

/// <summary>A type that carries the attribute, as values: a symbol would keep its whole compilation alive.</summary>
/// <param name="Target">What to generate on it.</param>
/// <param name="Socket">How its generated members come to its socket; null where they need no property for that.</param>
internal sealed record AnnotatedType(Target Target, BorrowedSocket? Socket);
