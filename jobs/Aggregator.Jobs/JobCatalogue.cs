using System.Collections.Frozen;

namespace Aggregator.Jobs;

/// <summary>All jobs an engine may run, by name. Immutable.</summary>
public sealed class JobCatalogue
{
    private readonly FrozenDictionary<string, JobDefinition> _byName;

    /// <summary>Lists the jobs; order does not matter.</summary>
    /// <exception cref="ArgumentException">Two jobs share a name.</exception>
    public JobCatalogue(params IReadOnlyList<JobDefinition> jobs)
    {
        var twice = jobs.GroupBy(job => job.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            throw new ArgumentException($"Two jobs are named '{twice.Key}'.", nameof(jobs));
        }

        _byName = jobs.ToFrozenDictionary(job => job.Name, StringComparer.Ordinal);
    }

    /// <summary>All of them, in no order.</summary>
    public IReadOnlyList<JobDefinition> All => _byName.Values;

    /// <summary>The job of that name, or null: a run that was stored by another version of the program may name a job this one lacks.</summary>
    public JobDefinition? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The job of that name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public JobDefinition Get(string name) => Find(name) ?? throw new ArgumentException($"No job is named '{name}'.", nameof(name));
}
