using System.Buffers.Binary;
using System.Net.Sockets;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Linux.Tests.Facts;

/// <summary>A range ends where the kernel no longer holds a value, on either side.</summary>
internal sealed class RangeTests
{
    private static IEnumerable<LocalRow> Rows =>
        OptionTable.Present.Where(row => row is { CanSet: true, Range: not null } && row.NativeAmount(row.ParseSample()) is not null);

    [TestCaseSource(nameof(Rows))]
    public void Value_BeyondEitherEnd_IsNotHeld(LocalRow row)
    {
        (long minimum, long maximum) = row.Range!.Value;

        Fact.Hold(row, "range", from kind in row.Kinds from value in new[] { minimum - 1, maximum + 1 } where IsHeld(row, kind, value) select $"{kind}: {value}");
    }

    [TestCaseSource(nameof(Rows))]
    public void Value_AtEitherEnd_IsAccepted(LocalRow row)
    {
        foreach (SocketKind kind in row.Kinds)
        {
            foreach (long value in new[] { row.Range!.Value.Minimum, row.Range!.Value.Maximum })
            {
                using TestSocket socket = TestSocket.Create(row, kind);
                int error = Libc.SetOption(socket.Socket, row, TryEncode(row, socket, value)!);
                Assert.That(error == 0 || row.Errors.ContainsKey(Libc.ErrorName(error)), $"{kind}: {value}: {Libc.ErrorName(error)}");
            }
        }
    }

    private static bool IsHeld(LocalRow row, SocketKind kind, long value)
    {
        using TestSocket socket = TestSocket.Create(row, kind);
        if (TryEncode(row, socket, value) is not { } bytes || Libc.SetOption(socket.Socket, row, bytes) != 0)
        {
            return false;
        }

        KernelAnswer answer = Libc.GetOption(socket.Socket, row);
        if (answer.Error == 0 && !answer.Bytes.AsSpan().SequenceEqual(bytes))
        {
            // The kernel keeps another value, as it does where it limits them.
            return false;
        }

        return !IsNull(row, kind, answer);
    }

    /// <summary>Determines whether the kernel has what the runtime sets for no value.</summary>
    private static bool IsNull(LocalRow row, SocketKind kind, KernelAnswer answer)
    {
        using TestSocket socket = TestSocket.Create(row, kind);
        return row.Type.CSharpType!.EndsWith('?')
            && row.Option.TrySetValue(socket.Socket.SafeHandle, null, out SocketError _)
            && Libc.GetOption(socket.Socket, row).Equals(answer);
    }

    /// <returns>The bytes; null if the kernel's type has no such value.</returns>
    private static byte[]? TryEncode(LocalRow row, TestSocket socket, long value)
    {
        int length = Libc.GetOption(socket.Socket, row).Bytes.Length;
        bool isLinger = row.TableName == "SO_LINGER";
        return (length, row.Unit) switch
        {
            (2 * sizeof(long), "us") => [.. BitConverter.GetBytes(value / 1_000_000), .. BitConverter.GetBytes(value % 1_000_000)],
            (sizeof(long), "s") when isLinger && value <= int.MaxValue => NativeValue.Linger(1, (int)value),
            (sizeof(long), _) when !isLinger => BitConverter.GetBytes(value),
            // Nothing where the kernel does not return the option.
            (sizeof(int) or 0, _) when value is >= int.MinValue and <= int.MaxValue =>
                BitConverter.GetBytes(row.Type.Codec.Contains("BigEndian", StringComparison.Ordinal) ? BinaryPrimitives.ReverseEndianness((int)value) : (int)value),
            _ => null,
        };
    }
}
