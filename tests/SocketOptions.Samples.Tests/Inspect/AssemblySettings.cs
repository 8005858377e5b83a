// Each test starts a process of its own and waits for it.
[assembly: Parallelizable(ParallelScope.All)]
