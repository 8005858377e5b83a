using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Sockets.Options;

/// <summary>Matches the reports of the operating system with the sends of a socket, in the order of the sends.</summary>
/// <remarks>
/// The operating system numbers the successful system calls of a socket from 0, with overflow. It reports ranges of numbers, which
/// can be out of order, and which can arrive before the call has returned to this process. Memory is released in the order of the
/// sends, so that a send and the next one can share an owner.
/// </remarks>
internal sealed class PinnedSends(uint next)
{
    private readonly Lock _lock = new();
    private PinnedSend[] _sends = new PinnedSend[8];
    private int _head;
    private int _count;
    private uint _next = next;
    private int _isAcquired;

    /// <summary>Gets the number of sends whose memory has not been released.</summary>
    internal int Count
    {
        get
        {
            lock (_lock)
            {
                return _count;
            }
        }
    }

    internal bool IsAcquired => Volatile.Read(ref _isAcquired) != 0;

    internal bool TryAcquire() => Interlocked.Exchange(ref _isAcquired, 1) == 0;

    internal void Relinquish() => Volatile.Write(ref _isAcquired, 0);

    /// <summary>Adds a send before its first system call.</summary>
    /// <remarks>A send that the previous one began for the same owner continues it. Otherwise, the previous one is complete.</remarks>
    internal void Begin(MemoryHandle pin, IDisposable? owner)
    {
        lock (_lock)
        {
            CloseLast(owner);
            if (_count == _sends.Length)
            {
                PinnedSend[] longer = new PinnedSend[_count * 2];
                for (int i = 0; i < _count; i++)
                {
                    longer[i] = At(i);
                }

                _sends = longer;
                _head = 0;
            }

            _count++;
            At(_count - 1) = new(_next, pin, owner);
        }
    }

    /// <summary>Sets the number of system calls of the last send.</summary>
    /// <param name="count">The number of the calls that the operating system reports.</param>
    /// <param name="isContinued">
    /// <see langword="true"/> if the owner remains in use until it is passed to the next send, or until another one begins.
    /// </param>
    internal void End(uint count, bool isContinued)
    {
        lock (_lock)
        {
            ref PinnedSend last = ref At(_count - 1);
            last.SetCount(count);
            last.IsOpen = isContinued;
            _next = unchecked(_next + count);
        }
    }

    /// <summary>Records that no send follows for the owner of the last one.</summary>
    internal void Close()
    {
        lock (_lock)
        {
            CloseLast(null);
        }
    }

    internal void Report(ZeroCopyRange range)
    {
        lock (_lock)
        {
            for (int i = 0; i < _count; i++)
            {
                ref PinnedSend send = ref At(i);
                long from = unchecked((int)(range.First - send.First));
                long to = from + range.Count - 1;
                if (to < 0)
                {
                    break;
                }

                send.Report(from, to);
            }
        }
    }

    /// <summary>Removes the first send if its memory is no longer in use.</summary>
    /// <remarks>The caller releases the memory, because that can call code of the application.</remarks>
    internal bool TryTakeReleased([MaybeNullWhen(false)] out PinnedSend send)
    {
        lock (_lock)
        {
            if (_count == 0 || !At(0).CanBeReleased)
            {
                send = default;
                return false;
            }

            send = At(0);
            At(0) = default;
            _head = (_head + 1) % _sends.Length;
            _count--;
            return true;
        }
    }

    private void CloseLast(IDisposable? nextOwner)
    {
        if (_count > 0)
        {
            ref PinnedSend last = ref At(_count - 1);
            if (last.IsOpen)
            {
                last.IsOpen = false;
                last.Owner = ReferenceEquals(last.Owner, nextOwner) ? null : last.Owner;
            }
        }
    }

    private ref PinnedSend At(int index) => ref _sends[(_head + index) % _sends.Length];
}
