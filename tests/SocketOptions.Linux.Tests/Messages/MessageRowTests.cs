using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using Tests.Shared;

namespace Sockets.Options.Linux.Tests.Messages;

/// <summary>
/// Every row of the table arrives here, sent by its row if it can be, and as a raw call of recvmsg returns it, or the reason is
/// known. artifacts/messages.md has the results.
/// </summary>
internal sealed unsafe partial class MessageRowTests
{
    private const int Attempts = 20;

    private static readonly SocketKinds[] s_kinds =
        [SocketKinds.Udp4, SocketKinds.Udp6, SocketKinds.UnixDatagram, SocketKinds.UnixStream, SocketKinds.Tcp4];

    private static readonly Dictionary<string, string> s_reasons = new()
    {
        ["DeviceMemoryFragment"] = "requires an adapter that receives into the memory of a device",
        ["DeviceMemoryLinearFragment"] = "requires an adapter that receives into the memory of a device",
        ["Handle"] = "arrives as an owned handle: HandleTests",
        ["IsWifiFrameAcknowledged"] = "requires a wireless adapter",
        ["SecurityLabel"] = "requires a Linux security module",
        ["IPSecurityLabel"] = "requires a Linux security module",
        ["TimestampedPacket"] = "requires an adapter that creates timestamps",
        ["TimestampingStatistics"] = "arrives in the error queue of TCP",
        ["TimestampIdentifier"] = "arrives in the error queue",
        ["RequestedTimestamps"] = "arrives in the error queue: ErrorQueueTests",
        ["TransmitTime"] = "has an effect in a queueing discipline only",
        ["DropCount"] = "arrives after the first drop only",
        ["IPChecksum"] = "requires an adapter that computes checksums",
        ["IPError"] = "arrives in the error queue: ErrorQueueTests",
        ["IPv6Error"] = "arrives in the error queue: ErrorQueueTests",
        ["IPFragmentSize"] = "requires fragments, and loopback creates none",
        ["IPv6FragmentSize"] = "requires fragments, and loopback creates none",
        ["IPReturnOptions"] = "returns only options that a response repeats",
        ["IPProtocol"] = "has an effect on raw sockets only",
        ["IPv6PathMtu"] = "requires a narrow link",
        ["IPv6RoutingHeader"] = "requires a segment on the way",
        ["IPv6Rfc2292RoutingHeader"] = "requires a segment on the way",
        ["IPv6Rfc2292DestinationOptions"] = "is received as IPv6DestinationOptions",
        ["IPv6Rfc2292HopByHopOptions"] = "is received as IPv6HopByHopOptions",
        ["IPv6RoutingDestinationOptions"] = "requires a routing header",
        ["IPv6DontFragment"] = "has an effect on long packets only",
        ["UdpSegmentSize"] = "is received as UdpCoalescedSize, or divides the data: SendMessageTests",
        ["UdpCoalescedSize"] = "requires a train of datagrams: SendMessageTests",
        ["TlsRecordType"] = "requires the module of the kernel for TLS",
    };

    private static readonly SortedDictionary<string, string> s_report = new(StringComparer.Ordinal);

    private static IEnumerable<string> Rows => ControlMessage.All.Where(row => row.IsSupported).Select(row => row.Description.MemberName);

    private static IEnumerable<string> RowsOfOtherSystems => ControlMessage.All.Where(row => !row.IsSupported).Select(row => row.Description.MemberName);

