namespace Sockets.Options.Generator.Calls;

/// <summary>Represents one of the values that a number in a call can have.</summary>
/// <param name="Value">The value. Unsigned numbers are reinterpreted as signed ones.</param>
/// <param name="Guard">The operating systems on which it has this value.</param>
/// <param name="Branches">The conditions, apart from operating systems, under which it has this value.</param>
/// <param name="Hints">The names and comments that the code uses for it.</param>
/// <param name="Member">The member of an enum of System.Net.Sockets that it is; null for a number.</param>
/// <param name="IsCertain">Indicates whether no other code can change it.</param>
internal sealed record Constant(int Value, Guard Guard, string[] Branches, string[] Hints, string? Member, bool IsCertain)
{
    /// <summary>Determines whether two numbers of a call can have their values at the same time.</summary>
    public bool IsCompatible(Constant other)
    {
        foreach (string branch in Branches)
        {
            string opposite = branch[0] == '!' ? branch.Substring(1) : "!" + branch;
            if (Array.IndexOf(other.Branches, opposite) >= 0)
            {
                return false;
            }
        }

        return true;
    }
}
