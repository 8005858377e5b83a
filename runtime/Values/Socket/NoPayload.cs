namespace Sockets.Options;

/// <summary>Represents the value of an option that has none.</summary>
public readonly record struct NoPayload;
