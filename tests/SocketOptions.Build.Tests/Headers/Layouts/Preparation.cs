namespace Build.Tests.Headers.Layouts;

/// <summary>Fills in what other members depend on, before a byte is changed.</summary>
/// <param name="buffer">The bytes, all of them zero.</param>
/// <param name="offsetOf">Where the layout has a field.</param>
internal delegate void Preparation(byte[] buffer, Func<string, int> offsetOf);
