using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.Live;

/// <summary>Tries a row that is newer than the running kernel, which then must not know it.</summary>
internal static class LiveNewer
{
    // As long as any value of the table that is not a list: a kernel looks at the length first.
    private static readonly byte[] s_zeros = new byte[64];

    internal static LiveResult Check(LocalRow row, SocketKind kind)
    {
        using TestSocket socket = TestSocket.Create(kind, row.When == "connected" ? SocketState.Connected : SocketState.Fresh);
        string[] errors =
        [
            .. row.CanGet || row.HasQuery ? [Libc.ErrorName(Libc.GetOption(socket.Socket, row).Error)] : Array.Empty<string>(),
            .. row.CanSet ? [Libc.ErrorName(Libc.SetOption(socket.Socket, row, s_zeros))] : Array.Empty<string>(),
        ];
        Assert.That(
            errors,
            Is.Not.Empty.And.All.AnyOf("ENOPROTOOPT", "EOPNOTSUPP"),
            $"It says that Linux has it since {row.Since}, and this kernel knows it.");
        return new(LiveStatus.Refused, $"{errors[0]}: newer than this kernel, since {row.Since}");
    }
}
