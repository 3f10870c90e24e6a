using Aggregator.Core.Checking;
using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;
using Aggregator.Server.Web.Reading;

namespace Aggregator.Server.Web;

/// <summary>Where a unit's figure stands in its file: the text around it and the rest of its row.</summary>
/// <param name="Submission">The accepted file.</param>
/// <param name="Figure">The cell.</param>
/// <param name="Before">The text before it, personal data still in it: a page masks what it writes.</param>
/// <param name="Here">The characters it was read from; empty for a cell that is not there.</param>
/// <param name="After">The text behind it.</param>
/// <param name="Row">The cells of its row in the form's order.</param>
public sealed record SourcePlace(Submission Submission, Figure Figure, string Before, string Here, string After, IReadOnlyList<Figure> Row)
{
    private const int Around = 240;

    /// <summary>Where a figure of a file stands, as a clerk finds it: 表二“（一）予以公开”行“总计”列, with the file's own row and column.</summary>
    public static string WordsOf(Submission submission, Figure figure) => submission.Report is { } report ? $"{PlaceWords.Of(report, figure)}（{PlaceWords.Of(figure.Source.Locator)}）" : PlaceWords.Of(figure.Source.Locator);

    /// <summary>The unit's accepted file of the night's year with the cell; null when it has none.</summary>
    public static (Submission Submission, Figure Figure)? Find(CitySnapshot night, string unit, string table, string row, string column) =>
        ReadingBoard.Of(night).Accepted(unit, night.Year) is { Report: { } report } submission && report.Cell(table, row, column) is { } figure ? (submission, figure) : null;

    /// <summary>The place with what stands around it, or null.</summary>
    public static SourcePlace? Of(CitySnapshot night, string unit, string table, string row, string column)
    {
        if (Find(night, unit, table, row, column) is not var (submission, figure))
        {
            return null;
        }

        var (text, span) = (submission.Report!.Text, figure.Source.Span);
        var start = Whole(text, Math.Clamp(span.Offset, 0, text.Length));
        var end = Whole(text, (int)Math.Clamp((long)span.Offset + span.Length, start, text.Length));
        return new SourcePlace(submission, figure,
            text[Whole(text, Math.Max(0, start - Around))..start], text[start..end], text[end..Whole(text, Math.Min(text.Length, end + Around))],
            [.. submission.Report.Figures.Where(f => f.Table == table && f.Row == row && !f.IsNarrative())]);
    }

    // Never between the halves of a pair.
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
