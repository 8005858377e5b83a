using System.Globalization;
using Sockets.Options.Generator.Calls;
using Sockets.Options.Generator.DotNet;
using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Judgement;

/// <summary>Compares a call with the table.</summary>
internal sealed class CallJudge(OptionIndex index)
{
    private const string CheckWindows = "Check OperatingSystem.IsWindows first.";

    // Each represents the systems that share its numbers.
    private static readonly string[] s_families = ["linux", "windows", "macos", "freebsd"];

    /// <returns>The finding; null if the call is right, or if the table does not know it.</returns>
    public Finding? Judge(RawCall call) => call.Kind switch
    {
        _ when IsForeign(call) => null,
        RawCallKind.Control => JudgeControl(call),
        RawCallKind.Translated => JudgeTranslated(call),
        _ => JudgeRaw(call),
    };

    /// <summary>Determines whether the numbers belong to a protocol that the table does not contain.</summary>
    private static bool IsForeign(RawCall call) => call.Kind != RawCallKind.Control
        && ((call.IsForeign && !call.Levels.Exists(static level => level.Value == DotNetLevel.Socket.Number))
            || call.Levels.Exists(static level => ForeignProtocols.AreNamed(level.Hints))
            || call.Names.Exists(static name => ForeignProtocols.AreNamed(name.Hints)));

    private static Finding? JudgeControl(RawCall call)
    {
        if (call.Names is not [var name])
        {
            return null;
        }

        if (call.Operation is Microsoft.CodeAnalysis.Operations.IInvocationOperation { Instance: null } && !Contains(call.Guard, "windows"))
        {
            return JudgeNativeControl(call, name.Value);
        }

        if (ControlCode.IsPortable(name.Value))
        {
            return null;
        }

        ControlCode? code = ControlCode.Find(name.Value);
        string text = code?.Name ?? (name.Member is string member ? $"IOControlCode.{member}" : Hex(name.Value));
        bool onWindows = Contains(call.Guard, "windows");
        bool onUnix = Families(call.Guard) is var families && families.Exists(static platform => platform.Key != "windows");
        if (onWindows && code?.Width is int width && call.Value.Width is int actual && actual != width)
        {
            return new(Verdict.WrongWidth, $"{text} requires {width} bytes. The call passes {actual}.");
        }

        if (onWindows && code?.Number == ControlCode.KeepAliveValues && KeepAliveValues.Problem(call.Value) is Finding problem)
        {
            return problem;
        }

        if (onUnix && (code is not null || name.Member is not null))
        {
            string effect = call.IsSwallowed && onWindows ? "the handler hides the" : "the call throws";
            return new(
                call.IsSwallowed && onWindows ? Verdict.Swallowed : Verdict.NeverWorks,
                $"{text} works on Windows only. On other systems, {effect} PlatformNotSupportedException.")
            {
                Advice = code?.Composite is string portable ? $"Use {portable}." : CheckWindows,
            };
        }

        bool isMagic = code is not null && (name.Member is null || code.Composite is not null);
        return isMagic
            ? new(Verdict.CorrectButMagic, $"The control code is {text}")
            {
                Advice = code!.Composite is string composite ? $"Use {composite}." : null,
            }
            : null;
    }

    /// <summary>Judges a call of ioctl, which can be on a descriptor other than a socket.</summary>
    private static Finding? JudgeNativeControl(RawCall call, int number)
    {
        foreach (Platform platform in call.Guard.IsExplicit ? Families(call.Guard) : [])
        {
            bool isLinux = Family(platform) == "linux";
            if (ControlCode.FindPortable(number, isLinux) is var (name, own) && own != number)
            {
                return new(
                    Verdict.NeverWorks,
                    $"{name} is {Hex(own)} on {platform.DisplayName}. The call passes {Hex(number)}.");
            }
        }

        return ControlCode.Find(number) is ControlCode code
            ? new(Verdict.NeverWorks, $"{code.Name} works on Windows only. On other systems, the call fails.")
            : null;
    }

