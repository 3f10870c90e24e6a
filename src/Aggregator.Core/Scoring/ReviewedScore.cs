using System.Globalization;
using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Reviews;
using Aggregator.Core.Reports;

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
    private const string Open = "-";

    /// <summary>What they were given on, as <see cref="JudgedOf(LeafScore)"/> says it; null where it is not known.</summary>
    public string? Judged { get; init; }

    /// <summary>The points of the scheme that were judged, as a text; null where it could not judge.</summary>
    internal string? JudgedPoints => Judged?.Split('|', 2)[0] is { } points && points != Open ? points : null;

    /// <summary>What a person judges who gives points on a leaf: the points by the scheme, and the leaf's name.</summary>
    public static string JudgedOf(LeafScore leaf)
    {
        ArgumentNullException.ThrowIfNull(leaf);
        return JudgedOf(leaf.Reviewed is { } reviewed ? reviewed.From : leaf.Points, leaf.Name);
    }

    internal static string JudgedOf(decimal? points, string name) => $"{points?.Text() ?? Open}|{name}";

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
        return new ReviewedScore(points.Cell.Unit, points.Cell.Year, points.Cell.Item, number, document.Value, last.By, ChinaTime.DayOf(last.At)) { Judged = last.Judged };
    }
}
