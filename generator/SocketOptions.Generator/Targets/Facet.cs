namespace Sockets.Options.Generator.Targets;

/// <summary>Specifies the members that are generated for each option.</summary>
internal enum Facet
{
    /// <summary>Members of a type that contains a socket or is one.</summary>
    Accessors,

    /// <summary>Extension members of Socket.</summary>
    Extensions,

    /// <summary>Static properties that return the options as values.</summary>
    Values,

    /// <summary>Static properties that return the control messages of the table instead of its options.</summary>
    Messages,
}
