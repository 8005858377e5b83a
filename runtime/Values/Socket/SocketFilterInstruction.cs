using System.Runtime.InteropServices;

namespace Sockets.Options;

/// <summary>Represents an instruction of a classic BPF program (<c>struct sock_filter</c>).</summary>
/// <param name="Code">The operation code.</param>
/// <param name="JumpTrue">The number of instructions that a conditional jump skips if its condition is true.</param>
/// <param name="JumpFalse">The number of instructions that a conditional jump skips if its condition is false.</param>
/// <param name="Operand">The operand.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct SocketFilterInstruction(ushort Code, byte JumpTrue, byte JumpFalse, uint Operand)
{
    internal static bool TryParse(string text, out SocketFilterInstruction value)
    {
        Span<ulong> numbers = stackalloc ulong[4];
        bool parsed = NumberList.TryParse(text, bits: [16, 8, 8, 32], numbers);
        value = parsed ? new((ushort)numbers[0], (byte)numbers[1], (byte)numbers[2], (uint)numbers[3]) : default;
        return parsed;
    }
}
