using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace Sockets.Options;

/// <summary>
/// Represents the native numbers and the range of an option. This type is for authors of codecs.
/// </summary>
/// <remarks>
/// Generated code creates a new value for each use. After its constructor is inlined, its numbers are constants in the
/// calling code, which the fields of a static instance are not.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct SocketOptionDefinition
{
    private const SocketOptionLevel Untracked = (SocketOptionLevel)(-1);

    // The invalid argument is that of the accessor: the value of the property or method.
    private const string AccessorParameter = "value";

    /// <summary>
    /// Initializes a new instance of the <see cref="SocketOptionDefinition"/> struct. This member is for generated code.
    /// </summary>
    /// <param name="name">The native name.</param>
    /// <param name="level">The number of the level on this operating system.</param>
    /// <param name="number">
    /// The number of the option on this operating system, or <see cref="PlatformValue.Absent"/>.
    /// </param>
    /// <param name="platforms">The operating systems that have the option.</param>
    /// <param name="minimum">The least native value.</param>
    /// <param name="maximum">The greatest native value.</param>
    /// <param name="trackedLevel">The level under which .NET remembers the option for the next connection attempt.</param>
    /// <param name="trackedName">The name under which .NET remembers the option for the next connection attempt.</param>
    /// <param name="getOnly">The operating systems on which an option that can be set elsewhere is read-only.</param>
    /// <param name="setOnly">The operating systems on which an option that can be read elsewhere is write-only.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SocketOptionDefinition(
        string name,
        int level,
        int number,
        SocketPlatforms platforms,
        long minimum = long.MinValue,
        long maximum = long.MaxValue,
        SocketOptionLevel trackedLevel = Untracked,
        SocketOptionName trackedName = default,
        SocketPlatforms getOnly = SocketPlatforms.None,
        SocketPlatforms setOnly = SocketPlatforms.None)
    {
        Name = name;
        Level = level;
        Number = number;
        Platforms = platforms;
        Minimum = minimum;
        Maximum = maximum;
        TrackedLevel = trackedLevel;
        TrackedName = trackedName;
        GetOnly = getOnly;
        SetOnly = setOnly;
    }

    /// <summary>Gets the native name, such as <c>TCP_USER_TIMEOUT</c>.</summary>
    public string Name { get; }

    /// <summary>Gets the least native value, which is <see cref="long.MinValue"/> if the option has no range.</summary>
    public long Minimum { get; }

    /// <summary>Gets the greatest native value, which is <see cref="long.MaxValue"/> if the option has no range.</summary>
    public long Maximum { get; }

    internal int Level { get; }

    internal int Number { get; }

    internal SocketPlatforms Platforms { get; }

    internal bool IsSupported => Number != PlatformValue.Absent;

    internal bool IsTracked => TrackedLevel != Untracked;

    internal SocketOptionLevel TrackedLevel { get; }

    internal SocketOptionName TrackedName { get; }

    internal bool CanGet => (SetOnly & PlatformValue.Current) == 0;

    internal bool CanSet => (GetOnly & PlatformValue.Current) == 0;

    private SocketPlatforms GetOnly { get; }

    private SocketPlatforms SetOnly { get; }

    /// <summary>Throws an exception if a native value is outside the range of the option.</summary>
    /// <typeparam name="T">The type of the value of the accessor.</typeparam>
    /// <param name="nativeValue">The value in native units.</param>
    /// <param name="unit">The native unit as a suffix, such as <c> s</c>, or an empty string for a plain number.</param>
    /// <param name="value">The value of the accessor, for the message.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range of the option.</exception>
    /// <remarks>The method is generic so that the value is boxed for the message only.</remarks>
    public void ThrowIfOutOfRange<T>(long nativeValue, string unit, T value)
    {
        if (nativeValue < Minimum || nativeValue > Maximum)
        {
            ThrowOutOfRange(unit, value);
        }
    }

    /// <summary>Throws the exception for a value outside the range of the option.</summary>
    /// <param name="unit">The native unit as a suffix, such as <c> s</c>, or an empty string for a plain number.</param>
    /// <param name="value">The value of the accessor, for the message.</param>
    /// <param name="minimum">The least meaningful value of the native type.</param>
    /// <param name="maximum">The greatest value of the native type.</param>
    /// <exception cref="ArgumentOutOfRangeException">Always.</exception>
    [DoesNotReturn]
    public void ThrowOutOfRange(string unit, object? value, long minimum = long.MinValue, long maximum = long.MaxValue)
    {
        minimum = Math.Max(Minimum, minimum);
        maximum = Math.Min(Maximum, maximum);
        string text = value is TimeSpan duration
            ? string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds} s")
            : InvariantText.Shorten(InvariantText.Format(value)) + unit;
        throw new ArgumentOutOfRangeException(
            AccessorParameter,
            value,
            string.Create(CultureInfo.InvariantCulture, $"{Name}: {text} is outside the range {minimum}{unit} to {maximum}{unit}."));
    }

    /// <summary>Throws the exception for a value of an invalid form.</summary>
    /// <param name="requirement">
    /// The requirement and the value, as a sentence without its subject, such as <c>requires an IPv4 address, not ::1.</c>
    /// The subject of the message is the option.
    /// </param>
    /// <exception cref="ArgumentException">Always.</exception>
    [DoesNotReturn]
    public void ThrowInvalid(string requirement) => throw new ArgumentException($"{Name} {requirement}", AccessorParameter);

    /// <summary>Throws an exception if a value, or a required part of it, is <see langword="null"/>.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    internal void ThrowIfNull([NotNull] object? value)
    {
        if (value is null)
        {
            throw new ArgumentNullException(AccessorParameter, $"{Name} requires a value that is not null.");
        }
    }

    /// <summary>Throws an exception if a length is outside the range of the option, or beyond what a codec encodes.</summary>
    /// <param name="length">The length in native units.</param>
    /// <param name="unit">The native unit as a suffix.</param>
    /// <param name="maximum">The greatest length that the codec encodes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is outside the range.</exception>
    internal void ThrowIfLengthIsOutOfRange(int length, string unit, int maximum)
    {
        if (length > maximum)
        {
            ThrowOutOfRange(unit, length, minimum: 0, maximum);
        }

        ThrowIfOutOfRange(length, unit, length);
    }

    internal void ThrowUnlessCanGet()
    {
        if (!IsSupported || !CanGet)
        {
            ThrowUnsupported(Name, "write-only", "read", IsSupported, Platforms, Platforms & ~SetOnly);
        }
    }

    internal void ThrowUnlessCanSet()
    {
        if (!IsSupported || !CanSet)
        {
            ThrowUnsupported(Name, "read-only", "set", IsSupported, Platforms, Platforms & ~GetOnly);
        }
    }

    /// <summary>Throws an exception if a control message does not exist on this operating system.</summary>
    internal void ThrowUnlessSendable()
    {
        if (!IsSupported)
        {
            throw new PlatformNotSupportedException(
                $"{Name} cannot be sent on this operating system. It can be sent on {PlatformNames.ListOf(Platforms)}.");
        }
    }

    /// <summary>Returns the definition of the opposite direction of a control message that has only one direction.</summary>
    internal SocketOptionDefinition WithoutPlatforms() => new(Name, PlatformValue.Absent, PlatformValue.Absent, SocketPlatforms.None);

    /// <remarks>
    /// The method is static: a call on the definition would keep it in memory, where the JIT sees no constants.
    /// </remarks>
    [DoesNotReturn]
    private static void ThrowUnsupported(
        string name,
        string access,
        string missingAccess,
        bool isSupported,
        SocketPlatforms platforms,
        SocketPlatforms platformsWithAccess) =>
        throw new PlatformNotSupportedException(
            isSupported
                ? $"{name} is {access} on this operating system; it can be {missingAccess} on {PlatformNames.ListOf(platformsWithAccess)}."
                : $"{name} is not available on this operating system. It is available on {PlatformNames.ListOf(platforms)}.");
}
