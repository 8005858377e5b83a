using System.Net.Sockets;

namespace Sockets.Options.Linux.Tests.Faults;

/// <summary>The result of an operation.</summary>
/// <param name="Count">The number that it returned, if it returned.</param>
/// <param name="Error">The error it threw, if it threw.</param>
/// <param name="NativeError">The number of that error.</param>
internal readonly record struct Outcome(long Count, SocketError Error, int NativeError)
{
    internal static Outcome Success(long count) => new(count, SocketError.Success, 0);

    internal static Outcome Refusal(Errno errno) => new(0, errno.SocketError, (int)errno);

    /// <summary>Returns its form in an exception of <see cref="Socket"/>, which loses the errno and chooses another.</summary>
    internal static Outcome RefusalToldBySocket(Errno errno) =>
        new(0, errno.SocketError, new SocketException((int)errno.SocketError).NativeErrorCode);

    internal static Outcome Of(Func<long> operation)
    {
        try
        {
            return Success(operation());
        }
        catch (SocketException exception)
        {
            return new(0, exception.SocketErrorCode, exception.NativeErrorCode);
        }
    }
}
