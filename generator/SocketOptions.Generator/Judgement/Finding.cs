namespace Sockets.Options.Generator.Judgement;

/// <summary>Represents the finding in a call.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Message">The fact, as a sentence.</param>
/// <param name="Option">The option that the code means; null if it is not clear, or if it is not in the table.</param>
internal sealed record Finding(Verdict Verdict, string Message, NativeOption? Option = null);
