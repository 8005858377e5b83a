using System.Globalization;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Linux.Tests.Facts;

/// <summary>The value of a new socket on Linux, as its row states it.</summary>
/// <remarks>
/// The text has one part for each group of systems, such as <c>1 on Linux; 2048 on FreeBSD</c>. A part is a value, the name of
/// a setting of the system, or a description that begins with an article, and a remark can follow after a comma.
/// </remarks>
internal sealed partial class DefaultText
{
    private static readonly string[] s_emptyValues = ["null", "none", "empty", "0"];

    private DefaultText(string value) => Value = value;

    /// <summary>Gets the value or the name of the setting.</summary>
    internal string Value { get; }

    /// <summary>Gets a value indicating whether the value is that of a setting of the system.</summary>
    internal bool IsSetting => Value.StartsWith("net.", StringComparison.Ordinal);

    /// <summary>Gets a value indicating whether the value is a duration.</summary>
    internal bool IsDuration => ParseDuration(Value) is not null;

    /// <returns>The statement of the row; null for nothing that can be compared.</returns>
    internal static DefaultText? Of(LocalRow row)
    {
        string[] parts = row.Text("default")?.Split("; ") ?? [];
        string? part = parts.FirstOrDefault(part => part.Contains(" on Linux", StringComparison.Ordinal))
            ?? parts.FirstOrDefault(part => !part.Contains(" on ", StringComparison.Ordinal));
        return part is null || Description().IsMatch(part) ? null : new(EnumOf(row, part) ?? Remark().Replace(part, ""));
    }

    /// <returns>The value that the kernel reports instead; null if it reports the same.</returns>
    internal string? FindContradiction(LocalRow row, TestSocket socket)
    {
        KernelAnswer answer = Libc.GetOption(socket.Socket, row);
        if (answer.Error != 0)
        {
            return $"The kernel does not return it: {Libc.ErrorName(answer.Error)}.";
        }

        if (!NativeValue.TryDecode(row, answer.Bytes, out object? value))
        {
            bool isEmpty = !answer.Bytes.AsSpan().ContainsAnyExcept((byte)0) && s_emptyValues.Contains(Value);
            return isEmpty || Format(row, socket) == Value ? null : $"It is {answer}, and not {Value}.";
        }

        string expected = IsSetting ? ReadSetting() : Value;
        return Equals(value, expected) ? null : $"It is {value ?? "null"}, and not {expected}.";
    }

    /// <summary>Compares the value of an option with that of the table or of a setting.</summary>
    internal bool Equals(object? value, string expected) => value switch
    {
        TimeSpan duration when IsSetting => duration / UnitOfSetting == int.Parse(expected, CultureInfo.InvariantCulture),
        TimeSpan duration => duration == ParseDuration(expected),
        null => expected == "null" || (IsSetting && expected == "0"),
        bool flag => flag == (expected is "true"),
        string { Length: 0 } => expected is "empty",
        ReadOnlyMemory<byte> { IsEmpty: true } => expected is "empty",
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}") == expected,
    };

    /// <summary>Gets the unit of a setting, which is not that of the option: by its name, and otherwise seconds.</summary>
    private TimeSpan UnitOfSetting =>
        Value.EndsWith("_ms", StringComparison.Ordinal) ? TimeSpan.FromMilliseconds(1)
        : Value.EndsWith("_us", StringComparison.Ordinal) ? TimeSpan.FromMicroseconds(1)
        : TimeSpan.FromSeconds(1);

    private string ReadSetting() => File.ReadAllText($"/proc/sys/{Value.Replace('.', '/')}").Trim();

    private static string? Format(LocalRow row, TestSocket socket) =>
        row.CanGet && row.Option.TryGetValue(socket.Socket, out object? value, out _) ? row.Option.Format(value) : null;

    private static TimeSpan? ParseDuration(string text)
    {
        string[] words = text.Split(' ');
        return words is [string amount, string unit] && NativeValue.Units.TryGetValue(unit, out TimeSpan length)
            ? length * int.Parse(amount, CultureInfo.InvariantCulture)
            : null;
    }

    // The members of a set have commas between them.
    private static string? EnumOf(LocalRow row, string text) =>
        (Nullable.GetUnderlyingType(row.Option.ValueType) ?? row.Option.ValueType) is { IsEnum: true } type && Enum.TryParse(type, text, out _)
        ? text
        : null;

    [GeneratedRegex("^(a|an|the) ")]
    private static partial Regex Description();

    [GeneratedRegex("(,| on ).*$")]
    private static partial Regex Remark();
}
