using System.Globalization;
using System.Net;
using System.Reflection;

namespace Sockets.Options.Tests.PublicApi;

/// <summary>The public value types, and values of them that are made without knowing the types.</summary>
internal static class ValueTypes
{
    /// <summary>Gets every public struct with properties that can be set.</summary>
    internal static IReadOnlyList<Type> All { get; } =
    [
        .. typeof(SocketOption).Assembly.GetExportedTypes()
            .Where(type => type is { IsValueType: true, IsEnum: false, IsByRefLike: false, IsGenericType: false } && MembersOf(type).Any()),
    ];

    internal static IEnumerable<PropertyInfo> MembersOf(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite);

    internal static IEnumerable<PropertyInfo> ListsOf(Type type) => MembersOf(type).Where(member => IsList(member.PropertyType));

    internal static bool IsList(Type type) => ElementOf(type) is not null;

    /// <summary>Makes a value of which every member is made for a seed. Equal seeds make equal contents in different memory.</summary>
    internal static object Create(Type type, int seed = 1)
    {
        object value = Activator.CreateInstance(type)!;
        foreach (PropertyInfo member in MembersOf(type))
        {
            member.SetValue(value, CreateMember(member.PropertyType, seed));
        }

        return value;
    }

    internal static object? CreateMember(Type type, int seed)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (ElementOf(type) is { } element)
        {
            Array items = element == typeof(byte) ? Bytes(seed) : CreateArray(element, seed);
            return type.IsInterface ? items : Activator.CreateInstance(type, items);
        }

        return type switch
        {
            { IsEnum: true } => Enum.ToObject(type, seed),
            _ when type == typeof(bool) => seed == 1,
            _ when type == typeof(string) => string.Create(CultureInfo.InvariantCulture, $"text {seed}"),
            _ when type == typeof(IPAddress) => new IPAddress([10, 0, 0, (byte)Math.Abs(seed)]),
            _ when type == typeof(IPNetwork) => new IPNetwork(new IPAddress([10, 0, 0, (byte)Math.Abs(seed)]), 32),
            _ when type == typeof(MulticastInterface) => new MulticastInterface(Math.Abs(seed)),
            _ when type == typeof(double) => seed + 0.5,
            { IsPrimitive: true } when IsUnsigned(type) => Convert.ChangeType(Math.Abs(seed), type, CultureInfo.InvariantCulture),
            _ when type == typeof(TimeSpan) => TimeSpan.FromSeconds(seed),
            { IsPrimitive: true } => Convert.ChangeType(seed, type, CultureInfo.InvariantCulture),
            { IsValueType: true } => Create(type, seed),
            _ => null,
        };
    }

    /// <summary>Gets bytes that occur in no other text: letters, as a key might have them.</summary>
    internal static byte[] Bytes(int seed) => [(byte)'Q', (byte)'x', (byte)'Z', (byte)'j', (byte)('0' + seed)];

    private static bool IsUnsigned(Type type) => type == typeof(byte) || type == typeof(ushort) || type == typeof(uint) || type == typeof(ulong);

    private static Array CreateArray(Type element, int seed)
    {
        Array items = Array.CreateInstance(element, 2);
        items.SetValue(CreateMember(element, seed), 0);
        items.SetValue(CreateMember(element, seed + 1), 1);
        return items;
    }

    internal static Type? ElementOf(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsArray ? type.GetElementType()
            : type.IsGenericType && type.GetGenericTypeDefinition() is var definition
                && (definition == typeof(ReadOnlyMemory<>) || definition == typeof(IReadOnlyList<>)) ? type.GetGenericArguments()[0]
            : null;
    }
}
