using System.Text.Json;
using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Publishing.OpenData;

/// <summary>One element of submissions.json.</summary>
internal static class SubmissionJson
{
    public static void Write(Utf8JsonWriter json, Submission submission, Roster? roster, DateOnly? asOf)
    {
        json.WriteStartObject();
        json.Text("unit", submission.Unit);
        json.Text("unitName", roster?.Find(submission.Unit)?.Name);
        json.Number("year", submission.Year);
        json.Text("file", submission.File);
        json.Text("sha256", submission.Sha256);
        json.Text("format", submission.Format.Code());
        json.Text("form", submission.Report?.Form.Code());
        json.Text("title", submission.Report?.Title);
        json.Text("status", submission.Status.Code());
        json.Text("reason", submission.Reason);
        json.Text("placedBy", submission.PlacedBy);
        json.Moment("statedPublished", submission.Published);
        json.Day("documentDate", submission.Report?.Dates.DocumentDate);
        json.Moment("receivedAt", submission.ReceivedAt);
        json.Day("firstSeen", submission.FirstSeen);
        json.Day("deadline", submission.Deadline);
        json.Number("daysLate", submission.DaysLate);
        json.Text("lateBasis", submission.LateBasis);
        json.Day("localDeadline", submission.LocalDeadline);
        json.Text("localBasis", submission.LocalBasis);
        json.Number("localDaysLate", submission.LocalDaysLate);
        if (asOf is { } day)
        {
            // A check before handing in moves nothing through any state.
            json.Text("stateName", SubmissionStates.Of(submission.Status).Name);
            json.Text("stateSentence", SubmissionStates.SentenceOf(submission, day));
            json.Text("nextStep", SubmissionStates.NextStepOf(submission, day));
            json.Day("answerBy", submission.Returned?.Due);
        }

        json.Array("dates", DateEvidence.Of(submission), WriteDate);
        json.Text("dateSentence", submission.Deadline is { } deadline ? DateEvidence.Contradiction(submission, deadline) : null);
        json.Text("url", submission.Url);
        json.Array("losses", submission.Losses, WriteLoss);
        json.WriteEndObject();
    }

    private static void WriteDate(Utf8JsonWriter json, DatedWord date)
    {
        json.WriteStartObject();
        json.Text("name", date.Name);
        json.Text("date", date.Text.Length == 0 ? null : date.Text);
        json.Text("confidence", date.ConfidenceName);
        json.WriteEndObject();
    }

    private static void WriteLoss(Utf8JsonWriter json, Loss loss)
    {
        json.WriteStartObject();
        json.Text("kind", loss.Kind);
        json.Text("where", loss.Where);
        json.Text("message", loss.Message);
        json.WriteEndObject();
    }
}
