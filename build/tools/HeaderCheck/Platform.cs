using OperatingSystem = Sockets.Options.Generator.Model.Platform;

namespace HeaderCheck;

/// <summary>Represents an operating system on a processor.</summary>
internal readonly record struct Platform(string System, string Architecture)
{
    /// <summary>Gets the keys of the table for this platform, of which the first that exists applies.</summary>
    public IEnumerable<string> Keys
    {
        get
        {
            yield return $"{System}-{Architecture}";
            yield return System;
            if (Family is string family)
            {
                yield return $"{family}-{Architecture}";
                yield return family;
            }
        }
    }

    private string? Family => OperatingSystem.FollowedBy(System);

    public T? Choose<T>(IReadOnlyDictionary<string, T> entries)
        where T : class =>
        Keys.Select(key => entries.GetValueOrDefault(key)).FirstOrDefault(entry => entry is not null);
}
