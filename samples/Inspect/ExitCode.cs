namespace Inspect;

/// <summary>Specifies the exit codes of the inspector.</summary>
internal static class ExitCode
{
    /// <summary>All options were shown and set.</summary>
    public const int Success = 0;

    /// <summary>A socket could not be opened, or a value could not be set.</summary>
    public const int Failure = 1;

    /// <summary>The command line is invalid.</summary>
    public const int WrongUsage = 2;
}
