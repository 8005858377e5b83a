using Sockets.Options.Generator.Calls;
using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Judgement;

/// <summary>Compares the value in a call with the form of an option.</summary>
internal static class ValueJudge
{
    // The code points of RFC 2597 and RFC 3246. As the whole byte, they would set bits of ECN.
    private static readonly long[] s_codePoints = [10, 14, 18, 22, 26, 30, 34, 38, 46];

    /// <param name="call">The call.</param>
    /// <param name="option">The option.</param>
    /// <param name="dotNetUnit">The unit of .NET for the value; null for the native unit.</param>
    public static Finding? Judge(RawCall call, NativeOption option, string? dotNetUnit)
    {
        NativeForm form = option.Form;
        Payload value = call.Value;
        if (dotNetUnit is null && WrongWidth(call, option, form) is Finding width)
        {
            return width;
        }

        if (form.Kind == NativeKind.Address && call.UsesAddressFamily && option.Platform.Key != "windows")
        {
            return new(
                Verdict.StructLayout,
                $"{option.Name} contains the address family of the operating system. "
                + $"AddressFamily.InterNetworkV6 is another number on {option.Platform.DisplayName}.");
        }

        if (!call.IsSet && WrongReadOrder(option, form, call.ReadOrder) is string read)
        {
            return new(Verdict.ByteOrder, read);
        }

        if (value.Scalar is not Scalar scalar || !call.IsSet)
        {
            return null;
        }

        if (WrongOrder(option, form, scalar) is string order)
        {
            return new(Verdict.ByteOrder, order, option);
        }

        return WrongUnit(option, form, scalar, dotNetUnit);
    }

    private static Finding? WrongWidth(RawCall call, NativeOption option, NativeForm form)
    {
        if (form.Width is not int width || call.Value.Width is not int actual || actual == width || call.Value.IsText)
        {
            return null;
        }

        // BSD accepts one byte for several options of IP. A larger buffer receives the whole value. .NET passes an int as such.
        bool isAccepted =
            (actual == 1 && option.LevelNumber == 0 && (option.Platform.IsApple || option.Platform.Key == "freebsd"))
            || (!call.IsSet && actual > width)
            || (call.Kind == RawCallKind.Translated && actual == sizeof(int) && form.Kind != NativeKind.Structure);
        return isAccepted
            ? null
            : new(Verdict.WrongWidth, $"{option.Name} has {width} bytes. The call passes {actual}.", option);
    }

    private static string? WrongReadOrder(NativeOption option, NativeForm form, ByteOrder? order) => (form.Kind, order) switch
    {
        (NativeKind.NetworkNumber, ByteOrder.Host) =>
            $"{option.Name} is in network byte order on {option.Platform.DisplayName}. The code reads it in host byte order.",
        (NativeKind.Number or NativeKind.NumberSetInNetworkOrder, ByteOrder.Network) =>
            $"{option.Name} is in host byte order on {option.Platform.DisplayName}. The code reads it in network byte order.",
        _ => null,
    };

    private static string? WrongOrder(NativeOption option, NativeForm form, Scalar scalar)
    {
        bool isNetwork = form.IsSetInNetworkOrder;
        bool isNumber = form.Kind is NativeKind.Number or NativeKind.Boolean or NativeKind.TypeOfService;
        return (isNetwork, isNumber, scalar.Order) switch
        {
            (true, _, ByteOrder.Host or ByteOrder.LittleEndian) when scalar.Value != 0 =>
                $"{option.Name} is in network byte order on {option.Platform.DisplayName}. "
                + $"The call passes it in host byte order.",
            (_, true, ByteOrder.Network) => $"{option.Name} is in host byte order. The call passes it in network byte order.",
            (_, true, ByteOrder.LittleEndian) =>
                $"{option.Name} is in host byte order. The call passes it in little-endian byte order.",
            _ => null,
        };
    }

    private static Finding? WrongUnit(NativeOption option, NativeForm form, Scalar scalar, string? dotNetUnit)
    {
        if (form.Kind == NativeKind.TypeOfService)
        {
            bool isCodePoint = scalar.Value is long number ? Array.IndexOf(s_codePoints, number) >= 0 : scalar.IsDscp;
            return isCodePoint
                ? new(Verdict.WrongUnit, $"{option.Name} is the whole byte. A code point of DSCP is shifted left by 2 bits.")
                : null;
        }

        string? unit = dotNetUnit ?? option.Unit;
        if (unit is not ("s" or "ms" or "us") || (dotNetUnit is null && form.Kind != NativeKind.Number))
        {
            return null;
        }

        if (scalar.IsComponent)
        {
            return new(
                Verdict.WrongUnit,
                $"The value for {option.Name} is a component of the TimeSpan. "
                + "The property that begins with Total is the whole time.",
                option);
        }

        if (scalar.Unit is string actual && actual != unit)
        {
            return new(Verdict.WrongUnit, $"{option.Name} is in {Name(unit)}. The value is in {Name(actual)}.", option);
        }

        if (scalar.IsTruncated)
        {
            return new(
                Verdict.WrongUnit, $"{option.Name} is in {Name(unit)}. The division truncates shorter times to 0.", option);
        }

        bool isThousand = unit == "s" && scalar.Value is >= 1000 && scalar.Value % 1000 == 0 && !IsRoundTime(scalar.Value.Value);
        bool isTooLong = unit == "s" && option.Range is { Maximum: var maximum } && scalar.Value > maximum;
        // Only a number that is too large for seconds is certainly one of milliseconds.
        return isThousand || isTooLong
            ? new(
                Verdict.WrongUnit,
                $"{option.Name} is in seconds. {scalar.Value} is probably a number of milliseconds.",
                isThousand && isTooLong ? option : null)
            : null;
    }

    /// <summary>Determines whether a person would choose a number of seconds: whole minutes, or half hours.</summary>
    private static bool IsRoundTime(long seconds) => seconds % 60 == 0 && (seconds < 7200 || seconds % 1800 == 0);

    private static string Name(string unit) => unit switch
    {
        "s" => "seconds",
        "ms" => "milliseconds",
        _ => "microseconds",
    };
}
