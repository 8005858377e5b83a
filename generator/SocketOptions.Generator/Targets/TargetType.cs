namespace Sockets.Options.Generator.Targets;

/// <summary>Represents everything except the options that the generated file of a type depends on.</summary>
internal sealed record TargetType
{
    /// <summary>The name of the list of all values.</summary>
    public const string ListName = "All";

    public required TypeLocation Location { get; init; }

    public required Facet Facet { get; init; }

    /// <summary>Gets the expression that returns the socket as a SocketRef; empty if the members require none.</summary>
    public required string Receiver { get; init; }

    /// <summary>Gets the accessibility of the generated members.</summary>
    public required string Accessibility { get; init; }

    /// <summary>Gets a value indicating whether a list of all values is also generated.</summary>
    public required bool HasList { get; init; }

    /// <summary>Gets a value indicating whether the members are readonly members of a struct.</summary>
    public required bool HasReadOnlyMembers { get; init; }

    /// <summary>Gets a value indicating whether other assemblies can use the type.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>Returns the accessibility of a generated member.</summary>
    /// <param name="isInternal">Indicates whether other assemblies cannot use the types of the member.</param>
    public string MemberAccessibility(bool isInternal) => isInternal && IsPublic ? "internal" : Accessibility;

    /// <summary>Returns the modifiers of a generated instance member.</summary>
    /// <inheritdoc cref="MemberAccessibility"/>
    public string MemberModifiers(bool isInternal) => MemberAccessibility(isInternal) + (HasReadOnlyMembers ? " readonly" : "");
}
