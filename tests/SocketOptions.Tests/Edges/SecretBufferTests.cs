using System.Buffers;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Sockets.Options.Codecs;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.Edges;

/// <summary>The memory that held a secret on its way to the kernel or back is cleared, also after a failure.</summary>
[Platform("Linux")]
public sealed unsafe class SecretBufferTests
{
    // The buffers are a local, on the stack, and rented.
    private static readonly int[] s_lengths = [8, 300, 5000];

    private const byte Mark = 0xA5;

    private const string Read = "READ";

    // These return their own length, and accept values that are too long.
    private static readonly SocketOptionDefinition s_read = new(Read, 6, 11, SocketPlatforms.All);
    private static readonly SocketOptionDefinition s_set = new("SO_SNDBUF", 1, 7, SocketPlatforms.All);
    private static readonly SocketOptionDefinition s_refused = new("TCP_INFO", 6, 11, SocketPlatforms.All);

    private static int s_length;
    private static bool s_throws;
    private static byte* s_start;

    [Test]
    public void Set_Clears([ValueSource(nameof(s_lengths))] int length, [Values] bool throws) =>
        AssertCleared(length, throws, static socket => ((SocketRef)socket.SafeHandle).Set<int, Codec>(s_set, 0));

    [Test]
    public void RefusedSet_Clears([ValueSource(nameof(s_lengths))] int length) =>
        AssertCleared(length, throws: false, static socket =>
            Assert.That(((SocketRef)socket.SafeHandle).TrySet<int, Codec>(s_refused, 0, out _), Is.False));

    [Test]
    public void Validate_Clears([ValueSource(nameof(s_lengths))] int length, [Values] bool throws) =>
        AssertCleared(length, throws, static _ => SocketRef.Validate<int, Codec>(s_set, 0));

    [Test]
    public void Get_Clears([ValueSource(nameof(s_lengths))] int length, [Values] bool throws) =>
        AssertCleared(length, throws, static socket => ((SocketRef)socket.SafeHandle).Get<int, Codec>(s_read));

    [Test]
    public void GetWithAShorterFirstTry_Clears([Values] bool throws) =>
        AssertCleared(400, throws, static socket => ((SocketRef)socket.SafeHandle).Get<int, EagerCodec>(s_read));

    [Test]
    public void Query_Clears([ValueSource(nameof(s_lengths))] int length, [Values] bool throws) =>
        AssertCleared(length, throws, static socket => ((SocketRef)socket.SafeHandle).Query<int, int, Codec>(s_read, 0));

    [Test]
    public void RefusedQuery_Clears([ValueSource(nameof(s_lengths))] int length) =>
        AssertCleared(length, throws: false, static socket => Assert.That(
            () => ((SocketRef)socket.SafeHandle).Query<int, int, Codec>(new("TEST_OPTION", 6, 9999, SocketPlatforms.All), 0),
            Throws.TypeOf<SocketOptionException>()));

    private static void AssertCleared(int length, bool throws, Action<Socket> use)
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);
        (s_length, s_throws) = (length, throws);
        s_start = null;
        byte[] remains = new byte[length];
        bool hasThrown = false;
        try
        {
            use(socket);
        }
        catch (InvalidTimeZoneException)
        {
            hasThrown = true;
        }

        // Before another call overwrites the part of the stack that is not used any more.
        byte* start = s_start;
        for (int i = 0; i < remains.Length && length <= 512; i++)
        {
            remains[i] = start[i];
        }

        if (length > 512)
        {
            // The pool returns to a thread the array that it returned last. An array can move, so that its address is of no use.
            byte[] rented = ArrayPool<byte>.Shared.Rent(length);
            rented.AsSpan(0, length).CopyTo(remains);
            ArrayPool<byte>.Shared.Return(rented);
        }

        Assert.That(start is not null);
        Assert.That(hasThrown, Is.EqualTo(throws));
        Assert.That(remains.Count(item => item == Mark), Is.LessThan(4));
    }

    private static void Fill(ReadOnlySpan<byte> buffer)
    {
        ref byte start = ref MemoryMarshal.GetReference(buffer);
        s_start = (byte*)Unsafe.AsPointer(ref start);
        MemoryMarshal.CreateSpan(ref start, buffer.Length).Fill(Mark);
        if (s_throws)
        {
            throw new InvalidTimeZoneException("This is only for the test.");
        }
    }

    private readonly struct Codec : ISocketOptionCodec<int>, ISocketOptionQueryCodec<int, int>
    {
        public static bool IsSecret => true;

        public static int MaximumLength => s_length;

        public static int GetMaximumLength(int value) => s_length;

        public static int GetBufferLength(int query) => s_length;

        public static int Decode(ReadOnlySpan<byte> source)
        {
            Fill(source);
            return 0;
        }

        public static int Decode(ReadOnlySpan<byte> source, int length) => Decode(source);

        public static int Encode(int value, in SocketOptionDefinition option, Span<byte> destination)
        {
            // A result is filled in later.
            if (option.Name != Read)
            {
                Fill(destination);
            }

            return destination.Length;
        }
    }

    private readonly struct EagerCodec : ISocketOptionDecoder<int>
    {
        public static bool IsSecret => true;

        public static int MaximumLength => 4096;

        public static int InitialLength => s_length;

        public static int Decode(ReadOnlySpan<byte> source) => Codec.Decode(source);
    }
}
