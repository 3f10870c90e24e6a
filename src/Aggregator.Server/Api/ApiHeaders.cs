using System.Globalization;
using System.Text.Json;
using Aggregator.Pipeline;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Api;

/// <summary>As of when an answer speaks: in its head and in its envelope.</summary>
internal static class ApiHeaders
{
    /// <summary>As of when the interface speaks.</summary>
    public const string AsOf = "Aggregator-As-Of";

    /// <summary>Which run that was.</summary>
    public const string Night = "Aggregator-Night";

    /// <summary>Whether newer figures are due: what the pages say in a sentence.</summary>
    public const string Freshness = "Aggregator-Freshness";

    private const int RunsLookedAt = 10;

    /// <summary>The headers <c>Aggregator-As-Of</c> and <c>Aggregator-Freshness</c>, on every answer, refusals among them; none before the first night.</summary>
    public static async Task SayAsync(HttpContext context)
    {
        var data = context.RequestServices.GetRequiredService<ISiteData>();
        if (await data.SnapshotAsync(context.RequestAborted) is not { } night)
        {
            return;
        }

        var clock = context.RequestServices.GetRequiredService<TimeProvider>();
        var missed = context.RequestServices.GetService<NightSchedule>()?.Missed(await data.RunsAsync(RunsLookedAt, context.RequestAborted), clock.GetUtcNow());
        context.Response.Headers[AsOf] = Iso(night.AsOf);
        context.Response.Headers[Freshness] = NightFreshness.Of(night, missed, ShanghaiClock.Today(clock)) switch
        {
            { Missed: { } unrun } => string.Create(CultureInfo.InvariantCulture, $"missed; count={unrun.Count}; first={Moment(unrun.First)}; last={Moment(unrun.Last)}"),
            { OldDays: { } days } => string.Create(CultureInfo.InvariantCulture, $"old; days={days}"),
            _ => "current",
        };
    }

    /// <summary>The headers <c>Aggregator-As-Of</c> and <c>Aggregator-Night</c> of the very night an answer is of.</summary>
    public static void Say(HttpResponse response, ApiNight? night)
    {
        if (night is not null)
        {
            response.Headers[AsOf] = Day(night);
            if (night.Run is { } run)
            {
                response.Headers[Night] = run.ToString(CultureInfo.InvariantCulture);
            }
        }
    }

    /// <summary>The first two keys of an envelope.</summary>
    public static void Say(Utf8JsonWriter json, ApiNight? night)
    {
        json.WriteString("asOf", night is null ? null : Day(night));
        if (night?.Run is { } run)
        {
            json.WriteNumber("night", run);
        }
        else
        {
            json.WriteNull("night");
        }
    }

    /// <summary>Whether a list speaks of no unit, so that everybody who is signed in may read all of it.</summary>
    public static bool IsForAll(this ApiOperation operation) => operation.Policy == Policies.SignedIn && operation.Schema == "rule";

    private static string Day(ApiNight night) => Iso(night.Snapshot.AsOf);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
