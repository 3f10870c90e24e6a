using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Jobs.Tests.Contract;

/// <summary>What several processes over one database promise together, besides what each durable engine does.</summary>
public abstract class ClusterEngineContract : DurableEngineContract
{
    /// <summary>Adds the engine as a process has it.</summary>
    /// <param name="services">The process's.</param>
    /// <param name="isOffice">Whether it has the office's folders.</param>
    /// <param name="leaves">The jobs it leaves to others all the same.</param>
    protected abstract void AddEngine(IServiceCollection services, bool isOffice, params string[] leaves);

    protected sealed override void AddEngine(IServiceCollection services) => AddEngine(services, isOffice: true);

    [TestMethod]
    public async Task What_needs_the_offices_folders_waits_for_a_process_that_has_them()
    {
        await using var helper = new EngineUnderTest(services => AddEngine(services, isOffice: false), Journal);
        await helper.Engine.StartAsync();
        await helper.Engine.EnqueueAsync(OfficeJob.Name, 1);
        await helper.Engine.EnqueueAsync(PlainJob.Name, 2);
        await Soon.Until(() => Journal.Starts.Count == 1, "the other job runs");
        await Task.Delay(Soon.Quiet);
        Assert.AreEqual((PlainJob.Name, 2L), Journal.Starts.Single());

        await using var office = NewEngine();
        await office.Engine.StartAsync();
        await Soon.Until(() => Journal.Starts.Count == 2, "the office's job runs");
        Assert.AreEqual((OfficeJob.Name, 1L), Journal.Starts[^1]);
    }

    [TestMethod]
    public async Task What_a_process_is_not_set_up_for_waits_for_one_that_is()
    {
        await using var other = new EngineUnderTest(services => AddEngine(services, isOffice: true, OfficeJob.Name), Journal);
        await other.Engine.StartAsync();
        await other.Engine.EnqueueAsync(OfficeJob.Name, 1);
        await Task.Delay(Soon.Quiet);
        Assert.IsEmpty(Journal.Starts, "it has the folders and leaves the job all the same");

        await using var office = NewEngine();
        await office.Engine.StartAsync();
        await Soon.Until(() => Journal.Starts.Count == 1, "the other runs it");
    }

    [TestMethod]
    public async Task A_job_that_excludes_itself_runs_once_at_a_time_among_all_processes()
    {
        Journal.Script = (_, _, _, stop) => Task.Delay(100, stop);
        await using var one = NewEngine();
        await using var two = NewEngine();
        await one.Engine.StartAsync();
        await two.Engine.StartAsync();
        for (var id = 1; id <= 6; id++)
        {
            await (id % 2 == 0 ? one : two).Engine.EnqueueAsync(SoloJob.Name, id);
        }

        await one.Engine.DrainAsync();
        await Soon.Until(() => Journal.Starts.Count == 6 && Journal.Running == 0, "all have run");
        Assert.AreEqual(1, Journal.MostAtOnce);
    }
}
