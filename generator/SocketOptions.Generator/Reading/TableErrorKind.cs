namespace Sockets.Options.Generator.Reading;

/// <summary>Specifies the kind of an error in a table.</summary>
internal enum TableErrorKind
{
    /// <summary>The text is not in the subset of YAML that tables are written in.</summary>
    Syntax,

    /// <summary>A required key is absent.</summary>
    MissingKey,

    /// <summary>A key is not defined for its mapping.</summary>
    UnknownKey,

    /// <summary>A mapping contains a key twice.</summary>
    DuplicateKey,

    /// <summary>A level contains a native name twice.</summary>
    DuplicateOption,

    /// <summary>Two options or composites specify the same member.</summary>
    DuplicateProperty,

    /// <summary>A level is not in the table, or has no number on an operating system that has the option.</summary>
    UnknownLevel,

    /// <summary>A value type is not in the table.</summary>
    UnknownType,

    /// <summary>An option is not in the table, or is in several levels of it.</summary>
    UnknownOption,

    /// <summary>An integer is malformed or too large.</summary>
    InvalidNumber,

    /// <summary>A range is malformed or empty.</summary>
    InvalidRange,

    /// <summary>A name is not valid in C or C#.</summary>
    InvalidName,

    /// <summary>A level or value type is defined differently in an earlier table.</summary>
    Redefinition,

    /// <summary>The key does not allow the value.</summary>
    InvalidValue,
}
