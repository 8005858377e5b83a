using Sockets.Options.Generator.Model;

namespace Reference.Pages;

/// <summary>Formats the names of operating systems.</summary>
internal static class PlatformNames
{
    public static string Full(IEnumerable<Platform> platforms) =>
        string.Join(", ", platforms.Select(platform => platform.DisplayName));

    /// <summary>Returns a short form: "Apple" for all operating systems of Apple, and "all" for all operating systems.</summary>
    public static string Short(IReadOnlyCollection<Platform> platforms)
    {
        if (platforms.Count == Platform.All.Length)
        {
            return "all";
        }

        bool hasAllOfApple = platforms.Count(platform => platform.IsApple) == Platform.All.Count(platform => platform.IsApple);
        return string.Join(
            ", ",
            platforms
                .Select(platform => hasAllOfApple && platform.IsApple ? Platform.NameOf(platform.Follows!) : platform.DisplayName)
                .Distinct());
    }
}
