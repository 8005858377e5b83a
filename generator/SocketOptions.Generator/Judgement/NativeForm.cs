using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Judgement;

/// <summary>Represents the native form of the values of a codec.</summary>
/// <param name="Width">The length in bytes; null if it varies or is not known.</param>
/// <param name="Kind">The kind of value.</param>
internal readonly record struct NativeForm(int? Width, NativeKind Kind)
{
    public bool IsBoolean => Kind == NativeKind.Boolean;

    /// <summary>Returns the native form of a value type; a form without facts for a codec of another table.</summary>
    public static NativeForm Of(ValueTypeRow? type)
    {
        string codec = type?.Codec ?? "";
        int arguments = codec.IndexOf('<');
        string name = arguments < 0 ? codec : codec.Substring(0, arguments);
        return name switch
        {
            "BooleanCodec" or "OptionalBooleanCodec" or "Int32FlagCodec" => new(4, NativeKind.Boolean),
            "ByteBooleanCodec" => new(1, NativeKind.Boolean),
            "TypeOfServiceCodec" or "OptionalTypeOfServiceCodec" => new(4, NativeKind.TypeOfService),
            "Int32BigEndianCodec" => new(4, NativeKind.NetworkNumber),
            "WindowsUnicastInterfaceCodec" => new(4, NativeKind.NumberSetInNetworkOrder),
            "OptionalCodec" when codec.Contains("Int32BigEndianCodec") => new(4, NativeKind.NetworkNumber),
            "OptionalCodec" when codec.Contains("WindowsUnicastInterfaceCodec") => new(4, NativeKind.NumberSetInNetworkOrder),
            "OptionalCodec" => new(codec.Contains("64Codec") ? 8 : 4, NativeKind.Number),
            "Int32Codec" or "UInt32Codec" or "OptionalInt32Codec" or "EnumCodec" or "SocketDomainCodec" or "ProtocolTypeCodec"
                or "AddressFamilyCodec" or "PendingErrorCodec" or "WindowsPathMtuDiscoveryCodec" or "FinWaitTimeoutCodec"
                or "DurationCodec" or "OptionalDurationCodec" or "WindowsTimeoutCodec" => new(4, NativeKind.Number),
            "UInt64Codec" => new(8, NativeKind.Number),
            "LingerCodec" => new(8, NativeKind.Structure),
            "WindowsLingerCodec" => new(4, NativeKind.Structure),
            "TimeValueCodec" => new(16, NativeKind.Structure),
            "TcpMD5KeyCodec" or "TcpMD5NetworkKeyCodec" => new(216, NativeKind.Address),
            "SocketAddressCodec" or "MulticastGroupMembershipCodec" or "MulticastGroupSourceMembershipCodec" => new(null, NativeKind.Address),
            "InterfaceNameCodec" or "FixedStringCodec" => new(null, NativeKind.Text),
            _ => new(null, NativeKind.Other),
        };
    }
}

/// <summary>Specifies the kind of a native value.</summary>
internal enum NativeKind
{
    Other,
    Number,
    Boolean,
    TypeOfService,

    /// <summary>A number in network byte order.</summary>
    NetworkNumber,

    /// <summary>A number in network byte order when it is set, and in host byte order when it is read.</summary>
    NumberSetInNetworkOrder,
    Text,
    Structure,

    /// <summary>A structure with the native number of an address family.</summary>
    Address,
}
