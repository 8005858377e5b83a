using System.Globalization;
using System.Text;

namespace Sockets.Options.Benchmarks.Generators;

/// <summary>A file of ordinary calls, without or with calls that access options by numbers.</summary>
internal static class RawCallSources
{
    /// <summary>The number of calls that access options by numbers.</summary>
    public const int Calls = 50;

    private const int OrdinaryMethods = 200;

    // Right and wrong calls in several spellings, with and without a fix.
    private static readonly string[] s_calls =
    [
        "socket.SetRawSocketOption(6, 18, BitConverter.GetBytes(30000));",
        "if (OperatingSystem.IsLinux()) { socket.SetRawSocketOption(6, 18, BitConverter.GetBytes((int)span.TotalMilliseconds)); }",
        "socket.SetSocketOption(SocketOptionLevel.Socket, (SocketOptionName)15, true);",
        "socket.SetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)17, index);",
        "if (!OperatingSystem.IsLinux()) { return; } Span<byte> value = stackalloc byte[4]; MemoryMarshal.Write(value, 1); socket.SetRawSocketOption(1, 15, value);",
        "if (!OperatingSystem.IsWindows()) { socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseUnicastPort, true); }",
        "if (OperatingSystem.IsLinux()) { socket.SetRawSocketOption((int)SocketOptionLevel.Socket, 25, Encoding.ASCII.GetBytes(device + '\\0')); }",
        "socket.IOControl(IOControlCode.KeepAliveValues, new byte[] { 1, 0, 0, 0, 0x20, 0x4E, 0, 0, 0xD0, 0x07, 0, 0 }, null);",
        "int on = 1; if (setsockopt((int)socket.Handle, 1, 2, ref on, 4) != 0) { throw new SocketException(Marshal.GetLastPInvokeError()); }",
        "int delay = (int)socket.GetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)1)!; Console.WriteLine(delay);",
    ];

    public static string Without => Source(0);

    public static string With => Source(Calls);

    private static string Source(int calls)
    {
        var text = new StringBuilder("""
            using System;
            using System.Net.Sockets;
            using System.Runtime.InteropServices;
            using System.Text;

            namespace Application;

            public static class Calls
            {
                [DllImport("libc", SetLastError = true)]
                private static extern int setsockopt(int socket, int level, int name, ref int value, int length);

            """);
        for (int i = 0; i < OrdinaryMethods; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""

                    public static int Ordinary{{i}}(Socket socket, string text, byte[] buffer)
                    {
                        var builder = new StringBuilder(text);
                        for (int index = 0; index < text.Length; index++)
                        {
                            builder.Append(text[index]).Append(' ').Append(Math.Max(index, {{i}}));
                        }

                        socket.NoDelay = builder.Length > 0;
                        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
                        Console.WriteLine(builder.ToString());
                        return socket.Send(buffer.AsSpan(0, Math.Min(buffer.Length, text.Length)));
                    }

                """);
        }

        for (int i = 0; i < calls; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""

                    public static void Call{{i}}(Socket socket, TimeSpan span, int index, string device)
                    {
                        {{s_calls[i % s_calls.Length]}}
                    }

                """);
        }

        return text.Append("}\n").ToString();
    }
}
