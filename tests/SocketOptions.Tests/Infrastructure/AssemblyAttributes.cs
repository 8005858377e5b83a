// Descriptors and allocations are counted, and tests beside would be counted, too.
[assembly: NonParallelizable]
// Off Windows it only keeps the search out of the own folder.
[assembly: System.Runtime.InteropServices.DefaultDllImportSearchPaths(System.Runtime.InteropServices.DllImportSearchPath.System32)]
