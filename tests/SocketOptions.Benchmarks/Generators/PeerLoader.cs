using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Sockets.Options.Benchmarks.Generators;

/// <summary>Loads the generators of others, as the compiler does.</summary>
internal sealed class PeerLoader : IAnalyzerAssemblyLoader
{
    public static PeerLoader Instance { get; } = new();

    public void AddDependencyLocation(string fullPath)
    {
        // The references of an assembly are beside it, where LoadFrom looks.
    }

    public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
}