    private Finding? JudgeTranslated(RawCall call)
    {
        var results = new List<(Constant Level, Constant Name, Platform Platform, NativeOption? Option, bool Works)>();
        foreach ((Constant level, Constant name, Guard guard) in Pairs(call))
        {
            if (DotNetLevel.Find(level.Value) is not DotNetLevel known)
            {
                return JudgeForeignLevel(level, name, guard);
            }

            if (name.Member is string member && DotNetOptions.Find(member) is DotNetOption home
                && DotNetOptions.Find(known, member) is null)
            {
                return new(
                    Verdict.WrongLevel,
                    $"SocketOptionName.{member} belongs to SocketOptionLevel.{home.Level.Member}. "
                    + $"With SocketOptionLevel.{known.Member}, "
                    + "the call fails or sets another option.",
                    FindHome(home, guard));
            }

            foreach (Platform platform in Families(guard))
            {
                if (platform.Key == "windows")
                {
                    NativeOption? option = First(index.Find(platform, level.Value, name.Value));
                    if (option is not null || name.Member is not null)
                    {
                        results.Add((level, name, platform, option, true));
                    }
                }
                else
                {
                    DotNetOption? translated = DotNetOptions.FindTranslated(known, name.Value);
                    NativeOption? option = translated is null ? null : index.Find(platform, translated);
                    results.Add((level, name, platform, option, translated is not null));
                }
            }
        }

        // A number that neither .NET nor Windows knows can belong to a driver.
        bool isKnown =
            results.Exists(static result => result.Option is not null || result.Works || result.Name.Member is not null);
        if (!isKnown && !results.Exists(result => IsNativeNumber(result.Level, result.Name)))
        {
            return null;
        }

        foreach ((Constant level, Constant name, Platform platform, NativeOption? option, bool works) in results)
        {
            if (works && platform.Key != "windows" && FindMeant(call, level, name, platform, option) is NativeOption meant)
            {
                return new(
                    Verdict.WrongOption,
                    $"{name.Value} is {meant.Name} only in native calls. .NET translates it to {option!.Name}.")
                {
                    Advice = $"Use {meant.Row.Property} or {option.Row.Property}.",
                };
            }
        }

        bool anyWorks = results.Exists(static result => result.Works && result.Option is not null);
        if (results.Find(static result => !result.Works) is { Name: { } failed } failure)
        {
            NativeOption? intended = FindIntended(call, failure.Level, failed);
            string text = failed.Member is string member
                ? $"SocketOptionName.{member}"
                : $"({failure.Level.Value}, {failed.Value}){(intended is null ? "" : $" of {intended.Name}")}";
            if (anyWorks && call.IsSwallowed)
            {
                return new(
                    Verdict.Swallowed,
                    $"On {failure.Platform.DisplayName}, .NET rejects {text}, and the handler hides the error",
                    intended);
            }

            bool isForWindows = intended is null
                && results.Exists(static result => result.Platform.Key == "windows" && result.Works);
            return new(
                Verdict.NeverWorks,
                $"On {failure.Platform.DisplayName}, .NET rejects {text} with OperationNotSupported",
                intended)
            {
                Advice = isForWindows ? CheckWindows : null,
            };
        }

        foreach ((Constant level, Constant name, Platform platform, NativeOption? option, _) in results)
        {
            string? unit = DotNetOptions.FindTranslated(DotNetLevel.Find(level.Value)!, name.Value)?.Unit;
            if (option is not null && ValueJudge.Judge(call, option, unit) is Finding finding)
            {
                return finding;
            }
        }

        if (results.Find(static result => result.Option is not null) is not { Option: { } right } first)
        {
            return null;
        }

        if (first.Name.Member is not null && first.Level.Member is not null)
        {
            return null;
        }

        // .NET does more than to set the native option, so that its own name is the advice.
        DotNetOption? translation = DotNetOptions.FindTranslated(DotNetLevel.Find(first.Level.Value)!, first.Name.Value);
        return new(Verdict.CorrectButMagic, $"The numbers are {right.Name}", translation is { IsConverted: true } ? null : right)
        {
            Advice = translation is { IsConverted: true } ? $"Use SocketOptionName.{translation.Member}." : null,
        };
    }

    /// <summary>Judges a level that .NET does not translate: the native number of a level, or that of a driver.</summary>
    private Finding? JudgeForeignLevel(Constant level, Constant name, Guard guard)
    {
        foreach (Platform platform in Families(guard))
        {
            if (First(index.Find(platform, level.Value, name.Value)) is NativeOption option)
            {
                return platform.Key == "windows"
                    ? new(Verdict.CorrectButMagic, $"The numbers are {option.Name}", option)
                    : new(
                        Verdict.NeverWorks,
                        $"On {platform.DisplayName}, .NET rejects level {level.Value} of {option.Name} with OperationNotSupported",
                        option);
            }
        }

        return null;
    }

