namespace Sockets.Options.Generator.Targets;

/// <summary>A type to generate on: all that the text of its file depends on, beside the options.</summary>
internal sealed record TargetType
{
    /// <summary>The name of the list of all values.</summary>
    public const string ListName = "All";

    public required TypeLocation Location { get; init; }

    public required Facet Facet { get; init; }

    /// <summary>Gets the expression that gives the socket as a SocketRef; empty where members need none.</summary>
    public required string Receiver { get; init; }

    /// <summary>Gets the keyword that says who sees the generated members.</summary>
    public required string Accessibility { get; init; }

    /// <summary>Gets a value that tells whether a list of all values is generated too.</summary>
    public required bool HasList { get; init; }

    /// <summary>Gets a value that tells whether members are to promise that they leave the struct as it is.</summary>
    public required bool HasReadOnlyMembers { get; init; }
}
