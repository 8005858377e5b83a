using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Yaml;

/// <summary>An error in a YAML text, its place, and how to correct it.</summary>
/// <param name="Range">The place.</param>
/// <param name="Message">The message.</param>
/// <param name="IsDuplicateKey">Indicates whether the text is well-formed, but a mapping contains a key twice.</param>
internal readonly record struct YamlError(TextRange Range, string Message, bool IsDuplicateKey = false);
