using System.Text.RegularExpressions;

namespace Aggregator.Jobs;

/// <summary>What an engine must know of one kind of job. Made with <see cref="For{TJob}"/>.</summary>
public sealed partial class JobDefinition
{
    private JobDefinition(string name, Type type, Exclusivity exclusivity, IReadOnlyList<TimeSpan> retryDelays) =>
        (Name, Type, Exclusivity, RetryDelays) = (name, type, exclusivity, retryDelays);

    /// <summary>Lower-case letters, digits and hyphens, at most 40; stored with every waiting run.</summary>
    public string Name { get; }

    /// <summary>The job class.</summary>
    public Type Type { get; }

    /// <summary>What may run beside it.</summary>
    public Exclusivity Exclusivity { get; }

    /// <summary>The wait after the first, second, … failed attempt. Empty: a failure is final at once.</summary>
    public IReadOnlyList<TimeSpan> RetryDelays { get; }

    /// <summary>Whether only a process may run it that has the office's folders; any worker of the cluster may run the others.</summary>
    public bool NeedsOffice { get; private init; }

    /// <summary>What its runs are filed under wherever an engine leaves some to other processes: one group for each job that needs the office's folders; null for a job that any may run.</summary>
    public string? Group => NeedsOffice ? "office-" + Name : null;

    /// <summary>How often the job is tried in all, at least 1. A crash of the process is no attempt: it is the machine's fault, not the job's.</summary>
    public int MaxAttempts => RetryDelays.Count + 1;

    /// <summary>Describes <typeparamref name="TJob"/>.</summary>
    /// <exception cref="ArgumentException">The name is malformed or a delay is negative.</exception>
    public static JobDefinition For<TJob>(string name, Exclusivity exclusivity, params IReadOnlyList<TimeSpan> retryDelays)
        where TJob : IJob
    {
        if (!NamePattern().IsMatch(name))
        {
            throw new ArgumentException($"A job's name is lower-case letters, digits and hyphens, at most 40; '{name}' is not.", nameof(name));
        }

        if (retryDelays.Any(delay => delay < TimeSpan.Zero))
        {
            throw new ArgumentException($"Job '{name}' has a negative retry delay.", nameof(retryDelays));
        }

        return new JobDefinition(name, typeof(TJob), exclusivity, [.. retryDelays]);
    }

    /// <summary>The same job, which needs the office's folders.</summary>
    public JobDefinition AtTheOffice() => new(Name, Type, Exclusivity, RetryDelays) { NeedsOffice = true };

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
