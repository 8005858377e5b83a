using System.Reflection;
using Sockets.Options.Codecs;

namespace Sockets.Options.Tests.PublicApi;

/// <summary>Null is not the text of a value, for every codec and every type that parses.</summary>
public sealed class NullTextTests
{
    private static IEnumerable<Type> Encoders =>
    [
        .. typeof(BooleanCodec).Assembly.GetExportedTypes().Where(type => type is { IsValueType: true, IsGenericType: false } && ValueOf(type) is not null),
        .. SocketOption.All.SelectMany(option => option.GetType().GetGenericArguments()).Where(type => type.IsGenericType && ValueOf(type) is not null).Distinct(),
    ];

    private static IEnumerable<Type> Parsables =>
        from type in typeof(SocketOption).Assembly.GetExportedTypes()
        where !type.IsGenericType && type.GetInterfaces().Any(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IParsable<>))
        select type;

    [TestCaseSource(nameof(Encoders))]
    public void Codec_ParsesNothing(Type encoder) => Assert.That(Call(nameof(TryEncoder), ValueOf(encoder)!, encoder), Is.False);

    [TestCaseSource(nameof(Parsables))]
    public void Type_ParsesNothing(Type type)
    {
        Assert.That(Call(nameof(TryType), type), Is.False);
        Assert.That(() => Call(nameof(ParseType), type), Throws.InnerException.InstanceOf<ArgumentNullException>());
    }

    private static bool TryEncoder<T, TEncoder>()
        where TEncoder : struct, ISocketOptionEncoder<T> => TEncoder.TryParse(null!, out _);

    private static bool TryType<T>()
        where T : IParsable<T> => T.TryParse(null, null, out _);

    private static bool ParseType<T>()
        where T : IParsable<T> => T.Parse(null!, null) is not null;

    private static bool Call(string name, params Type[] types) => (bool)typeof(NullTextTests)
        .GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(types).Invoke(null, null)!;

    /// <returns>The type of the value; null for a type that encodes nothing.</returns>
    private static Type? ValueOf(Type type) => type.GetInterfaces()
        .FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(ISocketOptionEncoder<>))
        ?.GetGenericArguments()[0];
}
