using HeaderCheck.Tables;

namespace Build.Tests.Headers.Layouts;

/// <summary>Finds out, by running it, where code of the runtime has the fields of a struct.</summary>
/// <param name="type">The struct, as structs.yaml names it.</param>
/// <param name="code">The file of the runtime.</param>
internal abstract class StructProbe(string type, string code)
{
    private readonly List<FieldUse> _uses = [];

    public string Type { get; } = type;

    public string Code { get; } = code;

    public IEnumerable<string> Fields => _uses.SelectMany(use => use.Names);

    /// <summary>Gets the length that the code uses for the struct; null if it cannot be seen.</summary>
    protected abstract int? Size { get; }

    /// <returns>The problems of a layout; none if it is that of the code.</returns>
    public IEnumerable<string> Compare(StructLayout layout)
    {
        IEnumerable<string> faults = _uses.SelectMany(use => use.Compare(layout));
        return Size is { } size && size != layout.Size
            ? faults.Prepend($"{layout.Type}: layout {layout.Size} bytes, code {size}")
            : faults;
    }

    /// <returns>The bytes of which the code makes something, although the layout has no field there.</returns>
    public virtual IEnumerable<int> FindStray(StructLayout layout) => [];

    public override string ToString() => Code;

    protected void Add(string names, Extent extent, Func<StructLayout, IReadOnlyCollection<int>> findBytes) =>
        _uses.Add(new FieldUse(names.Split(' '), extent, findBytes));
}
