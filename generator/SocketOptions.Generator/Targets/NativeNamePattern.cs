using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Targets;

/// <summary>
/// Matches patterns of native names, in which <c>*</c> matches any characters and <c>?</c> matches one. The name of a
/// level matches all its options, and <c>!</c> before a pattern excludes its matches.
/// </summary>
internal static class NativeNamePattern
{
    private const char Exclusion = '!';

    private static readonly Func<string, OptionRow, bool> s_isMatchOfOption = IsMatch;
    private static readonly Func<string, OptionRow, bool> s_isNameOfOption = IsNameMatch;
    private static readonly Func<string, MessageRow, bool> s_isMatchOfMessage = IsMatch;

    /// <param name="option">The option.</param>
    /// <param name="patterns">The patterns.</param>
    /// <param name="requiresName">Indicates whether neither a level nor the absence of patterns selects the option.</param>
    public static bool IsSelected(OptionRow option, EquatableArray<string> patterns, bool requiresName) =>
        IsSelected(option, patterns, requiresName, s_isMatchOfOption, s_isNameOfOption);

    public static bool IsSelected(MessageRow message, EquatableArray<string> patterns) =>
        IsSelected(message, patterns, requiresName: false, s_isMatchOfMessage, s_isMatchOfMessage);

    private static bool IsSelected<TRow>(
        TRow row,
        EquatableArray<string> patterns,
        bool requiresName,
        Func<string, TRow, bool> isMatch,
        Func<string, TRow, bool> isNameMatch)
    {
        bool isNamed = false;
        bool anyName = requiresName;
        foreach (string pattern in patterns)
        {
            bool isExclusion = IsExclusion(pattern);
            anyName |= !isExclusion;
            if (!isMatch(pattern, row))
            {
                continue;
            }

            if (isExclusion)
            {
                return false;
            }

            isNamed |= !requiresName || isNameMatch(pattern, row);
        }

        return isNamed || !anyName;
    }

    public static bool IsExclusion(string pattern) => pattern.Length > 0 && pattern[0] == Exclusion;

    /// <summary>Determines whether a pattern matches an option, in order to include or to exclude it.</summary>
    public static bool IsMatch(string pattern, OptionRow option)
    {
        string name = IsExclusion(pattern) ? pattern.Substring(1) : pattern;
        return name == option.Level || IsNameMatch(name, option);
    }

    /// <summary>Determines whether a pattern matches a message, in order to include or to exclude it.</summary>
    public static bool IsMatch(string pattern, MessageRow message)
    {
        string name = IsExclusion(pattern) ? pattern.Substring(1) : pattern;
        return name == message.Level
            || IsMatch(name, message.Name)
            || message.OtherNames().Exists(other => IsMatch(name, other.Name));
    }

    private static bool IsNameMatch(string pattern, OptionRow option)
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

    /// <remarks>After a mismatch, only the last star is tried again with one more character, without recursion.</remarks>
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
