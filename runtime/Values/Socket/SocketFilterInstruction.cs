using System.Globalization;
using System.Runtime.InteropServices;

namespace Sockets.Options;

/// <summary>An instruction of a classic BPF program (<c>struct sock_filter</c>).</summary>
/// <param name="Code">What the instruction does.</param>
/// <param name="JumpTrue">How many instructions a conditional jump skips when its condition holds.</param>
/// <param name="JumpFalse">How many instructions a conditional jump skips when its condition does not hold.</param>
/// <param name="Operand">The operand.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct SocketFilterInstruction(ushort Code, byte JumpTrue, byte JumpFalse, uint Operand)
{
    internal static bool TryParse(string text, out SocketFilterInstruction value)
    {
        value = default;
        if (text.Split(',', StringSplitOptions.TrimEntries) is not [string code, string jumpTrue, string jumpFalse, string operand]
            || !IntegerText.TryParse(code, out uint codeNumber) || codeNumber > ushort.MaxValue
            || !byte.TryParse(jumpTrue, NumberStyles.None, CultureInfo.InvariantCulture, out byte jumpTrueNumber)
            || !byte.TryParse(jumpFalse, NumberStyles.None, CultureInfo.InvariantCulture, out byte jumpFalseNumber)
            || !IntegerText.TryParse(operand, out uint operandNumber))
        {
            return false;
        }

        value = new((ushort)codeNumber, jumpTrueNumber, jumpFalseNumber, operandNumber);
        return true;
    }
}
