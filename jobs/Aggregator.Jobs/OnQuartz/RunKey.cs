using System.Globalization;
using Quartz;

namespace Aggregator.Jobs.OnQuartz;

/// <summary>A run's name, and how it is spelled in Quartz's tables. Ids travel in keys, so the only stored job data is the number of the attempt.</summary>
internal readonly record struct RunKey(string Job, long Id)
{
    // A job's name has no space in it, so these groups are nobody's.
    public const string RecurringGroup = "recurring schedule";
    private const string ByNameGroup = "one at a time";

    /// <summary>The trigger of the one run of this name that may wait.</summary>
    public TriggerKey Waiting => new(Id.ToString(CultureInfo.InvariantCulture), Job);

    public static TriggerKey Recurring(string job) => new(job, RecurringGroup);

    /// <summary>Quartz never runs one key twice at once, so what shares a key is exclusive.</summary>
    public JobKey Lane(Exclusivity exclusivity) => exclusivity switch
    {
        Exclusivity.PerId => new JobKey(Id.ToString(CultureInfo.InvariantCulture), Job),
        Exclusivity.PerName => new JobKey(Job, ByNameGroup),
        _ => throw new ArgumentOutOfRangeException(nameof(exclusivity)),
    };

    /// <summary>The run a trigger stands for; a recovery trigger stands for the one it replays.</summary>
    public static RunKey Of(IJobExecutionContext context)
    {
        var trigger = (context.Recovering ? context.RecoveringTriggerKey : null) ?? context.Trigger.Key;
        return trigger.Group == RecurringGroup
            ? new RunKey(trigger.Name, 0)
            : new RunKey(trigger.Group, long.Parse(trigger.Name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
    }
}
