using System.Runtime.Versioning;

// The witness of what the samples do is strace.
[assembly: SupportedOSPlatform("linux")]
