// Off Windows it only keeps the search out of the own folder.
[assembly: System.Runtime.InteropServices.DefaultDllImportSearchPaths(System.Runtime.InteropServices.DllImportSearchPath.System32)]
// Other systems have no network namespaces.
[assembly: Platform("Linux")]
[assembly: System.Runtime.Versioning.SupportedOSPlatform("linux")]
