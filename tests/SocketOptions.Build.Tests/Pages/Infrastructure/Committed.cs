using Tests.Shared;

namespace Build.Tests.Pages.Infrastructure;

/// <summary>The table and its pages, as they are committed.</summary>
internal static class Committed
{
    public static string PagesFolder { get; } = Repository.PathOf("build/docs/options");

    public static string Table { get; } = Repository.Read("options.yaml");

    public static string ExcludedNames { get; } = Repository.Read("build/tools/HeaderCheck/excluded.yaml");
}
