using System.Net.Sockets;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.Table;

/// <summary>A way to set an option.</summary>
public sealed class SetWay
{
    private readonly string _name;
    private readonly Action<OptionRow, Socket, object?> _set;

    private SetWay(string name, Action<OptionRow, Socket, object?> set)
    {
        _name = name;
        _set = set;
    }

    internal static IReadOnlyList<SetWay> All { get; } =
    [
        new("option", (row, socket, value) => Assert.That(row.Option.TrySetValue(socket, value, out _))),
        new("option on handle", (row, socket, value) => Assert.That(row.Option.TrySetValue(socket.SafeHandle, value, out _))),
        new("SocketRef", (row, socket, value) => Accessors.SetThroughSocketRef(row, socket, value)),
        new("SocketRef of handle", (row, socket, value) => Accessors.SetThroughSocketRef(row, socket.SafeHandle, value)),
        new("extension", SetThroughExtension),
    ];

    public override string ToString() => _name;

    internal void Set(OptionRow row, Socket socket, object? value) => _set(row, socket, value);

    private static void SetThroughExtension(OptionRow row, Socket socket, object? value)
    {
        if (Accessors.IsShadowedBySocket(row))
        {
            Accessors.SetThroughSocketRef(row, socket, value);
        }
        else
        {
            Assert.That(Accessors.TrySetThroughExtension(row, socket, value), Is.Null);
        }
    }
}
