using System.Reflection;
using System.Runtime.CompilerServices;
using NUnit.Framework.Api;
using NUnit.Framework.Internal;
using Sockets.Options.Tests.Portable;

// The first argument names the list of the emulator's gaps; without one, nothing can be missing. The second is the
// name of the tests to run, in which a star matches any text.
GapList gaps = args is [{ Length: > 0 } name, ..] ? GapList.Load(name) : GapList.Empty;
string pattern = args is [_, string second] ? second : "*";
using Verdict verdict = new(gaps);

if (!RuntimeFeature.IsDynamicCodeSupported)
{
    NativeEquality.Install();
}

NUnitTestAssemblyRunner runner = new(new DefaultTestAssemblyBuilder());
// No workers: the tests are counted on to run one by one.
runner.Load(Assembly.GetExecutingAssembly(), new Dictionary<string, object> { ["NumberOfTestWorkers"] = 0 });
runner.Run(verdict, new NameFilter(pattern));
return verdict.Conclude(isComplete: pattern == "*");
