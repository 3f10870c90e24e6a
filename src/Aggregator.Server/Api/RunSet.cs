using System.Globalization;
using System.Text.Json;
using Aggregator.Core.Documents;
using Aggregator.Publishing.OpenData;
using Aggregator.Server.Web;

namespace Aggregator.Server.Api;

/// <summary>The nights as the interface shows them.</summary>
internal static class RunSet
{
    public static OpenDataSet Of(IReadOnlyList<RunView> runs) => new OpenDataSet<RunView>("runs", () => runs, Write)
    {
        By = [OpenDataKeys.Single<RunView>("year", run => run.Year.ToString(CultureInfo.InvariantCulture)), OpenDataKeys.Single<RunView>("state", run => run.State)],
    };

    public static void Write(Utf8JsonWriter json, RunView run)
    {
        json.WriteStartObject();
        json.WriteNumber("id", run.Id);
        json.WriteNumber("year", run.Year);
        json.WriteString("asOf", run.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("startedAt", Moment(run.Started));
        json.WriteString("finishedAt", run.Finished is { } end ? Moment(end) : null);
        json.WriteString("state", run.State);
        json.WriteString("message", PersonalData.Mask(run.Message));
        json.WriteStartArray("stages");
        foreach (var stage in run.Stages)
        {
            json.WriteStartObject();
            json.WriteString("stage", stage.Stage);
            json.WriteNumber("total", stage.Total);
            json.WriteNumber("done", stage.Done);
            json.WriteNumber("skipped", stage.Skipped);
            json.WriteBoolean("finished", stage.Finished);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("faults");
        foreach (var fault in run.Faults)
        {
            json.WriteStartObject();
            json.WriteString("stage", fault.Stage);
            json.WriteString("subject", PersonalData.Mask(fault.Subject));
            json.WriteString("message", PersonalData.Mask(fault.Message));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
