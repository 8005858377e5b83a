using Sockets.Options.Tests.Native;

// The test runner never comes here. A test that wants code compiled in a process of its own does.
return MachineCodeTests.RunAccessors();
