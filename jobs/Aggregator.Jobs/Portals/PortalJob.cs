using Aggregator.Intake;
using Aggregator.Pipeline.Portals;
using Microsoft.Extensions.Logging;

namespace Aggregator.Jobs.Portals;

/// <summary>Visits units' web sites before the night reads what was kept. The id is a person's wish; 0 is the scheduled round.</summary>
/// <remarks>Safe to repeat: what was visited is not due again. Off unless an administrator has set it on.</remarks>
public sealed class PortalJob(PortalFetch fetch, ILogger<PortalJob> log) : IJob
{
    /// <inheritdoc />
    public async Task RunAsync(long id, CancellationToken stop)
    {
        try
        {
            var tally = id == 0 ? await fetch.RoundAsync(null, stop).ConfigureAwait(false) : await fetch.GrantAsync(id, null, stop).ConfigureAwait(false);
            foreach (var fault in tally.Faults)
            {
                log.LogError("A site's visit crashed: {Fault}", fault);
            }

            if (tally.Visited < tally.Sites)
            {
                log.LogWarning("Of {Sites} sites that were due {Visited} were visited; the others are first in the next round.", tally.Sites, tally.Visited);
            }
        }
        catch (RefusedInputException refused)
        {
            // The roster or the profiles are wrong: the night refuses them in words, and trying again mends nothing.
            foreach (var problem in refused.Messages)
            {
                log.LogWarning("Sites were not visited: {Problem}", problem);
            }
        }
    }
}
