using System.Diagnostics.CodeAnalysis;

// Tests reflect, and so does NUnit. Native compilation keeps everything of both, and remaining faults
// show when they run. The library is another module, where nothing is suppressed.
[module: UnconditionalSuppressMessage("Trimming", "IL2026")]
[module: UnconditionalSuppressMessage("Trimming", "IL2060")]
[module: UnconditionalSuppressMessage("Trimming", "IL2070")]
[module: UnconditionalSuppressMessage("Trimming", "IL2072")]
[module: UnconditionalSuppressMessage("Trimming", "IL2075")]
[module: UnconditionalSuppressMessage("AOT", "IL3050")]
