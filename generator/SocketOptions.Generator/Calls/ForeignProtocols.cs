using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Sockets.Options.Generator.Calls;

/// <summary>Recognizes protocols whose levels share numbers with those of IP, TCP and UDP.</summary>
/// <remarks>SOL_HCI is 0, SOL_L2CAP is 6, SOL_SCO is 17, and HV_PROTOCOL_RAW is 1.</remarks>
internal static class ForeignProtocols
{
    private static readonly string[] s_words =
        ["HCI", "L2CAP", "SCO", "RFCOMM", "BLUETOOTH", "BTH", "BTHPROTO", "HV", "HVSOCKET", "HYPERV", "VSOCK", "VMCI", "IRDA", "IRLMP",
            "IUCV", "NETLINK", "TIPC", "ALG", "KCM", "RDS", "CAN", "CANRAW", "ISOTP", "QRTR", "X25", "AX25", "LLC", "NETBEUI", "ATM"];

    // Unspecified, Unix, InterNetwork and InterNetworkV6.
    private static readonly int[] s_families = [0, 1, 2, 23];

    /// <summary>Determines whether an identifier or a comment names such a protocol.</summary>
    public static bool AreNamed(string[] hints) => Array.Exists(hints, static hint =>
        NativeNames.Words(hint).Exists(static word => Array.IndexOf(s_words, word) >= 0)
        || hint.IndexOf("L2CAP", StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Determines whether the code creates the socket of a call for another family of addresses.</summary>
    public static bool IsSocket(IOperation? socket, Declarations declarations)
    {
        while (socket is IConversionOperation conversion)
        {
            socket = conversion.Operand;
        }

        if (socket is IPropertyReferenceOperation { Property.Name: "Handle" or "SafeHandle" } handle)
        {
            return IsSocket(handle.Instance, declarations);
        }

        // The handle of a socket in a call of a native function.
        if (socket is IInvocationOperation { Instance: { } instance })
        {
            return IsSocket(instance, declarations);
        }

        ExpressionSyntax? value = socket switch
        {
            ILocalReferenceOperation local => declarations.FindValue(local.Local, local.Syntax),
            IFieldReferenceOperation field => declarations.FindValue(field.Field),
            _ => null,
        };
        return value is BaseObjectCreationExpressionSyntax
            && declarations.Model.GetOperation(value, declarations.CancellationToken) is IObjectCreationOperation
            {
                Type.Name: "Socket",
                Arguments: [{ Value: { } family }, ..],
            }
            && family.Type is { Name: "AddressFamily" }
            && family.ConstantValue is { HasValue: true, Value: int number }
            && Array.IndexOf(s_families, number) < 0;
    }
}
