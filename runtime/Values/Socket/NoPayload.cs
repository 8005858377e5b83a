namespace Sockets.Options;

/// <summary>The value of an option that is an order and has none.</summary>
public readonly record struct NoPayload;
