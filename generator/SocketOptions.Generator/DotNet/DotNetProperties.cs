namespace Sockets.Options.Generator.DotNet;

/// <summary>The properties of Socket that set a native option whose time matters.</summary>
internal static class DotNetProperties
{
    /// <returns>The native name in the table; null for another property.</returns>
    public static string? FindNative(string property) => property switch
    {
        "ExclusiveAddressUse" => "SO_EXCLUSIVEADDRUSE",
        "DualMode" => "IPV6_V6ONLY",
        _ => null,
    };
}
