using Sockets.Options.Tests.Live;
using Sockets.Options.Tests.Native;

// The test runner does not call this method. It is for a test that compiles code in a process of its own, and for developers who
// try every row.
return args is ["live"] ? LiveReport.Write() : MachineCodeTests.RunAccessors();
