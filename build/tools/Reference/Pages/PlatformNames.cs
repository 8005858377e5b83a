using Sockets.Options.Generator.Model;

namespace Reference.Pages;

/// <summary>Names operating systems for people.</summary>
internal static class PlatformNames
{
    public static string Full(IEnumerable<Platform> platforms) =>
        string.Join(", ", platforms.Select(platform => platform.DisplayName));

    /// <summary>Names them in few words: Apple's systems as one, and all of them as all.</summary>
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
