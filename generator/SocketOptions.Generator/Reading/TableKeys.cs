namespace Sockets.Options.Generator.Reading;

/// <summary>Defines the keys of a table.</summary>
internal static class TableKeys
{
    public static KeySet Table { get; } = new("a table", [], ["options", "messages", "levels", "types", "composites"]);

    public static KeySet ValueType { get; } = new(
        "a value type", ["codec"], ["type", "unit", "query", "form", "width", "order", "none", "from", "to"]);

    public static KeySet Option { get; } = new(
        "an option",
        ["name", "level", "property", "type", "access", "numbers", "sockets", "doc", "see"],
        [
            "since", "range", "unit", "when", "needs", "sample", "default", "errors", "aliases", "tracked", "clears",
            "niche", "stack", "setup", "source", "unseen", "unverified",
        ]);

    public static KeySet Composite { get; } =
        new("a composite", ["property", "codec", "access", "options", "doc", "see"], ["type"]);

    public static KeySet Number { get; } = new("a number", ["number"], ["name", "level", "type", "range", "access"]);

    public static KeySet Message { get; } = new(
        "a message",
        ["name", "level", "property", "type", "direction", "numbers", "sockets", "doc", "see"],
        ["option", "since", "range", "needs", "niche", "sample", "source", "unseen", "unverified"]);

    public static KeySet Directions { get; } = new("a number", [], ["receive", "send"]);

    public static KeySet MessageNumber { get; } = new("a number", ["number"], ["name", "level", "type", "range"]);
}
