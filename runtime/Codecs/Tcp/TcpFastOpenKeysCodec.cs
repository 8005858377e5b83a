namespace Sockets.Options.Codecs;

/// <summary>
/// Converts one or two keys of 16 bytes, or none. Parsed text is the hexadecimal digits of the keys with a comma
/// between them, or <c>none</c>. Formatted text is the number of keys, because the keys are secret.
/// </summary>
public readonly struct TcpFastOpenKeysCodec : ISocketOptionCodec<TcpFastOpenKeys?>
{
    private const int KeyLength = 16;

    /// <inheritdoc/>
    public static bool IsSecret => true;

    /// <inheritdoc/>
    public static int MaximumLength => 2 * KeyLength;

    /// <inheritdoc/>
    public static TcpFastOpenKeys? Decode(ReadOnlySpan<byte> source) => source.Length < KeyLength
        ? null
        : new(source[..KeyLength].ToArray(), source.Length == KeyLength ? (ReadOnlyMemory<byte>?)null : source[KeyLength..].ToArray());

    /// <inheritdoc/>
    public static int GetMaximumLength(TcpFastOpenKeys? value) => 2 * KeyLength;

    /// <inheritdoc/>
    public static int Encode(TcpFastOpenKeys? value, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (value is not { Primary.Length: KeyLength, Backup: null or { Length: KeyLength } } keys)
        {
            option.ThrowInvalid($"requires one or two keys of {KeyLength} bytes{(value is null ? ", not null" : "")}.");
            return 0;
        }

        keys.Primary.Span.CopyTo(destination);
        if (keys.Backup is not { } backup)
        {
            return KeyLength;
        }

        backup.Span.CopyTo(destination[KeyLength..]);
        return 2 * KeyLength;
    }

    /// <inheritdoc/>
    public static bool TryParse(string text, out TcpFastOpenKeys? value)
    {
        value = null;
        if (text == "none")
        {
            return true;
        }

        string[] words = text?.Split(',') ?? [];
        byte[]? backup = null;
        if (words.Length is not (1 or 2)
            || !HexText.TryParse(words[0], out byte[]? primary)
            || (words.Length == 2 && !HexText.TryParse(words[1], out backup)))
        {
            return false;
        }

        value = new(primary, backup is null ? (ReadOnlyMemory<byte>?)null : backup);
        return true;
    }
}
