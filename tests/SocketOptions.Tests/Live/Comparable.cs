using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Sockets.Options.Tests.Live;

/// <summary>Values that are equal if their meanings are.</summary>
internal static class Comparable
{
    internal static object? Of(object? value) => value switch
    {
        // Exceptions are themselves only.
        SocketException exception => exception.NativeErrorCode,
        SafeHandle handle => Describe(handle),
        // The kernel returns counters also where none were set.
        TcpAuthenticationInfo info => info with { Counters = null },
        // Blocks of memory are equal only where they are the same.
        { } memory when memory.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ReadOnlyMemory<>) =>
            type.GetMethod(nameof(ReadOnlyMemory<>.ToArray))!.Invoke(memory, null),
        _ => value,
    };

    /// <summary>Closes a descriptor that was handed out, after a look at what it is of.</summary>
    private static string Describe(SafeHandle handle)
    {
        using (handle)
        {
            return string.Join(
                '\n',
                File.ReadLines($"/proc/self/fdinfo/{handle.DangerousGetHandle()}").Where(line => line.StartsWith("Pid:", StringComparison.Ordinal)));
        }
    }
}
