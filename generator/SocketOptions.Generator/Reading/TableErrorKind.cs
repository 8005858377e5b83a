namespace Sockets.Options.Generator.Reading;

/// <summary>What is wrong with a table.</summary>
internal enum TableErrorKind
{
    /// <summary>The text is not in the subset of YAML that tables are written in.</summary>
    Syntax,

    /// <summary>A required key is absent.</summary>
    MissingKey,

    /// <summary>A key has no meaning where it stands.</summary>
    UnknownKey,

    /// <summary>A key stands twice in one mapping.</summary>
    DuplicateKey,

    /// <summary>A native name stands twice in one level.</summary>
    DuplicateOption,

    /// <summary>Two options ask for the same member.</summary>
    DuplicateProperty,

    /// <summary>A level is not in the table, or has no number on an operating system that has the option.</summary>
    UnknownLevel,

    /// <summary>A value type is not in the table.</summary>
    UnknownType,

    /// <summary>An integer is malformed or too large.</summary>
    InvalidNumber,

    /// <summary>A range is malformed or empty.</summary>
    InvalidRange,

    /// <summary>A name is not one that C or C# would take.</summary>
    InvalidName,

    /// <summary>A level or value type is something else in an earlier table.</summary>
    Redefinition,

    /// <summary>A value is none of those that its key allows.</summary>
    InvalidValue,
}
