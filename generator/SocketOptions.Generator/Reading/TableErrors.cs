using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Reading;

/// <summary>Collects the errors in a table.</summary>
internal sealed class TableErrors
{
    private readonly List<TableError> _errors = [];

    public int Count => _errors.Count;

    public void Add(TableErrorKind kind, TextRange range, string message) =>
        _errors.Add(new TableError(kind, range, message));

    public EquatableArray<TableError> ToEquatableArray() => new([.. _errors]);
}
