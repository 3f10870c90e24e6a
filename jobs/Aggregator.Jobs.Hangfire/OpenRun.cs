using Hangfire;
using Hangfire.Common;
using Hangfire.States;
using Hangfire.Storage;

namespace Aggregator.Jobs.OnHangfire;

/// <summary>One background job of a name that is not at its end.</summary>
/// <param name="Background">Hangfire's id.</param>
/// <param name="State">The state it was seen in.</param>
/// <param name="WaitsUntil">When it is to run; the least time for as soon as possible; null while it runs.</param>
internal sealed record OpenRun(string Background, string State, DateTimeOffset? WaitsUntil)
{
    /// <summary>How a run says that it waits for its lane and not for a time.</summary>
    public const string WaitsForLane = "Waits for another run of this job to end.";

    /// <summary>What is open under a name.</summary>
    public static IReadOnlyList<OpenRun> Of(JobStorage storage, IStorageConnection connection, RunName run)
    {
        var open = new List<OpenRun>();
        foreach (var background in connection.GetAllItemsFromSet(run.Key))
        {
            var state = connection.GetStateData(background);
            if (state?.Name == EnqueuedState.StateName || (state?.Name == ScheduledState.StateName && state.Reason == WaitsForLane))
            {
                open.Add(new OpenRun(background, state.Name, DateTimeOffset.MinValue));
            }
            else if (state?.Name == ScheduledState.StateName)
            {
                open.Add(new OpenRun(background, state.Name, new DateTimeOffset(JobHelper.DeserializeDateTime(state.Data["EnqueueAt"]))));
            }
            else if (state?.Name == ProcessingState.StateName)
            {
                // Whose server is gone waits to be repeated: asking for it now asks for nothing more.
                open.Add(new OpenRun(background, state.Name, Lanes.IsAlive(storage, state.Data["ServerId"]) ? null : DateTimeOffset.MinValue));
            }
        }

        return open;
    }
}
