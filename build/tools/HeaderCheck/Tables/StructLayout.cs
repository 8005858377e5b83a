namespace HeaderCheck.Tables;

/// <summary>Represents the size of a struct and the positions of its fields as the runtime assumes them.</summary>
/// <param name="Type">Its name in C.</param>
/// <param name="Size">The size in bytes.</param>
/// <param name="Fields">The fields that the runtime uses.</param>
/// <param name="Source">The source of the layout, if the headers lack the struct or one of its fields.</param>
internal sealed record StructLayout(string Type, int Size, IReadOnlyList<FieldLayout> Fields, string? Source)
{
    /// <summary>Gets the bytes with bit-fields that the runtime uses.</summary>
    public IReadOnlyList<int> Bits { get; init; } = [];

    /// <summary>Gets the expressions for the compiler and their expected values.</summary>
    public IEnumerable<(string Expression, int Expected)> Expectations
    {
        get
        {
            yield return ($"sizeof({Type})", Size);
            foreach (FieldLayout member in Fields)
            {
                yield return ($"__builtin_offsetof({Type}, {member.Name})", member.Offset);
                yield return ($"sizeof((({Type} *)0)->{member.Name})", member.Size);
            }
        }
    }
}
