namespace Sockets.Options.Codecs;

/// <summary>Limits the memory for the encoded form of a value.</summary>
internal static class EncodedLength
{
    /// <returns>The length; zero for a value that is too long, for which no memory is needed because <c>Encode</c> rejects it.</returns>
    internal static int Limit(long length, int maximum) => length > maximum ? 0 : (int)length;
}
