namespace HeaderCheck.Tables;

/// <summary>How large the runtime takes a struct to be, and where its fields.</summary>
/// <param name="Type">Its name in C.</param>
/// <param name="Size">How many bytes it has.</param>
/// <param name="Fields">The fields that the runtime uses.</param>
/// <param name="Source">Where the layout was read, if the headers lack the struct or a field of it.</param>
internal sealed record StructLayout(string Type, int Size, IReadOnlyList<FieldLayout> Fields, string? Source)
{
    /// <summary>Gets the bytes with bit-fields that the runtime uses.</summary>
    public IReadOnlyList<int> Bits { get; init; } = [];

    /// <summary>Gets what the compiler is asked, and what it should answer.</summary>
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
