using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Emission;

/// <summary>Represents a value type of the table as generated code writes it.</summary>
/// <param name="Type">The C# type.</param>
/// <param name="Codec">The codec in the runtime.</param>
/// <param name="Unit">The native unit for documentation; null for none.</param>
/// <param name="HasPayload">Indicates whether the option has a value.</param>
/// <param name="Query">The C# type of the argument that the getter requires; null for none.</param>
/// <param name="IsClsCompliant">Indicates whether members that use these types comply with the Common Language Specification.</param>
/// <param name="IsInternal">Indicates whether members that use these types cannot be public.</param>
internal sealed record CSharpValueType(
    string Type, string Codec, string? Unit, bool HasPayload, string? Query, bool IsClsCompliant, bool IsInternal)
{
    public static CSharpValueType Of(ValueTypeRow row) => new(
        CSharpTypeName.OfType(row.Type ?? "NoPayload"),
        CSharpTypeName.OfCodec(row.Codec),
        row.Unit,
        row.Type is not null,
        row.Query is null ? null : CSharpTypeName.OfType(row.Query),
        (row.Type is null || CSharpTypeName.IsClsCompliant(row.Type)) && (row.Query is null || CSharpTypeName.IsClsCompliant(row.Query)),
        row.IsInternal);
}
