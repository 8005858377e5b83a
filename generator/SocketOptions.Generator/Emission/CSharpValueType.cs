using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Emission;

/// <summary>A value type of the table as generated code spells it.</summary>
/// <param name="Type">The C# type.</param>
/// <param name="Codec">The codec in the runtime.</param>
/// <param name="Unit">The native unit, for people; null for none.</param>
/// <param name="HasPayload">Whether there is a value at all.</param>
/// <param name="Query">The C# type of what the getter has to be asked; null for nothing.</param>
internal sealed record CSharpValueType(string Type, string Codec, string? Unit, bool HasPayload, string? Query)
{
    public static CSharpValueType Of(ValueTypeRow row) => new(
        CSharpTypeName.OfType(row.Type ?? "NoPayload"),
        CSharpTypeName.OfCodec(row.Codec),
        row.Unit,
        row.Type is not null,
        row.Query is null ? null : CSharpTypeName.OfType(row.Query));
}
