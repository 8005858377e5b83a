using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts a traffic class to and from a C <c>int</c>, which is -1 for the default of the system. The text is that of
/// <see cref="TypeOfServiceCodec"/>, or <c>default</c>.
/// </summary>
/// <remarks>The kernels return the effective class, never -1.</remarks>
public readonly struct OptionalTypeOfServiceCodec : ISocketOptionCodec<TypeOfService?>
{
    private const int Default = -1;

    /// <inheritdoc/>
    public static int MaximumLength => TypeOfServiceCodec.MaximumLength;

    /// <inheritdoc/>
    public static TypeOfService? Decode(ReadOnlySpan<byte> source) => TypeOfServiceCodec.Decode(source);

    /// <inheritdoc/>
    public static int GetMaximumLength(TypeOfService? value) => sizeof(int);

    /// <inheritdoc/>
    public static int Encode(TypeOfService? value, in SocketOptionDefinition option, Span<byte> destination)
    {
        MemoryMarshal.Write(destination, value is { } trafficClass ? trafficClass.Value : Default);
        return sizeof(int);
    }

    /// <inheritdoc/>
    public static string Format(TypeOfService? value) => value?.ToString() ?? "default";

    /// <inheritdoc/>
    public static bool TryParse(string text, out TypeOfService? value)
    {
        bool isClass = ValueText.TryParse(text, out TypeOfService trafficClass);
        value = isClass ? trafficClass : null;
        return isClass || text == "default";
    }
}
