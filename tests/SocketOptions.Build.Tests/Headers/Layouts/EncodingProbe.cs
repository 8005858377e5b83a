using System.Net;
using System.Runtime.InteropServices;
using Sockets.Options;
using Sockets.Options.Codecs;

namespace Build.Tests.Headers.Layouts;

/// <summary>Encodes pairs of values that differ in one field: where the bytes differ, there the code has the field.</summary>
internal sealed class EncodingProbe<T> : StructProbe
{
    // In a socket address, all systems have an address of IPv4 here.
    private const int AddressOffset = 4;

    private readonly T _sample;
    private readonly Func<T, (byte[] Buffer, int Length)> _encode;
    private int? _size;

    public EncodingProbe(string type, string code, T sample, Func<T, (byte[] Buffer, int Length)> encode)
        : base(type, code)
    {
        _sample = sample;
        _encode = encode;
        _size = encode(sample).Length;
    }

    protected override int? Size => _size;

    public static EncodingProbe<T> Of<TCodec>(string type, T sample)
        where TCodec : ISocketOptionEncoder<T> =>
        new(type, typeof(TCodec).Name, sample, Encode<TCodec>);

    /// <summary>A field of which every byte differs between the sample and the other value.</summary>
    public EncodingProbe<T> Whole(string names, T other) => Differ(names, Extent.Whole, _sample, other);

    public EncodingProbe<T> Whole(string names, T one, T other) => Differ(names, Extent.Whole, one, other);

    /// <summary>A field of which only the first bytes differ.</summary>
    public EncodingProbe<T> Start(string names, T other) => Differ(names, Extent.Start, _sample, other);

    public EncodingProbe<T> Start(string names, T one, T other) => Differ(names, Extent.Start, one, other);

    /// <summary>A field of which only the last bytes differ.</summary>
    public EncodingProbe<T> End(string names, T other) => Differ(names, Extent.End, _sample, other);

    /// <summary>A field with a socket address of which only the IPv4 address differs.</summary>
    public EncodingProbe<T> Address(string name, T other)
    {
        Add(name, Extent.Start, _ => [.. FindDifferences(_sample, other).Select(position => position - AddressOffset)]);
        return this;
    }

    /// <summary>A field that points to the bytes after the struct.</summary>
    public EncodingProbe<T> Pointer(string name, T value)
    {
        Add(name, Extent.Whole, _ => FindPointer(_encode(value)));
        return this;
    }

    /// <summary>A struct that is followed by the bytes that differ between the sample and the other value.</summary>
    public EncodingProbe<T> UpTo(T other)
    {
        _size = FindDifferences(_sample, other).Min();
        return this;
    }

    private static (byte[] Buffer, int Length) Encode<TCodec>(T value)
        where TCodec : ISocketOptionEncoder<T>
    {
        byte[] buffer = GC.AllocateArray<byte>(TCodec.GetMaximumLength(value), pinned: true);
        int length = TCodec.Encode(value, new SocketOptionDefinition("TEST", 0, 0, SocketPlatforms.All), buffer);
        return (buffer, length);
    }

    private static int[] FindPointer((byte[] Buffer, int Length) encoded)
    {
        int position = FindPointers(encoded).FirstOrDefault(-1);
        return position < 0 ? [] : [.. Enumerable.Range(position, nint.Size)];
    }

    private static IEnumerable<int> FindPointers((byte[] Buffer, int Length) encoded)
    {
        nint start = Marshal.UnsafeAddrOfPinnedArrayElement(encoded.Buffer, 0);
        return Enumerable.Range(0, Math.Max(0, encoded.Length - nint.Size + 1)).Where(i =>
        {
            nint offset = MemoryMarshal.Read<nint>(encoded.Buffer.AsSpan(i)) - start;
            return offset >= encoded.Length && offset <= encoded.Buffer.Length;
        });
    }

    private EncodingProbe<T> Differ(string names, Extent extent, T one, T other)
    {
        Add(names, extent, _ => FindDifferences(one, other));
        return this;
    }

    private int[] FindDifferences(T one, T other)
    {
        byte[] first = EncodeWithoutPointers(one);
        byte[] second = EncodeWithoutPointers(other);
        return [.. Enumerable.Range(0, Math.Max(first.Length, second.Length))
            .Where(i => first.ElementAtOrDefault(i) != second.ElementAtOrDefault(i))];
    }

    // They differ from one buffer to the next, for every value.
    private byte[] EncodeWithoutPointers(T value)
    {
        (byte[] Buffer, int Length) encoded = _encode(value);
        foreach (int position in FindPointers(encoded).ToList())
        {
            encoded.Buffer.AsSpan(position, nint.Size).Clear();
        }

        return encoded.Buffer;
    }
}
