using System.Globalization;
using System.Text.Json;
using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Publishing.OpenData;

/// <summary>One element of findings.json.</summary>
internal static class FindingJson
{
    public static void Write(Utf8JsonWriter json, Finding finding, Roster? roster, IReadOnlyDictionary<string, RuleInfo> rules, string ruleSet)
    {
        var rule = rules.GetValueOrDefault(finding.Rule);
        json.WriteStartObject();
        json.Text("rule", finding.Rule);
        json.Text("ruleTitle", rule?.Title);
        json.Text("severity", finding.Severity.Code());
        json.Text("outcome", finding.Outcome.Code());
        json.Text("unit", finding.Unit);
        json.Text("unitName", roster?.Find(finding.Unit)?.Name);
        json.Number("year", finding.Year);
        json.Text("message", finding.Message);
        json.Text("subject", finding.Subject);
        json.Text("expected", finding.Expected);
        json.Text("actual", finding.Actual);
        json.Number("difference", finding.Difference);
        json.Text("legalBasis", finding.Basis ?? rule?.LegalBasis);
        json.Text("remedy", rule?.Remedy);
        json.Array("alsoBreaks", finding.AlsoBreaks, WriteRelation);
        json.Array("evidence", finding.Evidence, WriteEvidence);
        json.Text("fingerprint", finding.Fingerprint);
        json.Text("ruleSet", ruleSet);
        WriteRuling(json, finding.Ruling);
        json.WriteEndObject();
    }

    // A reopened decision is shown as what it was: it does not count any more.
    private static void WriteRuling(Utf8JsonWriter json, FindingRuling? ruling)
    {
        json.Text("decision", ruling?.Decision.Kind.Code());
        json.Text("decidedBy", ruling?.Decision.By);
        json.Text("decidedAt", ruling?.Decision.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.Text("reason", ruling?.Decision.Reason);
        json.Text("document", ruling?.Decision.Document);
        json.WriteBoolean("reopened", ruling?.Reopened ?? false);
        if (ruling?.Objection is not { } objection)
        {
            json.WriteNull("objection");
            return;
        }

        // It may stand beside a decision, which it does not take back.
        json.WriteStartObject("objection");
        json.Text("by", objection.By);
        json.Text("at", objection.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.Text("reason", objection.Reason);
        json.Text("document", objection.Document);
        json.WriteEndObject();
    }

    private static void WriteRelation(Utf8JsonWriter json, BrokenRelation relation)
    {
        json.WriteStartObject();
        json.Text("rule", relation.Rule);
        json.Text("subject", relation.Subject);
        json.Text("expected", relation.Expected);
        json.Text("actual", relation.Actual);
        json.Number("difference", relation.Difference);
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, Evidence evidence)
    {
        json.WriteStartObject();
        json.Text("file", evidence.File);
        json.Text("locator", evidence.Locator);
        json.Place(evidence.Span);
        json.Text("snippet", evidence.Snippet);
        json.Text("place", evidence.Named);
        json.WriteEndObject();
    }
}
