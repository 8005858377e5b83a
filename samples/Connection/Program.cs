using System.Globalization;
using Connection;

if (args is not [string host, string port])
{
    await Console.Error.WriteLineAsync("Usage: Connection <host> <port>");
    return 1;
}

using LineConnection connection = new();
await connection.ConnectAsync(host, int.Parse(port, CultureInfo.InvariantCulture));
connection.TcpNoDelay = true;
connection.KeepAlive = true;

// Without this check, the compiler reports CA1416.
if (OperatingSystem.IsLinux())
{
    connection.TcpUserTimeout = TimeSpan.FromSeconds(10);
}

Console.WriteLine(await connection.AskAsync("Hello!"));
return 0;
