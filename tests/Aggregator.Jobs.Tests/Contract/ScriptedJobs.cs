namespace Aggregator.Jobs.Tests.Contract;

/// <summary>Runs beside other ids of its kind, once.</summary>
public sealed class PlainJob(Journal journal) : IJob
{
    public const string Name = "plain";

    public Task RunAsync(long id, CancellationToken stop) => journal.RunAsync(Name, id, stop);
}

/// <summary>Runs alone.</summary>
public sealed class SoloJob(Journal journal) : IJob
{
    public const string Name = "solo";

    public Task RunAsync(long id, CancellationToken stop) => journal.RunAsync(Name, id, stop);
}

/// <summary>Is tried three times.</summary>
public sealed class RetriedJob(Journal journal) : IJob
{
    public const string Name = "retried";

    public Task RunAsync(long id, CancellationToken stop) => journal.RunAsync(Name, id, stop);
}

/// <summary>Is tried twice, an hour apart.</summary>
public sealed class PatientJob(Journal journal) : IJob
{
    public const string Name = "patient";

    public Task RunAsync(long id, CancellationToken stop) => journal.RunAsync(Name, id, stop);
}

/// <summary>Needs the office's folders.</summary>
public sealed class OfficeJob(Journal journal) : IJob
{
    public const string Name = "office";

    public Task RunAsync(long id, CancellationToken stop) => journal.RunAsync(Name, id, stop);
}

/// <summary>The jobs of the contract tests.</summary>
public static class ScriptedJobs
{
    public static JobCatalogue Catalogue { get; } = new(
        JobDefinition.For<PlainJob>(PlainJob.Name, Exclusivity.PerId),
        JobDefinition.For<OfficeJob>(OfficeJob.Name, Exclusivity.PerId).AtTheOffice(),
        JobDefinition.For<SoloJob>(SoloJob.Name, Exclusivity.PerName),
        JobDefinition.For<RetriedJob>(RetriedJob.Name, Exclusivity.PerId, TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(100)),
        JobDefinition.For<PatientJob>(PatientJob.Name, Exclusivity.PerId, TimeSpan.FromHours(1)));
}
