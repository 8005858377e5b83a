using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Sockets.Options.Generator.Calls;
using Sockets.Options.Generator.DotNet;
using Sockets.Options.Generator.Judgement;
using Sockets.Options.Generator.Model;
using Platform = Sockets.Options.Generator.Model.Platform;

namespace Sockets.Options.Generator.Replacements;

/// <summary>Finds the code with the member of an option that replaces a call.</summary>
/// <param name="index">The table.</param>
/// <param name="socketType">The type System.Net.Sockets.Socket.</param>
internal sealed class ReplacementFinder(OptionIndex index, INamedTypeSymbol socketType)
{
    // The type that contains each option as a value.
    private const string Options = "Sockets.Options.SocketOption";

    /// <returns>The replacement; null if the intention is not clear.</returns>
    public Replacement? Find(RawCall call, Finding finding)
    {
        if (!call.Names.TrueForAll(static name => name.IsCertain) || Receiver.Of(call, socketType) is not Receiver receiver)
        {
            return null;
        }

        if (finding.Option is not NativeOption option)
        {
            return finding.Verdict == Verdict.CorrectButMagic && call.IsSet ? FindControl(call, receiver) : null;
        }

        // The members of particular stacks are elsewhere.
        bool isHidden = receiver.HasMembers && receiver.Hides(option.Row.Property);
        return isHidden || option.Row.Stack is not null ? null
            : call.IsSet ? FindSetter(call, finding, receiver, option)
            : !new KnownValues(call).AreCurrent(evaluated: null) ? null
            : new ReadReplacement(call, receiver, option, UnitOf(call, option))
                .Find(GuardOf(call, option, new OptionPlatforms(option.Row.Numbers).Readable));
    }

    private Replacement? FindSetter(RawCall call, Finding finding, Receiver receiver, NativeOption option)
    {
        if (CallPlace.Of(call) is not CallPlace place)
        {
            return null;
        }

        SemanticModel model = call.Operation.SemanticModel!;
        var names = new TypeNames(model, call.Operation.Syntax.SpanStart);
        var known = new KnownValues(call);
        Leftovers leftovers = Leftovers.Of(call, place.Span);
        SourceNumber number = SourceNumber.Of(call, leftovers.Locals, option.Form.IsSetInNetworkOrder, known);
        // The code names the unit of a value that has the wrong one.
        string? unit = finding.Verdict == Verdict.WrongUnit && call.Value.Scalar is { IsTruncated: false, Unit: string named }
            ? named
            : UnitOf(call, option, number.Constant);
        if (new MemberValue(model, names, option, unit).Find(call.Value, number) is not (string value, var expression))
        {
            return null;
        }

        bool isAtCall = expression is not null && call.Operation.Syntax.Span.Contains(expression.Span);
        if (!known.AreCurrent(isAtCall ? expression!.Span : null)
            || (expression is not null && !isAtCall && !known.IsStable(expression)))
        {
            return null;
        }

        string name = $"{names.Of(Options)}.{option.Row.Property}";
        switch (place.Kind)
        {
            case CallPlaceKind.Result:
                return Complete($"{name}.TrySet({receiver.Text}, {value}, out _) ? 0 : -1", name, "");
            case CallPlaceKind.Ignored:
                return Complete($"{name}.TrySet({receiver.Text}, {value}, out _)", name, "");
        }

        if (!receiver.HasMembers)
        {
            return Complete($"{name}.Set({receiver.Text}, {value})", name, "");
        }

        string member = $"{receiver.Text}.{(option.Members.IsProperty ? option.Row.Property : option.Members.Setter)}";
        string text = option.Members.IsProperty ? $"{member} = {value}" : $"{member}({value})";
        return GuardOf(call, option, new OptionPlatforms(option.Row.Numbers).Settable) is string guard
            ? Complete(text, member, guard) : null;

        Replacement? Complete(string text, string member, string guard) => Replace(call, place, leftovers, text, member, guard);
    }

    private static Replacement? Replace(
        RawCall call, CallPlace place, Leftovers leftovers, string text, string member, string guard)
    {
        bool isStatement = place.Kind is CallPlaceKind.Statement or CallPlaceKind.Ignored;
        // Other effects of the code do not depend on the condition.
        if (guard.Length > 0 && (!isStatement || HasEffects((InvocationExpressionSyntax)call.Operation.Syntax, call.Operation.SemanticModel!)))
        {
            return null;
        }

        List<TextSpan> removed = leftovers.Except(text);
        if (place.Check is TextSpan check)
        {
            removed.Add(check);
        }

        return new Replacement(member, text, place.Span)
        {
            IsStatement = isStatement,
            Guard = guard.Length == 0 ? null : guard,
            Removed = removed,
        };
    }

