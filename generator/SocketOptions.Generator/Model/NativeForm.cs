namespace Sockets.Options.Generator.Model;

/// <summary>Represents the native form of the values of a type, with which calls by numbers are compared.</summary>
/// <param name="Kind">The kind of value.</param>
/// <param name="Width">The length in bytes; null if it varies or is not known.</param>
/// <param name="IsCode">Indicates whether the codec assigns the numbers to values, instead of passing the value itself.</param>
/// <param name="None">The number that null represents; null for none.</param>
/// <param name="From">The static method that converts the number to a value; null if a conversion does.</param>
/// <param name="To">The property of a value that is the number; null if a conversion does.</param>
internal sealed record NativeForm(
    NativeKind Kind, int? Width = null, bool IsCode = false, int? None = null, string? From = null, string? To = null)
{
    /// <summary>Gets the form of a type for which the table has no facts.</summary>
    public static NativeForm Unknown { get; } = new(NativeKind.Other);

    public bool IsBoolean => Kind == NativeKind.Boolean;

    public bool IsNumber => Kind is NativeKind.Number or NativeKind.NetworkNumber or NativeKind.NumberSetInNetworkOrder;

    /// <summary>Gets a value indicating whether the number that sets the option is in network byte order.</summary>
    public bool IsSetInNetworkOrder => Kind is NativeKind.NetworkNumber or NativeKind.NumberSetInNetworkOrder;
}

/// <summary>Specifies the kind of a native value.</summary>
internal enum NativeKind
{
    Other,
    Number,
    Boolean,

    /// <summary>The byte of IP that contains the DSCP and the bits of ECN, as a number.</summary>
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