    [OneTimeTearDown]
    public void WriteReport()
    {
        StringBuilder text = new("# Control messages on this kernel\n\n| message | result |\n|---|---|\n");
        foreach ((string name, string result) in s_report)
        {
            text.Append("| ").Append(name).Append(" | ").Append(result.Replace("|", "\\|", StringComparison.Ordinal)).Append(" |\n");
        }

        string folder = Path.Combine(Repository.Root, "artifacts");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "messages.md"), text.ToString());
    }

    [TestCaseSource(nameof(Rows))]
    public void Row_ArrivesOrTheReasonIsKnown(string name)
    {
        ControlMessage row = ControlMessage.Find(name)!;
        string? value = null;
        StringBuilder failures = new();
        foreach (SocketKinds kind in s_kinds.Where(kind => (row.Description.SocketKinds & kind) != 0 && value is null))
        {
            value = TryDeliver(row, kind, failures);
        }

        Report(row, value is null ? s_reasons.GetValueOrDefault(name, "?") : $"seen: {value}");
        Assert.That(value is null, Is.EqualTo(s_reasons.ContainsKey(name)), $"{value}{failures}");
    }

    [TestCaseSource(nameof(RowsOfOtherSystems))]
    public void RowOfAnotherSystem_IsNeitherReceivedNorSent(string name)
    {
        ControlMessage row = ControlMessage.Find(name)!;
        byte[] data = new byte[256];

        Assert.That(row.TryDecodeValue(0, 0, data, out _), Is.False);
        Report(row, $"not on this operating system, but on {row.ReceivePlatforms | row.SendPlatforms}");
    }

    private static void Report(ControlMessage row, string result)
    {
        lock (s_report)
        {
            s_report[$"{row.Description.LevelName} {row.Name} ({row.Description.MemberName})"] = result;
        }
    }

    private static string? TryDeliver(ControlMessage row, SocketKinds kind, StringBuilder failures)
    {
        using Pair pair = new(kind);
        try
        {
            Enable(row, pair.Near);
        }
        catch (SocketException exception)
        {
            failures.Append(kind).Append(": ").AppendLine(exception.Message);
            return null;
        }

        OutgoingSocketMessage outgoing = new() { RemoteAddress = pair.Destination };
        object? sent = Add(row, outgoing);
        using IncomingSocketMessage message = new();
        byte[] buffer = new byte[64];
        for (int i = 0; i < Attempts; i++)
        {
            try
            {
                ((SocketRef)pair.Far).SendMessage("0123456789"u8, outgoing);
            }
            catch (SocketException exception)
            {
                failures.Append(kind).Append(": ").AppendLine(exception.Message);
                return null;
            }

            bool isStream = pair.Near.SocketType == SocketType.Stream;
            Assert.That(pair.Near.Poll(Caller.Patience, SelectMode.SelectRead));
            List<RawControlMessage> raw = isStream ? [] : Peek(pair.Near);
            ((SocketRef)pair.Near).ReceiveMessage(isStream ? buffer.AsSpan(0, 4) : buffer, message);
            List<RawControlMessage> ours = [];
            string? value = null;
            foreach (ControlMessageView view in message.Control)
            {
                ours.Add(view.ToRawControlMessage());
                if (row.TryDecodeValue(view.Level, view.Type, view.Data, out object? decoded))
                {
                    value = row.Format(decoded);
                    // A flow label of 0 leaves the choice to the system.
                    if (sent is not null && row.Description.MemberName != "IPv6FlowInformation")
                    {
                        Assert.That(value, Is.EqualTo(row.Format(sent)));
                    }
                }
            }

            Assert.That(isStream ? [] : ours, Is.EqualTo(raw));
            if (value is not null)
            {
                return value;
            }

            // The kernel starts the clock of its timestamps in the background.
            Thread.Sleep(5);
        }

        failures.Append(kind).AppendLine(": it did not arrive");
        return null;
    }

    private static void Enable(ControlMessage row, Socket socket)
    {
        // Options that have no row of their own: their numbers are those of their messages.
        if (row.Name.EndsWith("_NEW", StringComparison.Ordinal))
        {
            int number = row.Description.MemberName switch { "TimestampNew" => 63, "TimestampNanosecondsNew" => 64, _ => 65 };
            socket.SetRawSocketOption(1, number, BitConverter.GetBytes(number == 65 ? 0x18 : 1));
            return;
        }

        if (row.Option is { } option)
        {
            object value =
                option.ValueType == typeof(bool) || option.ValueType == typeof(bool?) ? true
                : option.ValueType == typeof(Timestamping) ? new Timestamping(TimestampingModes.ReceiveSoftware | TimestampingModes.Software)
                : option.Parse(option.Description.SampleValue!)!;
            option.SetValue(socket.SafeHandle, value);
        }
    }

    private static object? Add(ControlMessage row, OutgoingSocketMessage outgoing)
    {
        if (row == ControlMessage.IPOptions)
        {
            Add(ControlMessage.IPReturnOptions, outgoing);
        }

        if (!row.CanSend || row.Description.SampleValue is null)
        {
            return null;
        }

        Assert.That(row.TryParse(row.Description.SampleValue, out object? value), row.Description.SampleValue);
        typeof(OutgoingSocketMessage).GetMethods().Single(method => method.Name == "Add" && method.IsGenericMethod)
            .MakeGenericMethod(row.ValueType).Invoke(outgoing, BindingFlags.DoNotWrapExceptions, null, [row, value], null);
        return value;
    }

    /// <summary>Reads the control messages by a call of recvmsg that this test makes itself.</summary>
    private static List<RawControlMessage> Peek(Socket socket)
    {
        const int PeekFlag = 2;
        byte* control = stackalloc byte[4096];
        byte* data = stackalloc byte[64];
        nint* vector = stackalloc nint[2] { (nint)data, 64 };
        nint* header = stackalloc nint[7] { 0, 0, (nint)vector, 1, (nint)control, 4096, 0 };
        Assert.That(ReceiveMessage((int)socket.SafeHandle.DangerousGetHandle(), header, PeekFlag), Is.GreaterThanOrEqualTo((nint)0));
        List<RawControlMessage> messages = [];
        for (nint offset = 0; offset + 16 <= header[5];)
        {
            nint length = *(nint*)(control + offset);
            int* numbers = (int*)(control + offset + sizeof(nint));
            messages.Add(new(numbers[0], numbers[1], new ReadOnlySpan<byte>(control + offset + 16, (int)length - 16).ToArray()));
            offset += (length + 7) & ~7;
        }

        return messages;
    }

    [LibraryImport("libc", EntryPoint = "recvmsg")]
    private static partial nint ReceiveMessage(int socket, nint* header, int flags);

    /// <summary>Two sockets of a kind, of which the second sends to the first.</summary>
    private sealed class Pair : IDisposable
    {
        internal Pair(SocketKinds kind)
        {
            if (kind is SocketKinds.UnixDatagram or SocketKinds.UnixStream)
            {
                (SafeSocketHandle near, SafeSocketHandle far) = SocketFactory.CreateHandlePair(
                    SocketDomain.Unix, kind == SocketKinds.UnixStream ? SocketType.Stream : SocketType.Dgram);
                (Near, Far) = (new(near), new(far));
            }
            else if (kind == SocketKinds.Tcp4)
            {
                ConnectedPair pair = ConnectedPair.CreateTcp();
                (Near, Far) = (pair.Near, pair.Far);
            }
            else
            {
                IPAddress address = kind == SocketKinds.Udp4 ? IPAddress.Loopback : IPAddress.IPv6Loopback;
                Near = new(address.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
                Near.Bind(new IPEndPoint(address, 0));
                Far = new(address.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
                Destination = Near.LocalEndPoint!.Serialize();
            }
        }

        internal Socket Near { get; }

        internal Socket Far { get; }

        internal SocketAddress? Destination { get; }

        public void Dispose()
        {
            Near.Dispose();
            Far.Dispose();
        }
    }
}
