namespace Sockets.Options.Codecs;

/// <summary>
/// One or two keys of 16 bytes, or none yet; as text their hexadecimal digits with a comma between the keys, or
/// <c>none</c>.
/// </summary>
public readonly struct TcpFastOpenKeysCodec : ISocketOptionCodec<TcpFastOpenKeys?>
{
    private const int KeyLength = 16;

    /// <inheritdoc/>
    public static int MaximumLength => 2 * KeyLength;

    /// <inheritdoc/>
    public static TcpFastOpenKeys? Decode(ReadOnlySpan<byte> source) => source.Length < KeyLength
        ? null
        : new(source[..KeyLength].ToArray(), source[KeyLength..].ToArray());

    /// <inheritdoc/>
    public static bool IsSecret => true;

    /// <inheritdoc/>
    public static int GetMaximumLength(TcpFastOpenKeys? value) => 2 * KeyLength;

    /// <inheritdoc/>
    public static int Encode(TcpFastOpenKeys? value, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (value is not { Primary.Length: KeyLength, Backup.Length: 0 or KeyLength } keys)
        {
            option.ThrowInvalid($"takes one or two keys of {KeyLength} bytes.");
            return 0;
        }

        keys.Primary.Span.CopyTo(destination);
        keys.Backup.Span.CopyTo(destination[KeyLength..]);
        return KeyLength + keys.Backup.Length;
    }

    /// <inheritdoc/>
    public static string Format(TcpFastOpenKeys? value) => value switch
    {
        null => "none",
        { Backup.Length: 0 } keys => Convert.ToHexString(keys.Primary.Span),
        { } keys => $"{Convert.ToHexString(keys.Primary.Span)},{Convert.ToHexString(keys.Backup.Span)}",
    };

    /// <inheritdoc/>
    public static bool TryParse(string text, out TcpFastOpenKeys? value)
    {
        value = null;
        if (text == "none")
        {
            return true;
        }

        (string primaryText, string backupText) = text.Split(',') is [var first, var second] ? (first, second) : (text, "");
        if (!BytesCodec.TryParse(primaryText, out ReadOnlyMemory<byte> primary)
            || !BytesCodec.TryParse(backupText, out ReadOnlyMemory<byte> backup))
        {
            return false;
        }

        value = new(primary, backup);
        return true;
    }
}
