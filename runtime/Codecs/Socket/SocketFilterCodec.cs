using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts a program to a <c>struct sock_fprog</c>, which points to the instructions. The text of an instruction is
/// the numbers of its code, jumps, and operand: <c>6,0,0,0x40000</c>. A semicolon separates instructions.
/// </summary>
public readonly struct SocketFilterCodec : ISocketOptionEncoder<ReadOnlyMemory<SocketFilterInstruction>>
{
    // BPF_MAXINSNS.
    private const int MaximumCount = 4096;

    private static int HeaderSize => 2 * nint.Size;

    /// <inheritdoc/>
    public static int GetMaximumLength(ReadOnlyMemory<SocketFilterInstruction> value) =>
        HeaderSize + (EncodedLength.Limit(value.Length, MaximumCount) * Unsafe.SizeOf<SocketFilterInstruction>());

    /// <inheritdoc/>
    public static unsafe int Encode(
        ReadOnlyMemory<SocketFilterInstruction> value, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (value.Length is 0 or > MaximumCount)
        {
            option.ThrowInvalid($"requires a program of 1 to {MaximumCount} instructions, not {value.Length}.");
        }

        Span<byte> instructions = destination[HeaderSize..];
        MemoryMarshal.AsBytes(value.Span).CopyTo(instructions);
        MemoryMarshal.Write(destination, (ushort)value.Length);
        MemoryMarshal.Write(destination[nint.Size..], (nint)Unsafe.AsPointer(ref MemoryMarshal.GetReference(instructions)));
        return HeaderSize;
    }

    /// <inheritdoc/>
    public static string Format(ReadOnlyMemory<SocketFilterInstruction> value)
    {
        StringBuilder text = new();
        foreach (SocketFilterInstruction instruction in value.Span)
        {
            text.Append(text.Length == 0 ? "" : "; ").Append(
                CultureInfo.InvariantCulture,
                $"{instruction.Code},{instruction.JumpTrue},{instruction.JumpFalse},{instruction.Operand}");
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public static bool TryParse(string text, out ReadOnlyMemory<SocketFilterInstruction> value)
    {
        value = default;
        string[] parts = text?.Split(';', StringSplitOptions.TrimEntries) ?? [""];
        SocketFilterInstruction[] program = new SocketFilterInstruction[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            if (!SocketFilterInstruction.TryParse(parts[i], out program[i]))
            {
                return false;
            }
        }

        value = program;
        return true;
    }
}
