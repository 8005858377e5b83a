using System.Reflection;

namespace Sockets.Options.Tests.Operations;

/// <summary>
/// Every operation of <c>socket2</c> 0.6, the crate for the same access to sockets in Rust, has a counterpart here that is
/// tested. Its options have theirs too: those tests are driven by the table.
/// </summary>
internal sealed class ParityTests
{
    /// <summary>The methods of its <c>Socket</c> that are not options, and the types that they need, by their names in Rust.</summary>
    private static readonly string[] s_operations =
    [
        "Socket::new", "Socket::new_raw", "Socket::pair", "Socket::pair_raw", "bind", "listen",
        "connect", "connect_timeout", "accept", "accept_raw", "accept4", "shutdown",
        "local_addr", "peer_addr", "domain", "type", "protocol", "take_error",
        "try_clone", "nonblocking", "set_nonblocking", "set_cloexec", "set_no_inherit",
        "recv", "recv_out_of_band", "recv_with_flags", "recv_vectored", "recv_vectored_with_flags", "peek", "Read::read",
        "recv_from", "recv_from_with_flags", "recv_from_vectored", "recv_from_vectored_with_flags", "peek_from", "peek_sender",
        "send", "send_with_flags", "send_vectored", "send_vectored_with_flags", "send_out_of_band",
        "send_to", "send_to_with_flags", "send_to_vectored", "send_to_vectored_with_flags", "sendfile",
        "Socket", "conversions of Socket", "SockRef", "From<&S> for SockRef", "Deref for SockRef", "Debug", "Send and Sync",
        "SockAddr", "construction of SockAddr", "inspection of SockAddr", "SockAddr::unix", "SockAddrStorage", "sa_family_t and socklen_t",
        "Domain, Type, Protocol", "constants of Domain", "constants and flags of Type", "constants of Protocol",
        "RecvFlags", "MaybeUninitSlice",
    ];

    [Test]
    public void EveryOperation_HasATest()
    {
        string[] covered =
        [
            .. from type in typeof(ParityTests).Assembly.GetTypes()
               from method in type.GetMethods()
               from counterpart in method.GetCustomAttribute<ParityAttribute>()?.Counterparts ?? []
               select counterpart,
        ];

        Assert.That(s_operations.Except(covered), Is.Empty);
    }

    [Test]
    public void MethodWithParity_IsATest() =>
        Assert.That(
            from type in typeof(ParityTests).Assembly.GetTypes()
            from method in type.GetMethods()
            where method.IsDefined(typeof(ParityAttribute))
                && !method.IsDefined(typeof(TestAttribute))
                && !method.IsDefined(typeof(TestCaseAttribute))
            select $"{type.Name}.{method.Name}",
            Is.Empty);
}
