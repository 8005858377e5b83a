using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Reading;

/// <summary>The errors met while a table is read.</summary>
internal sealed class TableErrors
{
    private readonly List<TableError> _errors = [];

    public int Count => _errors.Count;

    public void Add(TableErrorKind kind, TextRange range, string message) =>
        _errors.Add(new TableError(kind, range, message));

    public EquatableArray<TableError> ToEquatableArray() => new([.. _errors]);
}
