using System.Reflection;

namespace Sockets.Options.Package.Tests.Infrastructure;

/// <summary>The files that the package is made of.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot")
        .Value!;

    public static string PathOf(string file) => Path.Combine(Root, file);
}
