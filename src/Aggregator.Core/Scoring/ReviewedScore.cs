using System.Globalization;
using Aggregator.Core.Checking.Reviews;

namespace Aggregator.Core.Scoring;

/// <summary>Points a person gave on a leaf instead of the scheme's, by a document.</summary>
/// <param name="Unit">Unit code.</param>
/// <param name="Year">Report year.</param>
/// <param name="Leaf">Leaf code.</param>
/// <param name="Points">The points; what is over the leaf's most counts as the most.</param>
/// <param name="Document">Number of the document; never empty.</param>
/// <param name="By">Who gave them.</param>
/// <param name="Day">On which day, in China.</param>
public sealed record ReviewedScore(string Unit, int Year, string Leaf, decimal Points, string Document, string By, DateOnly Day)
{
    /// <summary>The points that stand among what reviewers wrote, in the order of the entries. Points without a document, and a document without points, count for nothing.</summary>
    public static IReadOnlyList<ReviewedScore> Of(IReadOnlyList<ReviewEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.Count == 0)
        {
            return [];
        }

        var book = ReviewBook.Of(entries);
        return [.. book.Entries.Where(entry => entry.Cell.Field == ReviewField.Points).Select(entry => Of(entry, book)).OfType<ReviewedScore>()];
    }

    private static ReviewedScore? Of(ReviewEntry points, ReviewBook book)
    {
        if (book.Last(points.Cell with { Field = ReviewField.Document }) is not { Value.Length: > 0 } document
            || !decimal.TryParse(points.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var last = document.At > points.At ? document : points;
        return new ReviewedScore(points.Cell.Unit, points.Cell.Year, points.Cell.Item, number, document.Value, last.By, DateOnly.FromDateTime(last.At.ToOffset(TimeSpan.FromHours(8)).DateTime));
    }
}
