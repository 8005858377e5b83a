namespace Inspect;

/// <summary>How the inspector ends.</summary>
internal static class ExitCode
{
    /// <summary>Everything was shown and set as asked.</summary>
    public const int Success = 0;

    /// <summary>An option or the operating system refused what was asked.</summary>
    public const int Refused = 1;

    /// <summary>The command line makes no sense.</summary>
    public const int WrongUsage = 2;
}
