using System.Security.Cryptography;

namespace Sockets.Options.Linux.Tests.ZeroCopy;

/// <summary>Memory that is overwritten when it is released, so that a peer that receives it later would notice.</summary>
internal sealed class SpoilingOwner : IDisposable
{
    private int _disposals;

    internal SpoilingOwner(int length)
    {
        Expected = new byte[length];
        RandomNumberGenerator.Fill(Expected);
        Memory = Expected.ToArray();
    }

    internal byte[] Expected { get; }

    internal byte[] Memory { get; }

    internal int Disposals => Volatile.Read(ref _disposals);

    public void Dispose()
    {
        Array.Fill(Memory, byte.MaxValue);
        Interlocked.Increment(ref _disposals);
    }
}
