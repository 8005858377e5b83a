using Sockets.Options.Generator.Primitives;
using Sockets.Options.Generator.Yaml;

namespace Sockets.Options.Generator.Reading;

/// <summary>Collects the errors in a table.</summary>
internal sealed class TableErrors(CancellationToken cancellationToken)
{
    private readonly List<TableError> _errors = [];

    public int Count => _errors.Count;

    /// <summary>Gets the search for the names that errors suggest.</summary>
    public Spelling Spelling { get; } = new(cancellationToken);

    public void Add(TableErrorKind kind, TextRange range, string message) =>
        _errors.Add(new TableError(kind, range, message));

    public void Add(YamlError error) =>
        Add(error.IsDuplicateKey ? TableErrorKind.DuplicateKey : TableErrorKind.Syntax, error.Range, error.Message);

    public EquatableArray<TableError> ToEquatableArray() => new([.. _errors]);
}
