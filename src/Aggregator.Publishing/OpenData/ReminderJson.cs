using System.Text.Json;
using Aggregator.Core.Checking.Deadlines;

namespace Aggregator.Publishing.OpenData;

/// <summary>One element of reminders.json: a unit whose report is awaited, with the law's day and the office's side by side.</summary>
internal static class ReminderJson
{
    public static void Write(Utf8JsonWriter json, Reminder reminder)
    {
        json.WriteStartObject();
        json.Text("unit", reminder.Unit.Code);
        json.Text("unitName", reminder.Unit.Name);
        json.Number("year", reminder.Year);
        json.Day("asOf", reminder.AsOf);
        json.Text("rung", reminder.Rung.Code());
        json.Text("rungName", reminder.Rung.ChineseName());
        json.Number("days", reminder.Days);
        json.Text("due", reminder.Due);
        json.Text("sentence", reminder.Sentence);
        json.Array("acts", FilingActs.All.Select(reminder.Duty.Of), WriteAct);
        json.Day("answerBy", reminder.Returned?.Due);
        json.Text("returnReason", reminder.Returned?.Reason);
        json.Text("unusableFile", reminder.Unusable?.File);
        json.WriteEndObject();
    }

    private static void WriteAct(Utf8JsonWriter json, ActDuty duty)
    {
        json.WriteStartObject();
        json.Text("act", duty.Act.Code());
        json.Day("statutory", duty.Statutory);
        json.Text("statutoryBasis", duty.StatutoryBasis);
        json.Day("lastDay", duty.IsNoneDue ? null : duty.LastDay);
        json.Day("local", duty.LocalDay);
        json.Text("localBasis", duty.LocalDay is null ? "" : duty.LocalBasis);
        json.Text("exemption", duty.Exemption?.Document);
        json.Text("exemptionReason", duty.Exemption?.Reason);
        json.WriteEndObject();
    }
}
