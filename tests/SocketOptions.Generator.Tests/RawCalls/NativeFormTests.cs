using System.Reflection;
using Sockets.Options.Codecs;
using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Reading;
using Tests.Shared;

namespace Sockets.Options.Generator.Tests.RawCalls;

/// <summary>The native forms of value types in the table, compared with the codecs.</summary>
internal sealed class NativeFormTests
{
    private static readonly Dictionary<string, Type> s_keywords = new()
    {
        ["bool"] = typeof(bool),
        ["int"] = typeof(int),
        ["uint"] = typeof(uint),
        ["long"] = typeof(long),
        ["ulong"] = typeof(ulong),
        ["string"] = typeof(string),
    };

    private static IEnumerable<ValueTypeRow> Types { get; } =
        [.. OptionTableReader.Read(Repository.Read("options.yaml"), CancellationToken.None).Table.Types.Where(static type => type.Form is not null)];

    [Test]
    public void Width_IsThatOfTheCodec()
    {
        foreach (ValueTypeRow type in Types)
        {
            int? length = (int?)Codec(type).GetProperty("MaximumLength", BindingFlags.Public | BindingFlags.Static)?.GetValue(null);
            if (type.Form!.Width is int width && length is not null)
            {
                Assert.That(width, Is.EqualTo(length), type.Name);
            }
        }
    }

    [Test]
    public void None_IsTheNumberOfNull()
    {
        foreach (ValueTypeRow type in Types)
        {
            bool isNullable = type.Type!.EndsWith('?') && type.Form!.Kind is not (NativeKind.Text or NativeKind.Structure or NativeKind.Address);
            if (isNullable && !type.Form!.IsCode)
            {
                Func<byte[]> encode = typeof(NativeFormTests)
                    .GetMethod(nameof(EncodeNull), BindingFlags.NonPublic | BindingFlags.Static)!
                    .MakeGenericMethod(typeof(Nullable<>).MakeGenericType(Resolve(CSharpTypeName.OfType(type.Type.TrimEnd('?')))), Codec(type))
                    .CreateDelegate<Func<byte[]>>();
                byte[] bytes = encode();
                Assert.That(
                    bytes.Length == sizeof(long) ? BitConverter.ToInt64(bytes) : BitConverter.ToInt32(bytes),
                    Is.EqualTo(type.Form.None),
                    type.Name);
            }
        }
    }

    [Test]
    public void Conversions_Exist()
    {
        foreach (ValueTypeRow type in Types)
        {
            Type value = Resolve(CSharpTypeName.OfType(type.Type!.TrimEnd('?')));
            if (type.Form!.From is string from)
            {
                Assert.That(value.GetMethod(from, [typeof(byte)])?.ReturnType, Is.EqualTo(value), type.Name);
            }

            if (type.Form.To is string to)
            {
                Assert.That(value.GetProperty(to)?.PropertyType, Is.EqualTo(typeof(byte)), type.Name);
            }
        }
    }

    private static byte[] EncodeNull<T, TCodec>()
        where TCodec : struct, ISocketOptionEncoder<T>
    {
        byte[] bytes = new byte[TCodec.GetMaximumLength(default!)];
        TCodec.Encode(default!, default, bytes);
        return bytes;
    }

    private static Type Codec(ValueTypeRow type) => Resolve(CSharpTypeName.OfCodec(type.Codec));

    private static Type Resolve(string name)
    {
        string plain = name.Replace("global::", "", StringComparison.Ordinal);
        if (plain.IndexOf('<', StringComparison.Ordinal) is var start and >= 0)
        {
            Type[] arguments = [.. plain[(start + 1)..^1].Split(", ").Select(Resolve)];
            return Resolve($"{plain[..start]}`{arguments.Length}").MakeGenericType(arguments);
        }

        return s_keywords.TryGetValue(plain, out Type? keyword) ? keyword
            : AppDomain.CurrentDomain.GetAssemblies().Append(typeof(System.Net.Sockets.SocketType).Assembly).Append(typeof(BooleanCodec).Assembly)
                .Select(assembly => assembly.GetType(plain))
                .First(static type => type is not null)!;
    }
}
