using System.Globalization;
using System.Reflection;
using Sockets.Options.Codecs;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.PublicApi;

/// <summary>Keys appear in no text.</summary>
public sealed class SecretTests
{
    // What SecretTests looks for: the bytes that ValueTypes puts into every list.
    private static readonly string[] s_forms =
    [
        Convert.ToHexString(ValueTypes.Bytes(seed: 1)),
        string.Join('-', ValueTypes.Bytes(seed: 1).Select(item => item.ToString("X2", CultureInfo.InvariantCulture))),
        string.Join(',', ValueTypes.Bytes(seed: 1)),
        string.Join(' ', ValueTypes.Bytes(seed: 1)),
        Convert.ToBase64String(ValueTypes.Bytes(seed: 1)),
        System.Text.Encoding.UTF8.GetString(ValueTypes.Bytes(seed: 1)),
    ];

    /// <summary>Lists the types with a key, which the name of the member shows.</summary>
    private static IEnumerable<Type> Types =>
        ValueTypes.All.Where(type => ValueTypes.MembersOf(type).Any(member => member.Name.Contains("Key", StringComparison.Ordinal)
            && (ValueTypes.IsList(member.PropertyType) || ValueTypes.All.Contains(member.PropertyType)))
            || type == typeof(TcpFastOpenKeys));

    private static IEnumerable<LocalRow> Rows =>
        OptionTable.Rows.Where(row => Types.Contains(Nullable.GetUnderlyingType(row.Option.ValueType) ?? row.Option.ValueType));

    [Test]
    public void TypesWithKeys_AreFound() => Assert.That(
        Types,
        Is.EquivalentTo(
            [typeof(TcpMD5Key), typeof(TcpAuthenticationKey), typeof(TcpAuthenticationKeyState), typeof(TcpFastOpenKeys), typeof(TcpTlsKey)]));

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
        // The keys of ValueTypes have a length that no option accepts, or they are refused for something else.
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

    [TestCaseSource(nameof(Rows))]
    public void Buffer_IsCleared(LocalRow row)
    {
        Type codec = row.Option.GetType().GetGenericArguments()[^1];
        Assert.That(
            codec.GetProperty(nameof(ISocketOptionEncoder<>.IsSecret), BindingFlags.Public | BindingFlags.Static)?.GetValue(null),
            Is.True,
            codec.Name);
    }

    private static void AssertWithoutKeys(string text)
    {
        foreach (string form in s_forms)
        {
            Assert.That(text, Does.Not.Contain(form).IgnoreCase);
        }
    }
}
