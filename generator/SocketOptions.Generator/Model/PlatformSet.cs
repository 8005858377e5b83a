namespace Sockets.Options.Generator.Model;

/// <summary>Represents a set of operating systems.</summary>
internal readonly record struct PlatformSet
{
    private readonly int _bits;

    private PlatformSet(int bits)
    {
        _bits = bits;
    }

    public static PlatformSet All { get; } = new((1 << Platform.All.Length) - 1);

    /// <summary>Gets the number of different sets.</summary>
    public static int Kinds => All._bits + 1;

    /// <summary>Gets the zero-based index of this set among the different sets.</summary>
    public int Kind => _bits;

    public bool IsEmpty => _bits == 0;

    public bool IsAll => _bits == All._bits;

    public int Count
    {
        get
        {
            int count = 0;
            for (int rest = _bits; rest != 0; rest &= rest - 1)
            {
                count++;
            }

            return count;
        }
    }

    public bool Contains(Platform platform) => (_bits & (1 << platform.Index)) != 0;

    public PlatformSet Except(PlatformSet platforms) => new(_bits & ~platforms._bits);

    public PlatformSet Intersect(PlatformSet platforms) => new(_bits & platforms._bits);

    public PlatformSet With(Platform platform) => new(_bits | (1 << platform.Index));
}
