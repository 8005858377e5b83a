using System.Net.Sockets;
using System.Reflection;
using Sockets.Options.Codecs;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.PublicApi;

/// <summary>Messages contain values, never the names of their types.</summary>
public sealed class ValueTextTests
{
    private static IEnumerable<LocalRow> Settable => OptionTable.Rows.Where(static row => row.HasSetter);

    [TestCaseSource(nameof(Settable))]
    public void TextOfAValue_HasNoNameOfAType(LocalRow row)
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);
        Type codec = row.Option.GetType().GenericTypeArguments[^1];
        object? value = row.Type.CSharpType switch
        {
            "System.ReadOnlyMemory<SocketFilterInstruction>" => (ReadOnlyMemory<SocketFilterInstruction>)new SocketFilterInstruction[1],
            "SocketSplice" => new SocketSplice { Target = socket.SafeHandle, MaximumLength = 5 },
            _ when row.IsHandle => socket.SafeHandle,
            _ => row.ParseSampleOrDefault(),
        };

        string text = (string)typeof(ValueTextTests)
            .GetMethod(nameof(TextOf), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(row.Option.ValueType, codec)
            .Invoke(null, [value])!;

        Assert.That(text, Does.Not.Contain("System.").And.Not.Contain("Microsoft.").And.Not.Contain("Sockets.Options"));
    }

    private static string TextOf<T, TEncoder>(T value)
        where TEncoder : struct, ISocketOptionEncoder<T> => TEncoder.IsSecret ? "" : TEncoder.Format(value);
}
