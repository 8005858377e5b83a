using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Sockets.Options.Tests.Infrastructure;

/// <summary>A program for the kernel's own processor, which only the kernel can hand out.</summary>
internal static partial class BpfProgram
{
    private const int ProgramLoad = 5;
    private const int SocketFilter = 1;

    // r0 = 1; exit. As a filter it keeps one byte of each packet, and among sockets of one port it picks the second.
    private static readonly byte[] s_instructions = [0xB7, 0, 0, 0, 1, 0, 0, 0, 0x95, 0, 0, 0, 0, 0, 0, 0];

    private static readonly Lazy<SafeFileHandle> s_accepting = new(Load);

    /// <summary>Gets a socket filter.</summary>
    internal static SafeFileHandle Accepting => s_accepting.Value;

    /// <summary>Makes a socket filter that is the caller's to close.</summary>
    internal static unsafe SafeFileHandle Load()
    {
        fixed (byte* instructions = s_instructions)
        fixed (byte* license = "GPL\0"u8)
        {
            Attributes attributes = new()
            {
                Type = SocketFilter,
                InstructionCount = (uint)s_instructions.Length / sizeof(ulong),
                Instructions = (ulong)instructions,
                License = (ulong)license,
            };
            nint descriptor = syscall(SystemCallNumber, ProgramLoad, &attributes, (nint)sizeof(Attributes));
            Assert.That((long)descriptor, Is.Not.Negative, () => $"bpf: errno {Marshal.GetLastPInvokeError()}");
            return new SafeFileHandle(descriptor, ownsHandle: true);
        }
    }

    private static nint SystemCallNumber => RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => 321,
        Architecture.Arm or Architecture.X86 => RuntimeInformation.ProcessArchitecture == Architecture.Arm ? 386 : 357,
        Architecture.S390x => 351,
        Architecture.Ppc64le => 361,
        // Newer architectures share one list.
        _ => 280,
    };

    [LibraryImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static unsafe partial nint syscall(nint number, nint command, Attributes* attributes, nint size);

    [StructLayout(LayoutKind.Sequential)]
    private struct Attributes
    {
        internal uint Type;
        internal uint InstructionCount;
        internal ulong Instructions;
        internal ulong License;
    }
}
