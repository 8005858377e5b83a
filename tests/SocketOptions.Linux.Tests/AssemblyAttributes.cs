// Descriptors are counted, and those of tests beside would be counted, too.
[assembly: NonParallelizable]
// Except on Windows, it only excludes the folder of the program from the search.
[assembly: System.Runtime.InteropServices.DefaultDllImportSearchPaths(System.Runtime.InteropServices.DllImportSearchPath.System32)]
// strace injects faults, and namespaces contain networks. Only Linux has them.
[assembly: Platform("Linux")]
[assembly: System.Runtime.Versioning.SupportedOSPlatform("linux")]
