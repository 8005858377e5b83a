namespace Sockets.Options.Generator.DotNet;

/// <summary>Represents a member of SocketOptionName at one level, and the native option to which .NET translates it.</summary>
/// <param name="Level">The level.</param>
/// <param name="Member">The member of SocketOptionName.</param>
/// <param name="Number">The number of the member, which is the native number on Windows.</param>
/// <param name="Native">The native name of the option on Unix in the table; null if .NET rejects the option there.</param>
/// <param name="Unit">The unit of the value in .NET; null for the native unit.</param>
/// <param name="Meant">
/// The native option on Unix that code means by a member that .NET rejects there; null if it is not clear.
/// </param>
/// <param name="IsConverted">Indicates whether the native option has another effect for the same value.</param>
internal sealed record DotNetOption(
    DotNetLevel Level, string Member, int Number, string? Native, string? Unit = null, string? Meant = null,
        bool IsConverted = false);
