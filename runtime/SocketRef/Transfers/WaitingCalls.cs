using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Sockets.Options;

/// <summary>Makes the calls in one direction on a handle on Windows, so that disposing the handle ends those that wait.</summary>
/// <remarks>
/// A duplicate is expensive, so a call that does not wait has none. Another thread could receive the data between the check and
/// the call, which would then wait. Such a call therefore excludes others, and while a thread waits, all calls have duplicates.
/// </remarks>
[SupportedOSPlatform("windows")]
internal sealed class WaitingCalls
{
    private static readonly ConditionalWeakTable<SafeSocketHandle, WaitingCalls> s_receiving = [];
    private static readonly ConditionalWeakTable<SafeSocketHandle, WaitingCalls> s_sending = [];

    private readonly Lock _calling = new();
    private int _waitingCount;

    internal static nint Invoke<TTransfer>(SafeSocketHandle handle, ref TTransfer transfer)
        where TTransfer : struct, ISocketTransfer
    {
        CallWait wait = transfer.Wait;
        if (wait == CallWait.Never)
        {
            return transfer.Invoke(handle);
        }

        WaitingCalls calls = (transfer.Readiness == SocketReadiness.Write ? s_sending : s_receiving).GetValue(handle, static _ => new());
        lock (calls._calling)
        {
            if (wait == CallWait.UnlessReady
                && calls._waitingCount == 0
                && NativeSocket.Poll(handle, transfer.Readiness, 0) != 0)
            {
                return transfer.Invoke(handle);
            }

            calls._waitingCount++;
        }

        try
        {
            using DuplicatedSocket duplicate = new(handle);
            return transfer.Invoke(duplicate.Handle);
        }
        catch (SocketException exception)
        {
            // An exception would lose the count of the bytes already transferred.
            Marshal.SetLastPInvokeError(exception.NativeErrorCode);
            return -1;
        }
        finally
        {
            lock (calls._calling)
            {
                calls._waitingCount--;
            }
        }
    }
}
