using System.Globalization;
using Quartz;

namespace Aggregator.Jobs.OnQuartz;

/// <summary>Puts runs into Quartz's store and takes them out.</summary>
internal sealed class QuartzQueue(IScheduler scheduler, JobCatalogue catalogue, TimeProvider clock)
{
    public const string AttemptKey = "attempt";

    /// <summary>Stores a waiting run unless one of that name waits already for no later a time.</summary>
    public async Task<bool> PutAsync(RunKey run, int attempt, DateTimeOffset at, CancellationToken stop)
    {
        var lane = LaneOf(run);
        var trigger = TriggerBuilder.Create(clock)
            .WithIdentity(run.Waiting)
            .ForJob(lane.Key)
            .StartAt(at)
            .WithSchedule(SimpleScheduleBuilder.Create().WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow))
            .WithExecutionGroup(GroupOf(run.Job))
            .UsingJobData(AttemptKey, attempt.ToString(CultureInfo.InvariantCulture))
            .Build();
        for (var tries = 1; ; tries++)
        {
            await scheduler.AddJob(lane, AddJobOptions.ReplacingAndStoringNonDurable, stop).ConfigureAwait(false);
            try
            {
                var result = await scheduler.ScheduleTrigger(trigger, TriggerConflict.KeepEarlier, stop).ConfigureAwait(false);
                return result.Outcome != ScheduleOutcome.Kept;
            }
            catch (JobPersistenceException) when (tries < 5 && !stop.IsCancellationRequested)
            {
                // A run of the same id that ended just now took the lane with it: lay it again.
                if (await scheduler.Exists(lane.Key, stop).ConfigureAwait(false))
                {
                    throw;
                }
            }
        }
    }

    /// <summary>Takes out the run of that name that waits, if one does. One that runs is left alone.</summary>
    public async Task<bool> TakeOutAsync(RunKey run, CancellationToken stop)
    {
        var trigger = await scheduler.GetTrigger(run.Waiting, stop).ConfigureAwait(false);
        return trigger?.NextFireTimeUtc is not null && await scheduler.UnscheduleJob(run.Waiting, stop).ConfigureAwait(false);
    }

    /// <summary>Whether anything but the recurring schedule waits or runs; a run's trigger stays in the store until the run has ended.</summary>
    /// <exception cref="InvalidOperationException">Quartz has given up on a trigger, which would never end.</exception>
    public async Task<bool> HasWorkAsync(CancellationToken stop)
    {
        var triggers = await scheduler.QueryTriggers(new TriggerQuery { Take = PagedQuery.All }, stop).ConfigureAwait(false);
        var once = triggers.Items.Where(trigger => trigger.Key.Group != RunKey.RecurringGroup).ToList();
        return once.Find(trigger => trigger.State == TriggerState.Error) is { } broken
            ? throw new InvalidOperationException($"The scheduler cannot fire {broken.Key}; its log says why.")
            : once.Count > 0;
    }

    public async Task RecurAsync(IReadOnlyList<Recurring> schedule, CancellationToken stop)
    {
        // All are read before any is stored: a wrong line leaves the old schedule as it was.
        var wanted = schedule.ToDictionary(
            recurring => RunKey.Recurring(recurring.Job),
            recurring => (Lane: LaneOf(new RunKey(recurring.Job, 0)), Cron: CronExpression.Parse(recurring.Cron, CronFormat.Unix).WithTimeZone(Schedule.Zone), recurring.Why));
        var query = new TriggerQuery { Group = GroupMatcher<TriggerKey>.GroupEquals(RunKey.RecurringGroup), Take = PagedQuery.All };
        foreach (var stored in (await scheduler.QueryTriggers(query, stop).ConfigureAwait(false)).Items.Where(stored => !wanted.ContainsKey(stored.Key)))
        {
            await scheduler.UnscheduleJob(stored.Key, stop).ConfigureAwait(false);
        }

        foreach (var (key, (lane, cron, why)) in wanted)
        {
            // An unchanged one keeps its next time: stored anew, a night missed while no process ran would be forgotten. One beyond the next by this clock was set by a clock that ran ahead.
            if (await scheduler.GetTrigger(key, stop).ConfigureAwait(false) is ICronTrigger stored && stored.JobKey.Equals(lane.Key)
                && stored.CronExpressionString == cron.CronExpressionString && stored.TimeZone.Id == Schedule.Zone.Id && stored.ExecutionGroup == GroupOf(key.Name)
                && !(stored.NextFireTimeUtc > cron.GetNextValidTimeAfter(clock.GetUtcNow())))
            {
                continue;
            }

            var trigger = TriggerBuilder.Create(clock)
                .WithIdentity(key)
                .ForJob(lane.Key)
                .WithDescription(why)
                .WithExecutionGroup(GroupOf(key.Name))
                .WithSchedule(CronScheduleBuilder.Create(cron).InTimeZone(Schedule.Zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
                .Build();
            await scheduler.AddJob(lane, AddJobOptions.ReplacingAndStoringNonDurable, stop).ConfigureAwait(false);
            await scheduler.ScheduleTrigger(trigger, TriggerConflict.Replace, stop).ConfigureAwait(false);
        }
    }

    private string? GroupOf(string job) => catalogue.Get(job).Group;

    private IJobDetail LaneOf(RunKey run)
    {
        var exclusivity = catalogue.Get(run.Job).Exclusivity;
        return JobBuilder.Create<QuartzRun>()
            .WithIdentity(run.Lane(exclusivity))
            .DisallowConcurrentExecution()
            .RequestRecovery()
            .StoreDurably(exclusivity == Exclusivity.PerName)
            .Build();
    }
}
