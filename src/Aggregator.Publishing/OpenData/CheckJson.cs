using System.Text.Json;
using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Publishing.OpenData;

/// <summary>The file of <c>aggregator check --json</c>: one object of the same elements as the night's files.</summary>
public static class CheckJson
{
    /// <summary>Writes <c>{submissions, figures, findings}</c> in the order given; UTF-8 without a byte-order mark.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="submissions">The checked files.</param>
    /// <param name="findings">Their findings.</param>
    /// <param name="rules">Catalogue entries for titles and remedies; may be empty.</param>
    /// <param name="roster">For names of units; null in a check without roster.</param>
    public static void Write(Stream stream, IReadOnlyList<Submission> submissions, IReadOnlyList<Finding> findings, IReadOnlyList<RuleInfo> rules, Roster? roster = null)
    {
        using (var json = new Utf8JsonWriter(stream, JsonValues.ForReaders))
        {
            Write(json, submissions, findings, rules, roster);
        }

        stream.Write("\n"u8);
    }

    /// <summary>Writes the same object with another writer, and with <paramref name="more"/> keys behind where there are some.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Submission> submissions, IReadOnlyList<Finding> findings, IReadOnlyList<RuleInfo> rules, Roster? roster, Action<Utf8JsonWriter>? more = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        var byId = DataFiles.ById(rules);
        json.WriteStartObject();
        json.Array("submissions", submissions, (j, s) => SubmissionJson.Write(j, s, roster, asOf: null));
        json.Array("figures", FigureJson.Of(submissions), FigureJson.Write);
        json.Array("findings", findings, (j, f) => FindingJson.Write(j, f, roster, byId, RuleCatalogue.Version));
        more?.Invoke(json);
        json.WriteEndObject();
    }
}
