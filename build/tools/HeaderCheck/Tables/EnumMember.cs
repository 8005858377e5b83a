namespace HeaderCheck.Tables;

/// <summary>A member of an enum of the runtime.</summary>
/// <param name="Name">Its name in C#, or <see cref="Any"/>.</param>
/// <param name="Row">The system's name and numbers; null where it is none of the system's.</param>
internal sealed record EnumMember(string Name, OptionRow? Row)
{
    /// <summary>Stands for all members of an enum that has nothing to do with the system.</summary>
    public const string Any = "*";
}
