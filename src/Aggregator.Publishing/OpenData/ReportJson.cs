using System.Text.Json;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;

namespace Aggregator.Publishing.OpenData;

/// <summary>One report as it was read: its hand-in, its text, its sections and the elements of figures.json. All offsets count in <c>text</c>.</summary>
public static class ReportJson
{
    /// <summary>Writes one object. The text has numbers of persons masked, which changes no offset.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="submission">A submission with a report.</param>
    /// <param name="night">The night it is of.</param>
    public static void Write(Utf8JsonWriter json, Submission submission, CitySnapshot night)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(night);
        var report = submission?.Report ?? throw new ArgumentException("The submission has no report.", nameof(submission));
        json.WriteStartObject();
        json.WritePropertyName("submission");
        SubmissionJson.Write(json, submission, night.Roster, night.AsOf);
        json.Text("statedUnit", report.StatedUnit);
        json.Number("statedYear", report.Year);
        json.Texts("tables", report.TablesFound);
        json.Text("text", report.Text);
        WriteSpan(json, "body", report.Body);
        json.Array("sections", report.Sections, WriteSection);
        json.Array("figures", report.Figures.Select(figure => (submission, figure)), FigureJson.Write);
        json.WriteEndObject();
    }

    private static void WriteSection(Utf8JsonWriter json, Section section)
    {
        json.WriteStartObject();
        json.Text("code", section.Code);
        json.WriteNumber("level", section.Level);
        json.Text("heading", section.Heading);
        json.Place(section.HeadingSpan);
        WriteSpan(json, "body", section.BodySpan);
        json.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter json, string key, TextSpan span)
    {
        json.WriteStartObject(key);
        json.Place(span);
        json.WriteEndObject();
    }
}
