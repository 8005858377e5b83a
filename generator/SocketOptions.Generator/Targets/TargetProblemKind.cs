namespace Sockets.Options.Generator.Targets;

/// <summary>Why nothing can be generated on a type.</summary>
internal enum TargetProblemKind
{
    /// <summary>The type, or one that contains it, is not partial.</summary>
    NotPartial,

    /// <summary>The type is visible in its own file only, and generated code is in another.</summary>
    FileLocal,

    /// <summary>The type is a static class, but nested or generic, where extension blocks are not allowed.</summary>
    NoPlaceForExtensions,

    /// <summary>The generated code needs a newer C#.</summary>
    LanguageVersion,

    /// <summary>No member leads to a socket.</summary>
    NoSocketMember,

    /// <summary>Several members lead to sockets.</summary>
    SeveralSocketMembers,

    /// <summary>The member that the attribute names does not exist or does not lead to a socket.</summary>
    InvalidSocketMember,
}
