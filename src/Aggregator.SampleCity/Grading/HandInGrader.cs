using System.Globalization;
using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity.Grading;

/// <summary>Compares what became of each file, and how late it was, with the key.</summary>
internal static class HandInGrader
{
    public static (CountMark Statuses, CountMark Lateness) Grade(IReadOnlyList<SubmissionKey> keys, IEnumerable<ResultSubmission> submissions, GradeNotes notes)
    {
        var results = submissions.GroupBy(s => s.File).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        int placed = 0, dated = 0, timed = 0;
        foreach (var key in keys)
        {
            var result = results.GetValueOrDefault(key.File);

            // Whose an off-topic paper is does not matter; whose a report is does.
            var isPlaced = result?.Status == key.Status && (key.Status != "accepted" || (result.Unit == key.Unit && result.Year == key.Year));
            placed += isPlaced ? 1 : 0;
            if (!isPlaced)
            {
                notes.Misses.Add(string.Create(CultureInfo.InvariantCulture, $"status {key.File}: {key.Status} {key.Unit} {key.Year}，结果为 {result?.Status ?? "无"} {result?.Unit} {result?.Year}"));
            }

            if (key.DaysLate is { } days)
            {
                dated++;
                var isTimed = result is not null && result.DaysLate == days && result.LocalDaysLate == key.LocalDaysLate;
                timed += isTimed ? 1 : 0;
                if (!isTimed)
                {
                    notes.Misses.Add(string.Create(CultureInfo.InvariantCulture, $"lateness {key.File}: {Text(days, key.LocalDaysLate)}，结果为 {Text(result?.DaysLate, result?.LocalDaysLate)}"));
                }
            }
        }

        return (new CountMark(keys.Count, placed), new CountMark(dated, timed));
    }

    private static string Text(int? days, int? local) => string.Create(CultureInfo.InvariantCulture, $"{(days is null ? "无" : $"{days} 天")}{(local is null ? "" : $"（本级 {local} 天）")}");
}