    /// <summary>Finds the native option that code means by a number that .NET translates to another option.</summary>
    private NativeOption? FindMeant(RawCall call, Constant level, Constant name, Platform platform, NativeOption? translated)
    {
        if (name.Member is not null || translated is null || DotNetLevel.Find(level.Value) is not DotNetLevel known)
        {
            return null;
        }

        List<OptionRow> named = index.FindNamed(name.Hints, level.Value);
        if (named.Contains(translated.Row))
        {
            return null;
        }

        foreach (Platform native in named.Count > 0 ? Platform.All : [platform])
        {
            int? nativeLevel = index.LevelNumber(known.Native, native);
            foreach (NativeOption option in nativeLevel is int number ? index.Find(native, number, name.Value) : [])
            {
                // Without a name, only a switch for an option that is a number shows the intention.
                bool isMeant = named.Count > 0
                    ? named.Contains(option.Row)
                    : option.Form.IsBoolean && !translated.Form.IsBoolean && option.Row != translated.Row && IsSwitch(call)
                        && (IsBoolArgument(call) || (call.Guard.IsExplicit && IsShortTime(call, translated)));
                if (isMeant && option.Row != translated.Row)
                {
                    return option;
                }
            }
        }

        return null;
    }

    private static bool IsSwitch(RawCall call) => call.IsSet && call.Value.Scalar is { IsBoolean: true };

    /// <remarks>0 and 1 are plausible numbers of retries or of hops, but not of seconds before the first probe.</remarks>
    private static bool IsShortTime(RawCall call, NativeOption translated) =>
        translated.Unit == "s" && call.Value.Scalar?.Value is not 0;

    private static bool IsBoolArgument(RawCall call) =>
        call.Value.Scalar?.Type?.SpecialType == Microsoft.CodeAnalysis.SpecialType.System_Boolean;

    /// <summary>Finds the option that code means by numbers that .NET rejects.</summary>
    private NativeOption? FindIntended(RawCall call, Constant level, Constant name)
    {
        if (DotNetLevel.Find(level.Value) is not DotNetLevel known)
        {
            return null;
        }

        if (name.Member is string member)
        {
            if (DotNetOptions.Find(known, member) is not { Meant: string native } || FindOn(call.Guard, native) is not NativeOption meant)
            {
                return null;
            }

            // On Windows, the member can be an option of its own. A number is not meant for a flag, such as a limit for HopLimit.
            bool isClear = (!Contains(call.Guard, "windows") || IsOnWindows(meant.Row, level, name))
                && (!call.IsSet || !meant.Form.IsBoolean || IsSwitch(call));
            return isClear ? meant : null;
        }

        List<OptionRow> named = index.FindNamed(name.Hints);
        NativeOption? intended = null;
        foreach (Platform platform in Families(call.Guard))
        {
            int? number = index.LevelNumber(known.Native, platform);
            foreach (NativeOption option in number is int native ? index.Find(platform, native, name.Value) : [])
            {
                if (named.Count == 0 || named.Contains(option.Row))
                {
                    if (intended is not null && intended.Row != option.Row)
                    {
                        return null;
                    }

                    intended = option;
                }
            }
        }

        return intended;
    }

    private bool IsOnWindows(OptionRow row, Constant level, Constant name)
    {
        foreach (NativeOption option in index.Find(Find("windows"), level.Value, name.Value))
        {
            if (option.Row == row)
            {
                return true;
            }
        }

        return false;
    }

    private NativeOption? FindOn(Guard guard, string name)
    {
        foreach (OptionRow row in index.FindNamed([name]))
        {
            foreach (Platform platform in Families(guard))
            {
                if (index.Find(platform, row) is NativeOption option)
                {
                    return option;
                }
            }
        }

        return null;
    }

    private NativeOption? FindHome(DotNetOption home, Guard guard)
    {
        foreach (Platform platform in Families(guard))
        {
            if (platform.Key != "windows" && index.Find(platform, home) is NativeOption option)
            {
                return option;
            }
        }

        return null;
    }

