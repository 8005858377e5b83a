using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Sockets.Options;

public readonly ref partial struct SocketRef
{
    /// <summary>Throws an exception if a member holds no socket. This member is for generated code.</summary>
    /// <typeparam name="T">The type of the member.</typeparam>
    /// <param name="socket">The value of the member.</param>
    /// <param name="member">The expression of the member.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidOperationException">The member is <see langword="null"/>.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static T Require<T>([NotNull] T? socket, [CallerArgumentExpression(nameof(socket))] string? member = null)
        where T : class
    {
        if (socket is null)
        {
            ThrowNoSocket(member);
        }

        return socket;
    }

    [DoesNotReturn]
    private static void ThrowNoSocket(string? member) =>
        throw new InvalidOperationException($"The socket in '{member}' is null.");
}
