using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Calls;

/// <summary>Reads the operating system out of the name of a flag, such as <c>s_isWindows</c> or <c>IsRunningOnLinux</c>.</summary>
/// <remarks>Each word must be known: <c>IsUnixDomainSocket</c> and <c>IsWindowFull</c> are not about operating systems.</remarks>
internal static class PlatformWords
{
    private static readonly string[] s_questions = ["IS", "ON", "RUNNING", "OS", "PLATFORM"];

    private static readonly string[] s_fillers =
        ["RUNS", "SYSTEM", "HOST", "CURRENT", "CURRENTLY", "OR", "NT", "LIKE", "FAMILY", "BASED", "MACHINE", "S", "M", "THE"];

    // Flags of versions are true on some versions only.
    private static readonly string[] s_versions = ["GREATER", "LATER", "NEWER", "HIGHER", "ABOVE", "VISTA", "XP"];

    /// <returns>The guard of code that a flag of this name selects; a guard without systems for another name.</returns>
    public static Guard Evaluate(string flag, bool isTrue)
    {
        if (Read(NativeNames.Words(flag)) is not var (platforms, isUnix, isVersion) || (isVersion && !isTrue))
        {
            return Guard.None;
        }

        return isUnix ? new(Guard.On(platforms, isTrue).Platforms, !isTrue) : Guard.On(platforms, isTrue);
    }

    /// <summary>Determines the systems on which a method with a name such as <c>ThrowIfNotLinux</c> returns.</summary>
    public static Guard AfterCall(string method)
    {
        List<string> words = NativeNames.Words(method);
        bool isRefusal = words is ["THROW", "IF", ..];
        int start = isRefusal ? 2 : words is ["ENSURE" or "REQUIRE" or "REQUIRES" or "ASSERT" or "VERIFY" or "DEMAND", ..] ? 1 : 0;
        if (start == 0)
        {
            return Guard.None;
        }

        bool isNegated = words.Count > start && words[start] == "NOT";
        List<string> system = words.GetRange(start + (isNegated ? 1 : 0), words.Count - start - (isNegated ? 1 : 0));
        system.Insert(0, s_questions[0]);
        return Read(system) is not var (platforms, isUnix, isVersion) || isVersion ? Guard.None
            : isUnix ? new(Guard.On(platforms, isNegated == isRefusal).Platforms, isNegated != isRefusal)
            : Guard.On(platforms, isNegated == isRefusal);
    }

    private static (PlatformSet Platforms, bool IsUnix, bool IsVersion)? Read(List<string> words)
    {
        PlatformSet? platforms = null;
        bool isQuestion = false;
        bool isUnix = false;
        bool isVersion = false;
        foreach (string word in words)
        {
            string name = word.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
            if (SystemOf(name) is string system)
            {
                PlatformSet own = Guard.Named(system)!.Value;
                platforms = platforms is PlatformSet others ? PlatformSet.All.Except(PlatformSet.All.Except(others).Except(own)) : own;
                isUnix |= system == "unix";
                isVersion |= name.Length < word.Length && word is not ("WIN32" or "WIN64");
            }
            else if (Array.IndexOf(s_questions, word) >= 0)
            {
                isQuestion = true;
            }
            else if (Array.IndexOf(s_versions, word) >= 0)
            {
                isVersion = true;
            }
            else if (Array.IndexOf(s_fillers, word) < 0)
            {
                return null;
            }
        }

        // A short word alone can be something else, such as the address of a network interface or a kind of socket.
        bool isClear = isQuestion || words is ["WINDOWS" or "LINUX" or "MACOS" or "DARWIN" or "ANDROID"];
        return platforms is PlatformSet found && isClear ? (found, isUnix, isVersion) : null;
    }

    private static string? SystemOf(string word) => word switch
    {
        "WINDOWS" or "WIN" => "windows",
        "LINUX" => "linux",
        "ANDROID" => "android",
        "MAC" or "MACOS" or "OSX" or "MACOSX" => "macos",
        "DARWIN" or "APPLE" => "darwin",
        "IOS" => "ios",
        "FREEBSD" => "freebsd",
        "UNIX" or "POSIX" => "unix",
        _ => null,
    };
}
