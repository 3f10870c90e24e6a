using Aggregator.Jobs;
using Aggregator.Jobs.Tests;
using Aggregator.Jobs.Tests.Contract;

// Not the test runner: the process that the crash tests start and kill.
var (mode, file, store) = (args[0], args[1], args[2]);
var options = new JobEngineOptions { Catalogue = ScriptedJobs.Catalogue };
options = store == "cluster" ? options with { Cluster = QuartzOnPostgresTests.ClusterOf(args[3]) } : options with { StoreFile = store };
await CrashChild.RunAsync(mode, file, services => services.AddAggregatorJobs(options));
