using Sockets.Options.Tests.Live;
using Sockets.Options.Tests.Native;

// The test runner never comes here. A test that wants code compiled in a process of its own does, and so do people who
// want to see every row tried.
return args is ["live"] ? LiveReport.Write() : MachineCodeTests.RunAccessors();
