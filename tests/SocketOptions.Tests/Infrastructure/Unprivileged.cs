using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace Sockets.Options.Tests.Infrastructure;

/// <summary>Runs code without the privileges of root.</summary>
/// <remarks>Linux keeps the effective capabilities per thread: a thread of its own can drop them and end.</remarks>
internal static partial class Unprivileged
{
    private const uint Version3 = 0x20080522;

    /// <summary>Runs code with the given capabilities alone.</summary>
    internal static void Run(Action action, Capability keep = Capability.None)
    {
        ExceptionDispatchInfo? failure = null;
        Thread thread = new(() =>
        {
            try
            {
                KeepEffectiveCapabilities((uint)keep);
                action();
            }
#pragma warning disable CA1031 // Everything goes on to the thread that waits.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
        });
        thread.Start();
        thread.Join();
        failure?.Throw();
    }

    private static unsafe void KeepEffectiveCapabilities(uint capabilities)
    {
        CapabilityHeader header = new() { Version = Version3 };
        CapabilityData* data = stackalloc CapabilityData[2];
        Assert.That(capget(&header, data), Is.Zero, "capget");
        data[0].Effective = capabilities;
        data[1].Effective = 0;
        Assert.That(capset(&header, data), Is.Zero, "capset");
    }

    [LibraryImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static unsafe partial int capget(CapabilityHeader* header, CapabilityData* data);

    [LibraryImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static unsafe partial int capset(CapabilityHeader* header, CapabilityData* data);

    [StructLayout(LayoutKind.Sequential)]
    private struct CapabilityHeader
    {
        internal uint Version;
        internal int ThreadId;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct CapabilityData
    {
        internal uint Effective;
        internal uint Permitted;
        internal uint Inheritable;
    }
}
