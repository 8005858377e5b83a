namespace Sockets.Options.Codecs;

/// <summary>Describes the native integer of 32 bits that holds a duration.</summary>
public interface IDurationUnit
{
    /// <summary>Gets the length of the unit in ticks.</summary>
    static abstract long Ticks { get; }

    /// <summary>Gets the unit as a suffix for messages.</summary>
    static abstract string Suffix { get; }

    /// <summary>Gets the greatest number of units: <see cref="uint.MaxValue"/> where the integer has no sign.</summary>
    static virtual uint Maximum => uint.MaxValue;

    /// <summary>Gets the native value that represents <see langword="null"/>.</summary>
    static virtual int Null => 0;
}
