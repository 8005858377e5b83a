using System.Runtime.Versioning;

// The witnesses are the Linux kernel, its /proc and its headers.
[assembly: SupportedOSPlatform("linux")]
