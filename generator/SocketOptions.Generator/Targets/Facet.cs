namespace Sockets.Options.Generator.Targets;

/// <summary>What is generated for each option.</summary>
internal enum Facet
{
    /// <summary>Members of a type that holds a socket, or that is one.</summary>
    Accessors,

    /// <summary>Extension members of Socket.</summary>
    Extensions,

    /// <summary>Static properties that are the options themselves.</summary>
    Values,
}
