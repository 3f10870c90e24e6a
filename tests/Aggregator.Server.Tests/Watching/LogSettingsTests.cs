using System.Text.Json;
using Aggregator.Data;
using Aggregator.Server.Watching;
using Aggregator.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Server.Tests.Watching;

/// <summary>Logs for programs: one object a line that names run, stage and unit.</summary>
[TestClass]
[DoNotParallelize]
public sealed class LogSettingsTests
{
    [TestMethod]
    public async Task A_line_about_a_night_names_its_run_its_stage_and_what_a_fault_cost()
    {
        using var folder = new TempFolder();
        using var errors = new StringWriter();
        var before = Console.Error;
        Console.SetError(errors);
        try
        {
            using var store = new Store(StoreOptions.Parse(null, null, folder.Path));
            await new Migrator(store, TimeProvider.System).MigrateAsync(dryRun: false, CancellationToken.None);
            await using var services = new ServiceCollection()
                .AddLogging(logging => new LogSettings { Format = "json", Level = "information" }.Apply(logging))
                .AddSingleton(store).AddSingleton(TimeProvider.System).AddSingleton<RunStore>().BuildServiceProvider();
            var runs = services.GetRequiredService<RunStore>();
            var run = await runs.StartOrResumeAsync(await runs.RequestAsync("night", "{}", null, CancellationToken.None), 2025, new DateOnly(2026, 3, 10), "1", CancellationToken.None);
            await runs.BeginStageAsync(run.Id, "check", 3, CancellationToken.None);
            await runs.AddFaultAsync(run.Id, "check", "B01/2025/RULE", "x", "System.Exception: geheim", CancellationToken.None);
        }
        finally
        {
            Console.SetError(before);
        }

        var lines = errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var fault = lines.Single(line => line.GetProperty("LogLevel").GetString() == "Warning");
        var scope = fault.GetProperty("Scopes").EnumerateArray().Last();
        Assert.AreEqual((1, "check", "B01/2025/RULE"), (scope.GetProperty("run").GetInt32(), scope.GetProperty("stage").GetString(), scope.GetProperty("unit").GetString()));
        Assert.AreEqual("Run 1 of 2026-03-10 starts, attempt 1", lines[0].GetProperty("Message").GetString());
        Assert.DoesNotContain("geheim", errors.ToString(), "A trace may quote a file.");
    }
}
