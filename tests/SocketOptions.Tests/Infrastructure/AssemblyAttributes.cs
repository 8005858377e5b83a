// Descriptors and allocations are counted, and tests beside would be counted, too.
[assembly: NonParallelizable]
// Except on Windows, it only excludes the folder of the program from the search.
[assembly: System.Runtime.InteropServices.DefaultDllImportSearchPaths(System.Runtime.InteropServices.DllImportSearchPath.System32)]
