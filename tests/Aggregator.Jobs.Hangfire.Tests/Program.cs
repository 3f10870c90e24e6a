using Aggregator.Data;
using Aggregator.Jobs.OnHangfire.Tests;
using Aggregator.Jobs.Tests.Contract;

// Not the test runner: the process that the crash tests start and kill.
var (mode, file, database) = (args[0], args[1], StoreOptions.Parse(args[2], args[3], ""));
await CrashChild.RunAsync(mode, file, services => HangfireCluster.Add(services, database));
