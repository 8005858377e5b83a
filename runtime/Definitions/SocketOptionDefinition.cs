using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace Sockets.Options;

/// <summary>What the kernel and the checks before it need to know of an option. For generated code and codecs.</summary>
/// <remarks>
/// A value made anew at each use: once its constructor is inlined, its numbers are constants in the code that makes
/// the call, which a static field would not give.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct SocketOptionDefinition
{
    private const SocketOptionLevel Untracked = (SocketOptionLevel)(-1);

    // The parameter that is wrong is that of the accessor: the value of the property, or of the method.
    private const string AccessorParameter = "value";

    /// <summary>Initializes a new definition.</summary>
    /// <param name="name">The native name.</param>
    /// <param name="level">The number of the level on this operating system.</param>
    /// <param name="number">The number of the option on this operating system, or <see cref="PlatformValue.Absent"/>.</param>
    /// <param name="platforms">The operating systems that have the option.</param>
    /// <param name="minimum">The least native value.</param>
    /// <param name="maximum">The greatest native value.</param>
    /// <param name="reset">A native value outside the range that restores the system's default.</param>
    /// <param name="trackedLevel">The level under which .NET remembers the option for the next connection attempt.</param>
    /// <param name="trackedName">The name under which .NET remembers the option for the next connection attempt.</param>
    /// <param name="getOnly">The operating systems where the option can be got but not set, as it can elsewhere.</param>
    /// <param name="setOnly">The operating systems where the option can be set but not got, as it can elsewhere.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SocketOptionDefinition(
        string name,
        int level,
        int number,
        SocketPlatforms platforms,
        long minimum = long.MinValue,
        long maximum = long.MaxValue,
        long reset = long.MinValue,
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
        Reset = reset;
        TrackedLevel = trackedLevel;
        TrackedName = trackedName;
        GetOnly = getOnly;
        SetOnly = setOnly;
    }

    /// <summary>Gets the native name, such as <c>TCP_USER_TIMEOUT</c>.</summary>
    public string Name { get; }

    /// <summary>Gets the number of the level on this operating system.</summary>
    public int Level { get; }

    /// <summary>Gets the number of the option on this operating system, or <see cref="PlatformValue.Absent"/>.</summary>
    public int Number { get; }

    /// <summary>Gets the operating systems that have the option.</summary>
    public SocketPlatforms Platforms { get; }

    /// <summary>Gets the least native value; <see cref="long.MinValue"/> where the option has no range.</summary>
    public long Minimum { get; }

    /// <summary>Gets the greatest native value; <see cref="long.MaxValue"/> where the option has no range.</summary>
    public long Maximum { get; }

    /// <summary>
    /// Gets the native value outside the range that restores the system's default; <see cref="long.MinValue"/> for
    /// none.
    /// </summary>
    public long Reset { get; }

    /// <summary>Gets a value that tells whether the running operating system has the option.</summary>
    public bool IsSupported => Number != PlatformValue.Absent;

    internal bool IsTracked => TrackedLevel != Untracked;

    internal SocketOptionLevel TrackedLevel { get; }

    internal SocketOptionName TrackedName { get; }

    internal bool CanGet => (SetOnly & PlatformValue.Current) == 0;

    internal bool CanSet => (GetOnly & PlatformValue.Current) == 0;

    private SocketPlatforms GetOnly { get; }

    private SocketPlatforms SetOnly { get; }

    /// <summary>Checks a native value against the range of the option.</summary>
    /// <typeparam name="T">The type of the value as the caller gave it.</typeparam>
    /// <param name="nativeValue">The value in native units.</param>
    /// <param name="unit">The native unit as a suffix, such as <c> s</c>; empty for a plain number.</param>
    /// <param name="value">The value as the caller gave it, for the message.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    /// <remarks>Generic, so that a value is boxed only for the message.</remarks>
    public void ThrowIfOutOfRange<T>(long nativeValue, string unit, T value)
    {
        if ((nativeValue < Minimum || nativeValue > Maximum) && nativeValue != Reset)
        {
            ThrowOutOfRange(unit, value);
        }
    }

    /// <summary>Throws the exception for a value outside the range of the option.</summary>
    /// <param name="unit">The native unit as a suffix, such as <c> s</c>; empty for a plain number.</param>
    /// <param name="value">The value as the caller gave it, for the message.</param>
    /// <param name="minimum">The least value that the native type makes sense of.</param>
    /// <param name="maximum">The greatest value that the native type holds.</param>
    /// <exception cref="ArgumentOutOfRangeException">Always.</exception>
    [DoesNotReturn]
    public void ThrowOutOfRange(string unit, object? value, long minimum = long.MinValue, long maximum = long.MaxValue)
    {
        minimum = Math.Max(Minimum, minimum);
        maximum = Math.Min(Maximum, maximum);
        string reset = Reset == long.MinValue ? "" : string.Create(CultureInfo.InvariantCulture, $", or {Reset} for the system's default");
        throw new ArgumentOutOfRangeException(
            AccessorParameter,
            value,
            string.Create(CultureInfo.InvariantCulture, $"{Name} takes {minimum}{unit} to {maximum}{unit}{reset}."));
    }

    /// <summary>Throws the exception for a value of the wrong form.</summary>
    /// <param name="reason">What the option takes instead, as the end of a sentence that starts with its name.</param>
    /// <exception cref="ArgumentException">Always.</exception>
    [DoesNotReturn]
    public void ThrowInvalid(string reason) => throw new ArgumentException($"{Name} {reason}", AccessorParameter);

    internal void ThrowUnlessCanGet()
    {
        if (!IsSupported || !CanGet)
        {
            ThrowUnsupported(Name, "read", IsSupported, Platforms, Platforms & ~SetOnly);
        }
    }

    internal void ThrowUnlessCanSet()
    {
        if (!IsSupported || !CanSet)
        {
            ThrowUnsupported(Name, "set", IsSupported, Platforms, Platforms & ~GetOnly);
        }
    }

    /// <remarks>Static: a call on the definition would keep it in memory, where the JIT sees no constants.</remarks>
    [DoesNotReturn]
    private static void ThrowUnsupported(
        string name, string access, bool exists, SocketPlatforms platforms, SocketPlatforms platformsWithAccess) =>
        throw new PlatformNotSupportedException(
            exists
                ? $"{name} cannot be {access} on this operating system, but on {PlatformNames.Of(platformsWithAccess)}."
                : $"{name} does not exist on this operating system. It exists on {PlatformNames.Of(platforms)}.");
}
