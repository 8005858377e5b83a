using Sockets.Options.Benchmarks.Accessors;
using Sockets.Options.Benchmarks.Generators;
using Sockets.Options.Benchmarks.Transfers;

switch (args)
{
    case ["generators"]:
        GeneratorBenchmark.Run();
        AnalyzerBenchmark.Run();
        return 0;
    case ["analyzers"]:
        AnalyzerBenchmark.Run();
        return 0;
    case [ColdRun.Argument, string contender, string folder]:
        ColdRun.RunHere(contender, folder);
        return 0;
    case ["accessors"]:
        AccessorBenchmark.Run();
        return 0;
    case [AccessorBenchmark.WithoutKernelArgument]:
        AccessorBenchmark.RunWithoutKernel();
        return 0;
    case ["transfers"]:
        TransferBenchmark.Run();
        return 0;
    default:
        Console.Error.WriteLine("Say what to measure: generators, analyzers, accessors or transfers.");
        return 1;
}