    private static bool HasEffects(InvocationExpressionSyntax call, SemanticModel model) =>
        Effects.Exist(call.Expression, model) || Effects.Exist(call.ArgumentList, model);

    /// <summary>Replaces a control code with the member of a composite that has the same effect.</summary>
    private Replacement? FindControl(RawCall call, Receiver receiver)
    {
        if (call.Names is not [var name]
            || ControlCode.Find(name.Value)?.Composite is not string property
            || index.FindComposite(property) is not (CompositeRow { Type: string type } row, OptionRow[] options)
            || !receiver.HasMembers
            || CallPlace.Of(call) is not CallPlace place
            || KeepAliveValues.Decode(call.Value) is not (long time, long interval)
            || !new KnownValues(call).AreCurrent(evaluated: null)
            || new TypeNames(call.Operation.SemanticModel!, call.Operation.Syntax.SpanStart) is not TypeNames names
            || new DurationText(names) is not DurationText durations
            || durations.OfConstant(time, KeepAliveValues.Unit) is not string timeText
            || durations.OfConstant(interval, KeepAliveValues.Unit) is not string intervalText
            || GuardOf(call, options, OptionPlatforms.CommonTo(options).Settable, [Platform.Windows]) is not string guard)
        {
            return null;
        }

        string member = $"{receiver.Text}.{row.Property}";
        string text = $"{member} = new {names.Of("Sockets.Options." + type.TrimEnd('?'))} {{ Time = {timeText}, Interval = {intervalText} }}";
        return Replace(call, place, Leftovers.Of(call, place.Span), text, member, guard);
    }

    private string? GuardOf(RawCall call, NativeOption option, PlatformSet platforms) =>
        GuardOf(call, [option.Row], platforms, PlatformsOf(call, option));

    private static string? GuardOf(RawCall call, OptionRow[] options, PlatformSet platforms, List<Platform> meant)
    {
        var guards = new GuardReader(call.Declarations, isStrict: true);
        string? guard = MemberGuard.Find(options, platforms, meant, guards.Read(call.Operation.Syntax, call.Member));
        return guard is { Length: > 0 }
            ? guard.Replace(
                TypeNames.OperatingSystem,
                new TypeNames(call.Operation.SemanticModel!, call.Operation.Syntax.SpanStart).Of(TypeNames.OperatingSystem))
            : guard;
    }

    /// <summary>Returns the operating systems whose numbers the call has, and otherwise those that a name is for.</summary>
    private List<Platform> PlatformsOf(RawCall call, NativeOption option)
    {
        var same = new List<Platform>();
        var named = new List<Platform>();
        foreach (Platform platform in Platform.All)
        {
            // Code that excludes others does not think of mobile systems.
            if (!call.Guard.Platforms.Contains(platform)
                || (platform.Follows is not null && platform.Key != "macos" && !call.Guard.IsExplicit)
                || index.Find(platform, option.Row) is not NativeOption own)
            {
                continue;
            }

            if (call.Kind == RawCallKind.Translated ? call.Names.Exists(static name => name.Member is not null)
                : HasNumbers(call, own))
            {
                same.Add(platform);
            }

            named.Add(platform);
        }

        return same.Count > 0 ? same : named.Contains(option.Platform) || named.Count == 0 ? [option.Platform] : named;
    }

    private static bool HasNumbers(RawCall call, NativeOption option) =>
        call.Levels.Exists(level => level.Value == option.LevelNumber && level.Guard.Platforms.Contains(option.Platform))
        && call.Names.Exists(name => name.Value == option.Number && name.Guard.Platforms.Contains(option.Platform));

    private static string? UnitOf(RawCall call, NativeOption option)
    {
        if (call is not { Kind: RawCallKind.Translated, Levels: [var level], Names: [var name] })
        {
            return option.Unit;
        }

        DotNetOption? known = name.Member is string member ? DotNetOptions.Find(member)
            : DotNetLevel.Find(level.Value) is DotNetLevel translated ? DotNetOptions.FindTranslated(translated, name.Value)
            : null;
        return known?.Unit ?? option.Unit;
    }

    /// <remarks>A number of seconds that is beyond the range of the option is a number of milliseconds.</remarks>
    private static string? UnitOf(RawCall call, NativeOption option, long? constant) =>
        UnitOf(call, option) is var unit && unit == "s" && constant > option.Range?.Maximum ? "ms" : unit;
}
