using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Targets;

/// <summary>Patterns of native names, in which <c>*</c> stands for any characters and <c>?</c> for one.</summary>
internal static class NativeNamePattern
{
    public static bool IsMatch(string pattern, OptionRow option)
    {
        if (IsMatch(pattern, option.Name))
        {
            return true;
        }

        foreach (string alias in option.Aliases)
        {
            if (IsMatch(pattern, alias))
            {
                return true;
            }
        }

        foreach (PlatformEntry entry in option.Numbers)
        {
            if (entry.Name is not null && IsMatch(pattern, entry.Name))
            {
                return true;
            }
        }

        return false;
    }

    /// <remarks>Upon a mismatch only the last star has to be tried again, one character longer: no recursion is needed.</remarks>
    private static bool IsMatch(string pattern, string name)
    {
        int p = 0;
        int afterStar = -1;
        int retry = 0;
        for (int n = 0; n < name.Length;)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                afterStar = ++p;
                retry = n;
            }
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == name[n]))
            {
                p++;
                n++;
            }
            else if (afterStar >= 0)
            {
                p = afterStar;
                n = ++retry;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }

        return p == pattern.Length;
    }
}
