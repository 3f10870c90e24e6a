using System.Globalization;
using System.Text.Json;
using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Publishing.OpenData;

/// <summary>What a person decided on a finding, under the names findings.json has for it.</summary>
internal static class DecisionJson
{
    public static void Write(Utf8JsonWriter json, FindingDecision decision, Roster roster)
    {
        json.WriteStartObject();
        json.Text("fingerprint", decision.Fingerprint);
        json.Text("rule", decision.Rule);
        json.Text("unit", decision.Unit);
        json.Text("unitName", roster.Find(decision.Unit)?.Name);
        json.WriteNumber("year", decision.Year);
        json.Text("subject", decision.Subject);
        json.Text("expected", decision.Expected);
        json.Text("actual", decision.Actual);
        json.Text("outcome", decision.Outcome.Code());
        json.Text("decision", decision.Kind.Code());
        json.Text("decidedBy", decision.By);
        json.Text("decidedAt", decision.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.Text("reason", decision.Reason);
        json.Text("document", decision.Document);
        json.WriteEndObject();
    }
}
