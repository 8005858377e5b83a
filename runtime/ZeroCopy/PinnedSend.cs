using System.Buffers;

namespace Sockets.Options;

/// <summary>Represents the memory of a send, which stays pinned until the operating system has reported all its system calls.</summary>
internal struct PinnedSend(uint first, MemoryHandle pin, IDisposable? owner)
{
    private MemoryHandle _pin = pin;
    private uint _count = uint.MaxValue;
    private uint _reportedCount;

    /// <summary>Gets the number of the first system call.</summary>
    internal readonly uint First => first;

    /// <summary>Gets or sets the object that is disposed with the release of the memory.</summary>
    internal IDisposable? Owner { get; set; } = owner;

    /// <summary>Gets or sets a value indicating whether another send of the same owner can follow.</summary>
    internal bool IsOpen { get; set; } = true;

    internal readonly bool CanBeReleased => !IsOpen && _reportedCount == _count;

    internal void SetCount(uint count) => _count = count;

    /// <summary>Records reports for a range of numbers, which are relative to the first.</summary>
    internal void Report(long from, long to) => _reportedCount += (uint)Math.Max(0, Math.Min(to, (long)_count - 1) - Math.Max(from, 0) + 1);

    internal void Release()
    {
        _pin.Dispose();
        Owner?.Dispose();
    }
}
