namespace Build.Tests.Headers.Layouts;

/// <summary>Fills in the bytes that other members depend on, before a byte is changed.</summary>
/// <param name="buffer">The bytes, all of them zero.</param>
/// <param name="offsetOf">The offset of a field in the layout.</param>
internal delegate void Preparation(byte[] buffer, Func<string, int> offsetOf);
