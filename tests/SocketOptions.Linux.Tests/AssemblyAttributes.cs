// Descriptors are counted, and those of tests beside would be counted, too.
[assembly: NonParallelizable]
// Off Windows it only keeps the search out of the own folder.
[assembly: System.Runtime.InteropServices.DefaultDllImportSearchPaths(System.Runtime.InteropServices.DllImportSearchPath.System32)]
// Faults come from strace, and networks from namespaces. Only Linux has them.
[assembly: Platform("Linux")]
[assembly: System.Runtime.Versioning.SupportedOSPlatform("linux")]
