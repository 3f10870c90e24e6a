namespace Aggregator.Jobs;

/// <summary>One piece of work the engine runs. Made anew for each run from the application's services, in a scope of its own.</summary>
/// <remarks>
/// Safe to repeat: a process that dies in the middle runs it again from its beginning with the same id. A job lets its exceptions out;
/// the engine decides whether to try again and makes sure that a failure is recorded.
/// </remarks>
public interface IJob
{
    /// <summary>Does the work on the row named by <paramref name="id"/>; 0 when the schedule and not a row asked for it.</summary>
    /// <param name="id">The id of a row in the application's database. Everything else the job needs it reads from there.</param>
    /// <param name="stop">Raised when the process is shutting down or the run was cancelled; the job then throws <see cref="OperationCanceledException"/>.</param>
    Task RunAsync(long id, CancellationToken stop);
}
