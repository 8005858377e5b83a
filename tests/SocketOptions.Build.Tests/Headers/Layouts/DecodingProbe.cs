using System.Diagnostics.CodeAnalysis;
using HeaderCheck.Tables;
using Sockets.Options.Codecs;

namespace Build.Tests.Headers.Layouts;

/// <summary>Decodes buffers that differ in one byte: where a member differs as well, there the code has the field.</summary>
internal sealed class DecodingProbe<T> : StructProbe
{
    private readonly int _length;
    private readonly Func<byte[], T> _decode;

    private DecodingProbe(string type, string code, int length, Func<byte[], T> decode, int? size)
        : base(type, code)
    {
        _length = length;
        _decode = decode;
        Size = size;
    }

    protected override int? Size { get; }

    public static DecodingProbe<T> Of<TCodec>(string type)
        where TCodec : ISocketOptionDecoder<T> =>
        new(type, typeof(TCodec).Name, TCodec.MaximumLength, static bytes => TCodec.Decode(bytes), TCodec.MaximumLength);

    /// <returns>A probe of a codec that reads more than one struct, or more than the struct.</returns>
    public static DecodingProbe<T> OfSome<TCodec>(string type, int length)
        where TCodec : ISocketOptionDecoder<T> =>
        new(type, typeof(TCodec).Name, length, static bytes => TCodec.Decode(bytes), size: null);

    public static DecodingProbe<T> OfAnswer<TQuery, TCodec>(string type, TQuery query)
        where TCodec : ISocketOptionQueryCodec<TQuery, T> =>
        new(
            type,
            typeof(TCodec).Name,
            TCodec.GetBufferLength(query),
            static bytes => TCodec.Decode(bytes, bytes.Length),
            size: null);

    public DecodingProbe<T> Whole(string name, Func<T, object?> member, Preparation? given = null) =>
        Depend(name, Extent.Whole, member, given);

    public DecodingProbe<T> Start(string name, Func<T, object?> member, Preparation? given = null) =>
        Depend(name, Extent.Start, member, given);

    public DecodingProbe<T> End(string name, Func<T, object?> member, Preparation? given = null) =>
        Depend(name, Extent.End, member, given);

    public override IEnumerable<int> FindStray(StructLayout layout) =>
        FindDependencies(layout, static value => $"{value}", given: null)
            .Except(layout.Fields.SelectMany(static field => Enumerable.Range(field.Offset, field.Size)));

    private DecodingProbe<T> Depend(string name, Extent extent, Func<T, object?> member, Preparation? given)
    {
        Add(name, extent, layout => FindDependencies(layout, member, given));
        return this;
    }

    private int[] FindDependencies(StructLayout layout, Func<T, object?> member, Preparation? given)
    {
        byte[] buffer = GC.AllocateArray<byte>(_length, pinned: true);
        given?.Invoke(buffer, name => layout.Fields.First(field => field.Name == name).Offset);
        object? before = member(_decode(buffer));
        return [.. Enumerable.Range(0, Math.Min(_length, layout.Size)).Where(position =>
        {
            buffer[position] ^= 1;
            bool differs = TryDecode(buffer, out T? value) && !Equals(member(value), before);
            buffer[position] ^= 1;
            return differs;
        })];
    }

    // Bytes that cannot be decoded prove nothing about a member.
    private bool TryDecode(byte[] buffer, [MaybeNullWhen(false)] out T value)
    {
        try
        {
            value = _decode(buffer);
            return true;
        }
        catch (ArgumentException)
        {
            value = default;
            return false;
        }
    }
}
