using System.Runtime.InteropServices;

namespace Build.Tests.Headers.Layouts;

/// <summary>Probes of types of the runtime that are the struct itself.</summary>
internal static class MemoryProbe
{
    /// <param name="type">The struct, as structs.yaml names it.</param>
    /// <param name="code">The file of the runtime that has the type, if it has others as well.</param>
    public static EncodingProbe<T> Of<T>(string type, string? code = null)
        where T : unmanaged =>
        new(type, code ?? typeof(T).Name, default, static value =>
        {
            byte[] bytes = MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)).ToArray();
            return (bytes, bytes.Length);
        });
}
