using System.Runtime.Versioning;

// Each test starts processes of its own and waits for them.
[assembly: Parallelizable(ParallelScope.All)]
// The witness of what the samples do is strace.
[assembly: SupportedOSPlatform("linux")]
