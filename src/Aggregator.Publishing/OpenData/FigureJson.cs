using System.Text.Json;
using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;

namespace Aggregator.Publishing.OpenData;

/// <summary>One element of figures.json.</summary>
internal static class FigureJson
{
    /// <summary>The figures of every readable file in the submissions' order; a file's own <c>status</c> stands in submissions.json.</summary>
    public static IEnumerable<(Submission Submission, Figure Figure)> Of(IReadOnlyList<Submission> submissions) =>
        submissions.SelectMany(submission => (submission.Report?.Figures ?? []).Select(figure => (submission, figure)));

    public static void Write(Utf8JsonWriter json, (Submission Submission, Figure Figure) element)
    {
        var (submission, figure) = element;
        json.WriteStartObject();
        json.Text("unit", submission.Unit);
        json.Number("year", submission.Year);
        json.Text("table", figure.Table);
        json.Text("row", figure.Row);
        json.Text("column", figure.Column);
        json.Text("state", figure.State.Code());
        json.Number("value", figure.Value);
        json.Text("measure", figure.Measure);
        json.Text("raw", figure.Raw);
        json.Text("file", submission.File);
        json.Text("locator", figure.Source.Locator);
        json.Place(figure.Source.Span);
        json.Text("doubt", figure.Doubt);
        if (figure.Label is not null)
        {
            json.Text("label", figure.Label);
        }

        if (figure.IsNarrative())
        {
            Context(json, figure);
        }

        json.WriteEndObject();
    }

    // What the sentence says of a narrative figure beside its number; a table's cell has none of it.
    private static void Context(Utf8JsonWriter json, Figure figure)
    {
        json.Text("said", figure.Said?.Code());
        json.Text("qualifier", figure.Qualifier?.Code());
        json.Text("scope", figure.Scope);
        json.Number("subjectYear", figure.SubjectYear);
        json.Number("partOf", figure.PartOf);
        json.Number("shareOf", figure.ShareOf);
        json.Number("restates", figure.Restates);
        json.Texts("equals", figure.Table == NarrativeCodes.ThisYear ? NarrativeMetrics.SumsFor(figure.Row) : []);
    }
}
