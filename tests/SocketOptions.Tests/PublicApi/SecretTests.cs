using System.Globalization;
using System.Reflection;
using Sockets.Options.Codecs;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.PublicApi;

/// <summary>Keys appear in no text.</summary>
public sealed class SecretTests
{
    // The texts that SecretTests looks for: the bytes that ValueTypes puts into every list.
    private static readonly string[] s_forms =
    [
        Convert.ToHexString(ValueTypes.Bytes(seed: 1)),
        string.Join('-', ValueTypes.Bytes(seed: 1).Select(item => item.ToString("X2", CultureInfo.InvariantCulture))),
        string.Join(',', ValueTypes.Bytes(seed: 1)),
        string.Join(' ', ValueTypes.Bytes(seed: 1)),
        Convert.ToBase64String(ValueTypes.Bytes(seed: 1)),
        System.Text.Encoding.UTF8.GetString(ValueTypes.Bytes(seed: 1)),
    ];

    private static IEnumerable<Type> Codecs =>
        typeof(BooleanCodec).Assembly.GetExportedTypes()
            .Where(type => type is { IsValueType: true, IsGenericType: false } && ValuesOf(type).Any());

    /// <summary>Lists the types that a codec declares secret.</summary>
    private static IEnumerable<Type> Types => Codecs.Where(IsSecret).SelectMany(ValuesOf).Where(ValueTypes.All.Contains).Distinct();

    private static IEnumerable<LocalRow> Rows =>
        OptionTable.Rows.Where(row => Types.Contains(Nullable.GetUnderlyingType(row.Option.ValueType) ?? row.Option.ValueType));

    [Test]
    public void TypesWithKeys_AreFound() => Assert.That(
        Types,
        Is.EquivalentTo(
            [typeof(TcpMD5Key), typeof(TcpAuthenticationKey), typeof(TcpAuthenticationKeyState), typeof(TcpFastOpenKeys), typeof(TcpTlsKey)]));

    // Only values in the headers of packets are not, and those that no system explains.
    [Test]
    public void CodecOfBytes_IsOfASecret() => Assert.That(
        Codecs.Where(codec => !IsSecret(codec) && ValuesOf(codec).Any(HasBytes)),
        Is.EquivalentTo(
            [typeof(BytesCodec), typeof(ControlMessagesCodec), typeof(IPHeaderOptionsCodec), typeof(IPv6HeaderOptionsCodec), typeof(IPv6RoutingHeaderCodec), typeof(NetlinkAttributesCodec)]));

    // Its name shows it as well.
    [Test]
    public void TypeWithAKey_IsSecret() => Assert.That(
        ValueTypes.All.Where(type => ValueTypes.MembersOf(type).Any(member => member.Name.Contains("Key", StringComparison.Ordinal) && HasBytes(member.PropertyType))),
        Is.SubsetOf(Types));

    [TestCaseSource(nameof(Rows))]
    public void Option_SaysThatItIsSecret(LocalRow row) => Assert.That(row.Option.IsSecret);

    [TestCaseSource(nameof(Types))]
    public void Text_IsWithoutKeys(Type type) => AssertWithoutKeys(ValueTypes.Create(type).ToString()!);

    [TestCaseSource(nameof(Rows))]
    public void FormattedText_IsWithoutKeys(LocalRow row)
    {
        object value = ValueTypes.Create(Nullable.GetUnderlyingType(row.Option.ValueType) ?? row.Option.ValueType);
        if (row.HasGetter)
        {
            AssertWithoutKeys(row.Option.Format(value));
        }
    }

    [TestCaseSource(nameof(Rows))]
    public void Exception_IsWithoutKeys(LocalRow row)
    {
        // The keys of ValueTypes have a length that no option accepts, or they are rejected for something else.
        using System.Net.Sockets.Socket socket = TestSocket.Open(row.Kinds.Count > 0 ? row.Kinds[0] : SocketKind.Tcp4);
        try
        {
            row.Option.SetValue(socket, ValueTypes.Create(Nullable.GetUnderlyingType(row.Option.ValueType) ?? row.Option.ValueType));
        }
        catch (Exception exception) when (exception is ArgumentException or System.Net.Sockets.SocketException or NotSupportedException)
        {
            AssertWithoutKeys(exception.ToString());
        }
    }

    private static bool IsSecret(Type codec) =>
        codec.GetProperty(nameof(ISocketOptionEncoder<>.IsSecret), BindingFlags.Public | BindingFlags.Static)?.GetValue(null) is true;

    /// <summary>Lists the types that a codec converts, of which lists hold others.</summary>
    private static IEnumerable<Type> ValuesOf(Type codec) =>
        from candidate in codec.GetInterfaces()
        where candidate.IsGenericType && candidate.Name.StartsWith("ISocketOption", StringComparison.Ordinal)
        from type in candidate.GetGenericArguments()
        let value = Nullable.GetUnderlyingType(type) ?? type
        from part in new[] { value, ValueTypes.ElementOf(value) }
        where part is not null
        select part;

    private static bool HasBytes(Type type) =>
        ValueTypes.ElementOf(type) is { } element
            ? element == typeof(byte) || HasBytes(element)
            : ValueTypes.All.Contains(type) && ValueTypes.MembersOf(type).Any(member => HasBytes(Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType));

    private static void AssertWithoutKeys(string text)
    {
        foreach (string form in s_forms)
        {
            Assert.That(text, Does.Not.Contain(form).IgnoreCase);
        }
    }
}
