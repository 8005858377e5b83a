namespace HeaderCheck.Tables;

internal sealed record FieldLayout(string Name, int Offset, int Size);
