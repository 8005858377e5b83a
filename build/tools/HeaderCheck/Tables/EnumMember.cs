namespace HeaderCheck.Tables;

/// <summary>Represents a member of an enum of the runtime.</summary>
/// <param name="Name">Its name in C#, or <see cref="Any"/>.</param>
/// <param name="Row">The native name and numbers; null if the operating system does not define it.</param>
internal sealed record EnumMember(string Name, NumberRow? Row)
{
    /// <summary>Represents all members of an enum without native numbers.</summary>
    public const string Any = "*";
}
