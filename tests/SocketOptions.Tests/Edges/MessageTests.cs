using System.Net.Sockets;
using Sockets.Options.Codecs;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.Edges;

/// <summary>The message of an exception names the option, the problem and the valid values.</summary>
public sealed class MessageTests
{
    private const SocketPlatforms Here = SocketPlatforms.Linux | SocketPlatforms.Windows;

    [Test]
    public void ReadOnlyOption_IsExplained() =>
        AssertNotSupported(
            new("TCP_X", 6, 1, SocketPlatforms.Linux | SocketPlatforms.Windows | SocketPlatforms.FreeBSD, getOnly: Here),
            static (option, socket) => socket.Set<int, Int32Codec>(option, 1),
            "TCP_X is read-only on this operating system; it can be set on FreeBSD.");

    [Test]
    public void WriteOnlyOption_IsExplained() =>
        AssertNotSupported(
            new("TCP_X", 6, 1, Here | SocketPlatforms.Android | SocketPlatforms.FreeBSD, setOnly: Here),
            static (option, socket) => socket.Get<int, Int32Codec>(option),
            "TCP_X is write-only on this operating system; it can be read on Android and FreeBSD.");

    [Test]
    public void UnavailableOption_IsExplained() =>
        AssertNotSupported(
            new("TCP_X", 6, PlatformValue.Absent, SocketPlatforms.MacOS | SocketPlatforms.IOS | SocketPlatforms.FreeBSD),
            static (option, socket) => socket.Get<int, Int32Codec>(option),
            "TCP_X is not available on this operating system. It is available on macOS, iOS, and FreeBSD.");

    [Test]
    public void NumberOutsideItsRange_IsExplained() =>
        AssertOutOfRange(
            new("TCP_X", 6, 1, SocketPlatforms.All, minimum: 1, maximum: 3),
            static option => option.ThrowIfOutOfRange(5, unit: "", 5),
            "TCP_X: 5 is outside the range 1 to 3.");

    [Test]
    public void NumberWithAUnit_IsExplained() =>
        AssertOutOfRange(
            new("TCP_X", 6, 1, SocketPlatforms.All, minimum: 1, maximum: 3),
            static option => option.ThrowIfOutOfRange(5, unit: " bytes", 5),
            "TCP_X: 5 bytes is outside the range 1 bytes to 3 bytes.");

    [Test]
    public void DurationOutsideItsRange_IsExplained() =>
        AssertOutOfRange(
            new("TCP_X", 6, 1, SocketPlatforms.All, minimum: 1, maximum: 3),
            static option => option.ThrowIfOutOfRange(2500, unit: " ms", TimeSpan.FromSeconds(2.5)),
            "TCP_X: 2.5 s is outside the range 1 ms to 3 ms.");

    [Test]
    public void NumberOutsideItsNativeType_IsExplained() =>
        AssertOutOfRange(
            new("TCP_X", 6, 1, SocketPlatforms.All),
            static option => option.ThrowOutOfRange(unit: " s", TimeSpan.FromSeconds(-1), minimum: 0, maximum: 255),
            "TCP_X: -1 s is outside the range 0 s to 255 s.");

    [Test]
    public void InvalidValue_IsExplained() =>
        Assert.That(
            static () => new SocketOptionDefinition("TCP_X", 6, 1, SocketPlatforms.All).ThrowInvalid("requires an IPv4 address, not ::1."),
            Throws.ArgumentException.With.Message.EqualTo("TCP_X requires an IPv4 address, not ::1. (Parameter 'value')"));

    [Test]
    public void TextThatIsNoValue_IsExplained() =>
        Assert.That(
            static () => SocketOption.TcpNoDelay.Parse("maybe"),
            Throws.TypeOf<FormatException>().With.Message.EqualTo("TCP_NODELAY: 'maybe' does not represent a value of this option."));

    [Test]
    public void AccessThatNoSystemHas_IsExplained()
    {
        Assert.That(
            static () => SocketOption.SocketType.Validate(SocketType.Stream),
            Throws.TypeOf<NotSupportedException>().With.Message.EqualTo("SO_TYPE is read-only."));
        Assert.That(
            static () => SocketOption.DetachFilter.Format(null),
            Throws.TypeOf<NotSupportedException>().With.Message.EqualTo("SO_DETACH_FILTER is write-only."));
    }

    [Test]
    public void NullValue_NamesTheOption()
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);
        SocketOption[] options =
        [
            SocketOption.TcpCongestionAlgorithm, SocketOption.TcpUpperLayerProtocol, SocketOption.AttachBpf, SocketOption.TcpAddAuthenticationKey,
        ];

        foreach (SocketOption option in options.Where(option => option.IsSupported))
        {
            object? value = option.ValueType.IsValueType ? default(TcpAuthenticationKey) : null;
            Assert.That(
                () => option.SetValue(socket, value),
                Throws.ArgumentNullException.With.Message.StartsWith($"{option.Name} requires a value that is not null."));
        }
    }

    [Test]
    public void TextOfAMessage_IsOneLine()
    {
        string text = "a\n\u001B[31m" + new string('x', 92) + "\U0001F600 and more";

        Assert.That(
            () => SocketOption.TcpNoDelay.Parse(text),
            Throws.TypeOf<FormatException>().With.Message.EqualTo(
                $"TCP_NODELAY: 'a\\u000A\\u001B[31m{new string('x', 92)}...' does not represent a value of this option."));
    }

    [Test]
    public void OptionThatRequiresAnArgument_NamesTheMethod()
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);

        foreach (SocketOption option in SocketOption.All.Where(option => option.Description.QueryMethodName is not null))
        {
            Assert.That(
                () => option.GetValue(socket),
                Throws.TypeOf<NotSupportedException>().With.Message.EqualTo(
                    $"{option.Name} requires an argument to be read. Call SocketRef.{option.Description.QueryMethodName}."));
        }

        Assert.That(SocketOption.TcpGetAuthenticationKeys.Description.QueryMethodName, Is.EqualTo("TcpGetAuthenticationKeys"));
        Assert.That(SocketOption.IPv6FlowLabel.Description.QueryMethodName, Is.EqualTo("IPv6GetFlowLabel"));
        Assert.That(SocketOption.TcpNoDelay.Description.QueryMethodName, Is.Null);
    }

    private static void AssertNotSupported(SocketOptionDefinition option, Access access, string message)
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);

        Assert.That(
            () => access(option, socket), Throws.TypeOf<PlatformNotSupportedException>().With.Message.EqualTo(message));
    }

    private static void AssertOutOfRange(SocketOptionDefinition option, Action<SocketOptionDefinition> check, string message)
    {
        ArgumentOutOfRangeException exception = Assert.Throws<ArgumentOutOfRangeException>(() => check(option))!;

        Assert.That(exception.Message, Does.StartWith($"{message} (Parameter 'value')"));
        Assert.That(exception.ParamName, Is.EqualTo("value"));
    }

    private delegate void Access(SocketOptionDefinition option, SocketRef socket);
}
