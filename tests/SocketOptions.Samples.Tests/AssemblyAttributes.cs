using System.Runtime.Versioning;

// Each test starts processes of its own and waits for them.
[assembly: Parallelizable(ParallelScope.All)]
// strace is the witness of the samples.
[assembly: SupportedOSPlatform("linux")]
