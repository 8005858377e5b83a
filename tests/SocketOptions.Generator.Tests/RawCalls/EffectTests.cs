using System.Net.Sockets;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sockets.Options.Generator.Tests.Infrastructure;

namespace Sockets.Options.Generator.Tests.RawCalls;

/// <summary>Calls before all fixes and after them on real sockets: a raw getsockopt returns the option that was meant.</summary>
/// <remarks>Each version of the calls is compiled once, and the fixes are applied at once.</remarks>
[Platform("Linux")]
internal sealed class EffectTests
{
    private const int Ipv4 = 0;
    private const int Socket = 1;
    private const int Tcp = 6;

    private static readonly Effect[] s_effects =
    [
        // Right calls: the same effect before and after.
        new("socket.SetRawSocketOption(6, 18, BitConverter.GetBytes(30000));", Tcp, 18, 30000),
        new("socket.SetRawSocketOption(6, 18, BitConverter.GetBytes((int)span.TotalMilliseconds));", Tcp, 18, 2500),
        new("if (OperatingSystem.IsLinux()) socket.SetRawSocketOption(6, 18, BitConverter.GetBytes(seconds * 1000));", Tcp, 18, 7000),
        new("socket.SetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)17, seconds);", Tcp, 5, 7),
        new("socket.SetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)16, 5);", Tcp, 6, 5),
        new("if (OperatingSystem.IsLinux()) socket.SetRawSocketOption(1, 15, [1, 0, 0, 0]);", Socket, 15, 1),
        new("socket.SetSocketOption(SocketOptionLevel.IP, (SocketOptionName)3, 0x10);", Ipv4, 1, 0x10),
        new("socket.SetRawSocketOption(0, 10, BitConverter.GetBytes(2));", Ipv4, 10, 2),
        new("socket.SetRawSocketOption(0, 50, BitConverter.GetBytes(IPAddress.HostToNetworkOrder(1)));", Ipv4, 50, 0x01000000),
        new("socket.SetRawSocketOption(6, 13, \"reno\"u8);", Tcp, 13, 0x6F6E6572),
        new("socket.SetRawSocketOption(6, 25, BitConverter.GetBytes(index));", Tcp, 25, 3),
        new("Span<byte> one = stackalloc byte[4]; MemoryMarshal.Write(one, 1); socket.SetRawSocketOption(6, 3, one);", Tcp, 3, 1),
        new("int on = 1; setsockopt((int)socket.Handle, 1, 2, ref on, 4);", Socket, 2, 1),
        new("socket.SetRawSocketOption(0, 15, new byte[] { 1 });", Ipv4, 15, 1),
        // Wrong calls: the effect that was meant, only afterwards.
        new("socket.SetSocketOption(SocketOptionLevel.Socket, (SocketOptionName)15, true);", Socket, 15, 1, IsWrong: true),
        new("if (!OperatingSystem.IsWindows()) socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseUnicastPort, true);", Socket, 15, 1, IsWrong: true),
        new("socket.SetSocketOption(SocketOptionLevel.IPv6, SocketOptionName.ReuseAddress, true);", Socket, 2, 1, IsWrong: true),
        new("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.TcpKeepAliveTime, 120000);", Tcp, 4, 120, IsWrong: true),
        new("if (OperatingSystem.IsLinux()) socket.SetRawSocketOption(65535, 25, \"lo\\0\"u8);", Socket, 25, 0x6F6C, IsWrong: true),
        new("socket.SetRawSocketOption(6, 3, new byte[] { 1 });", Tcp, 3, 1, IsWrong: true),
        new("if (OperatingSystem.IsLinux()) socket.SetRawSocketOption(0, 50, BitConverter.GetBytes(1));", Ipv4, 50, 0x01000000, IsWrong: true),
        new("int one = 1; if (setsockopt((int)socket.Handle, 1, 15, ref one, 4) != 0) throw new InvalidOperationException();", Socket, 15, 1),
    ];

    [Test]
    public async Task FixedCalls_SetTheOptionsThatAreMeant()
    {
        string before = RawCallAnalysis.Usings + Code();
        string after = (await CallFix.AllOfAsync(before)).Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(after, Does.Not.Contain("RawSocketOption("));
            Assert.That(after, Does.Not.Contain("SetSocketOption("));
            Compare(before, static effect => !effect.IsWrong);
            Compare(after, static _ => true);
        }
    }

    private static string Code() => $$"""
        public static class Calls
        {
            [DllImport("libc", SetLastError = true)] private static extern int setsockopt(int fd, int level, int name, ref int value, int length);
        {{string.Concat(s_effects.Select(static (effect, index) => $$"""

                public static void Call{{index}}(Socket socket, TimeSpan span, int seconds, int index)
                {
                    {{effect.Call}}
                }

            """))}}
        }
        """;

    private static void Compare(string code, Func<Effect, bool> isExpected)
    {
        using var image = new MemoryStream();
        CSharpCompilation compilation = TestCompilation.Create(code);
        Assert.That(
            compilation.Emit(image).Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty);
        image.Position = 0;
        var context = new AssemblyLoadContext(null, isCollectible: true);
        Type calls = context.LoadFromStream(image).GetType("Calls")!;
        for (int i = 0; i < s_effects.Length; i++)
        {
            Effect effect = s_effects[i];
            using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            int value = Read(socket, effect);
            bool wasSet = value == effect.Value;
            try
            {
                calls.GetMethod($"Call{i}")!.Invoke(null, [socket, TimeSpan.FromMilliseconds(2500), 7, 3]);
                value = Read(socket, effect);
            }
            catch (TargetInvocationException exception) when (exception.InnerException is SocketException)
            {
                // The call is wrong.
            }

            Assert.That(value == effect.Value && !wasSet, Is.EqualTo(isExpected(effect)), effect.Call);
        }

        context.Unload();
    }

    private static int Read(Socket socket, Effect effect)
    {
        Span<byte> value = stackalloc byte[16];
        socket.GetRawSocketOption(effect.Level, effect.Name, value);
        return BitConverter.ToInt32(value);
    }

    /// <param name="Call">The call.</param>
    /// <param name="Level">The native level that is meant.</param>
    /// <param name="Name">The native option that is meant.</param>
    /// <param name="Value">The native value that is meant.</param>
    /// <param name="IsWrong">Indicates whether the call has another effect.</param>
    private sealed record Effect(string Call, int Level, int Name, int Value, bool IsWrong = false);
}
