using System.Globalization;
using System.Text.Json;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Api;

/// <summary>As of when an answer speaks: in its head and in its envelope.</summary>
internal static class ApiHeaders
{
    /// <summary>The headers <c>Aggregator-As-Of</c> and <c>Aggregator-Night</c>.</summary>
    public static void Say(HttpResponse response, ApiNight? night)
    {
        if (night is not null)
        {
            response.Headers["Aggregator-As-Of"] = Day(night);
            if (night.Run is { } run)
            {
                response.Headers["Aggregator-Night"] = run.ToString(CultureInfo.InvariantCulture);
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

    private static string Day(ApiNight night) => night.Snapshot.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
