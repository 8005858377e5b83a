namespace Build.Tests.Headers.Layouts;

/// <summary>Preparations.</summary>
internal static class Given
{
    /// <returns>The fields with these numbers, which are less than 256 on a little-endian machine.</returns>
    public static Preparation Fields(params (string Name, byte Number)[] fields) => (buffer, offsetOf) =>
    {
        foreach ((string name, byte number) in fields)
        {
            buffer[offsetOf(name)] = number;
        }
    };

    /// <summary>Texts that fill their fields.</summary>
    public static void Ones(byte[] buffer, Func<string, int> offsetOf) => buffer.AsSpan().Fill(1);
}
