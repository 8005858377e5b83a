namespace Sockets.Options.Generator.Targets;

/// <summary>Specifies the reason why nothing can be generated on a type.</summary>
internal enum TargetProblemKind
{
    /// <summary>The type or a containing type is not partial.</summary>
    NotPartial,

    /// <summary>The type is visible only in its own file, and generated code is in another.</summary>
    FileLocal,

    /// <summary>The type is a nested or generic static class, which cannot contain extension blocks.</summary>
    NoPlaceForExtensions,

    /// <summary>The generated code requires a later version of C#.</summary>
    LanguageVersion,

    /// <summary>No member provides a socket.</summary>
    NoSocketMember,

    /// <summary>Several members provide a socket.</summary>
    SeveralSocketMembers,

    /// <summary>The specified member does not exist or does not provide a socket.</summary>
    InvalidSocketMember,
}