    /// <summary>Determines whether numbers are those of an option in native calls.</summary>
    private bool IsNativeNumber(Constant level, Constant name)
    {
        foreach (Platform platform in DotNetLevel.Find(level.Value) is null ? [] : Platform.All)
        {
            if (index.LevelNumber(DotNetLevel.Find(level.Value)!.Native, platform) is int number
                && index.Find(platform, number, name.Value).Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    private Finding? JudgeRaw(RawCall call)
    {
        var options = new List<NativeOption>();
        Finding? problem = null;
        bool anyMissing = false;
        bool anyNumber = false;
        bool isLocal = false;
        foreach ((Constant level, Constant name, Guard guard) in Pairs(call))
        {
            List<Platform> families = Families(guard);
            string[] hints = name.Member is null ? name.Hints : [.. name.Hints, name.Member];
            List<OptionRow> named = index.FindNamed(hints);
            // A short name, such as Cork, can confirm an option, but not contradict the number.
            NativeOption? option =
                Choose(call, level, name, families, named.Count > 0 ? named : index.FindNamed(hints, level.Value));
            bool canBeLocal = named.Count == 0 && option is not null && CanBeLocal(call, option);
            if (canBeLocal && option!.Form.Width is int width && call.Value.Width is int actual && actual != width)
            {
                return null;
            }

            isLocal |= canBeLocal && option!.Form.Width is null;

            anyNumber |= name.Member is null || level.Member is null;
            if (named.Count == 0 && option is not null && call.Value.IsText && !Fits(call, option)
                && FindText(level, name, families) is NativeOption text)
            {
                return new(
                    Verdict.WrongLevel,
                    $"{text.Name}, whose value is text, belongs to level {text.Level}, which is {text.LevelNumber}. "
                    + $"At level {level.Value}, {name.Value} is {option.Name}.",
                    text);
            }

            if (option is not null && (named.Count == 0 || IsNamed(option, named)))
            {
                options.Add(option);
                problem ??= Missing(call, guard, families, level, name, option);
                continue;
            }

            anyMissing = true;
            problem ??= Misplaced(call, level, name, guard, families, named, option);
        }

        if (options.Count > 0 && anyMissing)
        {
            return new(
                Verdict.WrongOption,
                $"The number is {options[0].Name} at level {options[0].Level} only. "
                + $"At the other level of this call, it is another option.");
        }

        if (options.Count == 0 || (problem is { Verdict: not Verdict.Swallowed }))
        {
            return problem;
        }

        foreach (NativeOption option in options)
        {
            if (ValueJudge.Judge(call, option, null) is Finding finding)
            {
                return finding;
            }
        }

        // A value that other code creates can differ as the options do.
        bool isKnown = call.IsSet ? call.Value.Scalar is { Order: not ByteOrder.Unknown } : call.ReadOrder is not (null or ByteOrder.Unknown);
        if (isKnown && options.Exists(option => option.Form.IsSetInNetworkOrder != options[0].Form.IsSetInNetworkOrder))
        {
            return new(
                Verdict.ByteOrder,
                $"{options[0].Name} and {options[1].Name} differ in the byte order, but the code treats them alike");
        }

        bool isOne = options.TrueForAll(option => option.Row == options[0].Row);
        return call.IsErrorLost
            ? new(Verdict.ErrorLost, $"The code loses the errno with which {options[0].Name} fails", options[0])
            : problem is not null ? problem
            : !anyNumber ? null
            : isLocal
                ? new(
                    Verdict.CorrectButMagic,
                    $"The numbers are {options[0].Name} for a socket of IP, and another option for a Unix domain socket.")
            : new(Verdict.CorrectButMagic, $"The numbers are {options[0].Name}", isOne ? options[0] : null);
    }

    /// <summary>Chooses the option of the numbers on one of the operating systems.</summary>
    private NativeOption? Choose(RawCall call, Constant level, Constant name, List<Platform> families, List<OptionRow> named)
    {
        NativeOption? chosen = null;
        int best = -1;
        foreach (Platform platform in families)
        {
            foreach (NativeOption option in index.Find(platform, level.Value, name.Value))
            {
                int score = (IsNamed(option, named) ? 16 : 0) + (Fits(call, option) ? 8 : 0)
                    + (IsAccessible(call, option) ? 4 : 0) + (ValueJudge.Judge(call, option, null) is null ? 2 : 0);
                if (score > best)
                {
                    chosen = option;
                    best = score;
                }
            }
        }

        return chosen;
    }

    /// <remarks>On systems of BSD, level 0 is also that of Unix domain sockets.</remarks>
    private static bool CanBeLocal(RawCall call, NativeOption option) =>
        !call.IsSet
        && option.LevelNumber == 0
        && (option.Platform.IsApple || option.Platform.Key == "freebsd");

    private static bool IsAccessible(RawCall call, NativeOption option) =>
        call.IsSet ? option.Row.CanSet && option.Entry.CanSet : option.Row.CanGet && option.Entry.CanGet;

    /// <summary>Finds an option whose value is text, with the same number at another level.</summary>
    private NativeOption? FindText(Constant level, Constant name, List<Platform> families)
    {
        foreach (Platform platform in families)
        {
            foreach (string other in index.Levels)
            {
                if (index.LevelNumber(other, platform) is int number
                    && number != level.Value
                    && First(index.Find(platform, number, name.Value)) is NativeOption { Form.Kind: NativeKind.Text } option)
                {
                    return option;
                }
            }
        }

        return null;
    }

    /// <summary>Determines whether a value has the form of an option.</summary>
    private static bool Fits(RawCall call, NativeOption option)
    {
        NativeForm form = option.Form;
        if (call.Value.IsText)
        {
            return form.Kind is NativeKind.Text or NativeKind.Other;
        }

        if (call.IsSet && call.Value.Scalar is Scalar scalar)
        {
            bool isNumber = form.IsNumber || form.Kind == NativeKind.TypeOfService;
            return scalar.IsBoolean ? form.IsBoolean || isNumber : isNumber;
        }

        return form.Width is not int width || call.Value.Width is not int actual || width == actual;
    }

    /// <remarks>
    /// IP6T_SO_ORIGINAL_DST is an SO_ORIGINAL_DST at another level. On Windows, options of IP and IPv6 share their numbers.
    /// </remarks>
    private bool IsNamed(NativeOption option, List<OptionRow> named) => named.Exists(row =>
        row == option.Row
        || option.Name.EndsWith(row.Name, StringComparison.Ordinal)
        || (option.Platform.Key == "windows"
            && option.LevelNumber == DotNetLevel.IPv6.Number
            && index.Find(option.Platform, row) is { } other
            && other.LevelNumber == DotNetLevel.IP.Number
            && other.Number == option.Number));

    /// <summary>Reports an operating system on which the numbers mean nothing, although the code names it.</summary>
    private Finding? Missing(
        RawCall call, Guard guard, List<Platform> families, Constant level, Constant name, NativeOption option)
    {
        foreach (Platform platform in families)
        {
            if (index.Find(platform, option.Row) is NativeOption own && own.LevelNumber == level.Value
                && own.Number == name.Value)
            {
                continue;
            }

            if (call.IsSwallowed)
            {
                return new(
                    Verdict.Swallowed,
                    $"The numbers are {option.Name} on {option.Platform.DisplayName} only. "
                    + $"The handler hides the failure on {platform.DisplayName}.",
                    option);
            }

            if (guard.IsExplicit)
            {
                return new(
                    Verdict.NeverWorks,
                    $"The numbers are {option.Name} on {option.Platform.DisplayName} only. "
                    + $"The call also runs on {platform.DisplayName}.",
                    option);
            }
        }

        return null;
    }

    /// <summary>Judges numbers that are not the option that the code names, or not an option at all.</summary>
    private Finding? Misplaced(
        RawCall call,
        Constant level,
        Constant name,
        Guard guard,
        List<Platform> families,
        List<OptionRow> named,
        NativeOption? found)
    {
        foreach (Platform platform in families)
        {
            foreach (string levelName in index.Levels)
            {
                // The number of the level on another system. Without a name, it can be a number that the table lacks there.
                if (IsLevelElsewhere(levelName, level, platform)
                    && index.LevelNumber(levelName, platform) is int own
                    && own != level.Value
                    && (found is null || named.Exists(row => row.Level == levelName))
                    && FindAtLevel(platform, own, name, named, levelName) is NativeOption meant
                    && (named.Count > 0 || level.Member is not null || IsText(call, meant)
                        || !families.Exists(family => index.LevelNumber(levelName, family) == level.Value)))
                {
                    return new(
                        Verdict.WrongLevel,
                        $"Level {level.Value} is not {levelName} on {platform.DisplayName}. "
                        + $"There, it is {own}, and {meant.Name} is {meant.Number}.",
                        meant);
                }
            }
        }

        foreach (OptionRow row in named)
        {
            foreach (Platform platform in families)
            {
                if (index.Find(platform, row) is NativeOption option)
                {
                    if (option.Number == name.Value && option.LevelNumber != level.Value && IsLevel(level.Value, platform))
                    {
                        string effect = found is null ? "the call fails" : $"{name.Value} is {found.Name}";
                        return new(
                            Verdict.WrongLevel,
                            $"{option.Name} belongs to level {option.Level}, which is {option.LevelNumber}. "
                            + $"At level {level.Value}, {effect}.",
                            option);
                    }

                    if (option.LevelNumber == level.Value && option.Number != name.Value)
                    {
                        string effect = found is null ? "not an option" : found.Name;
                        return new(
                            Verdict.WrongOption,
                            $"{option.Name} is {option.Number} on {platform.DisplayName}. {name.Value} is {effect}.",
                            option);
                    }
                }
            }
        }

        return found is null && !guard.IsNone ? Elsewhere(level, name, families) : null;
    }

    private static bool IsText(RawCall call, NativeOption option) => call.Value.IsText && option.Form.Kind == NativeKind.Text;

    private bool IsLevelElsewhere(string levelName, Constant level, Platform platform)
    {
        foreach (string family in s_families)
        {
            Platform other = Find(family);
            if (other != platform && index.LevelNumber(levelName, other) == level.Value)
            {
                return true;
            }
        }

        return false;
    }

    private NativeOption? FindAtLevel(Platform platform, int level, Constant name, List<OptionRow> named, string levelName)
    {
        foreach (OptionRow row in named)
        {
            if (row.Level == levelName && index.Find(platform, row) is NativeOption option)
            {
                return option;
            }
        }

        return named.Count == 0 ? First(index.Find(platform, level, name.Value)) : null;
    }

    private bool IsLevel(int number, Platform platform)
    {
        foreach (string level in index.Levels)
        {
            foreach (string family in s_families)
            {
                if (index.LevelNumber(level, Find(family)) == number || index.LevelNumber(level, platform) == number)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Judges numbers that are an option of other systems only.</summary>
    private Finding? Elsewhere(Constant level, Constant name, List<Platform> families)
    {
        foreach (string family in s_families)
        {
            Platform other = Find(family);
            if (!families.Contains(other) && First(index.Find(other, level.Value, name.Value)) is NativeOption option
                && families.Count > 0)
            {
                NativeOption? own = index.Find(families[0], option.Row);
                string instead = own is null ? $"{families[0].DisplayName} does not have it"
                    : $"On {families[0].DisplayName}, it is {own.Number}";
                return new(Verdict.NeverWorks, $"The numbers are {option.Name} on {other.DisplayName}. {instead}.", own);
            }
        }

        return null;
    }

    /// <summary>Returns the pairs of level and name that can occur together, each with its operating systems.</summary>
    private static IEnumerable<(Constant Level, Constant Name, Guard Guard)> Pairs(RawCall call)
    {
        foreach (Constant level in call.Levels)
        {
            foreach (Constant name in call.Names)
            {
                Guard guard = call.Guard.And(level.Guard).And(name.Guard);
                if (!guard.Platforms.IsEmpty && level.IsCompatible(name))
                {
                    yield return (level, name, guard);
                }
            }
        }
    }

    /// <summary>Returns one system for each set of numbers.</summary>
    private static List<Platform> Families(Guard guard)
    {
        var families = new List<Platform>();
        foreach (Platform platform in Platform.All)
        {
            string family = Family(platform);
            // Code that excludes Linux does not think of Android.
            bool counts = guard.Platforms.Contains(platform) && (guard.IsExplicit || platform.Key != "android");
            if (counts && !families.Exists(known => Family(known) == family))
            {
                families.Add(platform);
            }
        }

        return families;
    }

    private static string Family(Platform platform) => platform.Follows ?? (platform.Key == "linux" ? "linux" : platform.Key);

    private static bool Contains(Guard guard, string key) => guard.Platforms.Contains(Find(key));

    private static Platform Find(string key) => Array.Find(Platform.All, platform => platform.Key == key);

    private static NativeOption? First(IReadOnlyList<NativeOption> options) => options.Count > 0 ? options[0] : null;

    private static string Hex(int number) => "0x" + number.ToString("X", CultureInfo.InvariantCulture);
}
