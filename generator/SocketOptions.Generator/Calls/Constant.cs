namespace Sockets.Options.Generator.Calls;

/// <summary>Represents one of the values that a number in a call can have.</summary>
/// <param name="Value">The value. Unsigned numbers are reinterpreted as signed ones.</param>
/// <param name="Guard">The operating systems on which it has this value.</param>
/// <param name="Branches">The conditions under which it has this value.</param>
/// <param name="Hints">The names and comments that the code uses for it.</param>
/// <param name="Member">The member of an enum of System.Net.Sockets that it is; null for a number.</param>
/// <param name="IsCertain">Indicates whether no other code can change it.</param>
internal sealed record Constant(
    int Value, Guard Guard, IReadOnlyList<Branch> Branches, string[] Hints, string? Member, bool IsCertain)
{
    /// <summary>Determines whether two numbers of a call can have their values at the same time.</summary>
    public bool IsCompatible(Constant other) => IsPossible(other.Branches);

    /// <summary>Determines whether the number can have its value under other conditions.</summary>
    public bool IsPossible(IReadOnlyList<Branch> branches)
    {
        foreach (Branch own in Branches)
        {
            foreach (Branch branch in branches)
            {
                if (own.Excludes(branch))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
