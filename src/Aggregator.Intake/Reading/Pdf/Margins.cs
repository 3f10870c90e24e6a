namespace Aggregator.Intake.Reading.Pdf;

/// <summary>Where the text of pages of one width begins and ends: where most long lines do.</summary>
internal sealed class Margins
{
    private const int LongLine = 15;

    private readonly Dictionary<int, (double Left, double Right)> _byWidth = [];

    public Margins(IEnumerable<(PdfPage Page, IReadOnlyList<PageItem> Items)> pages)
    {
        foreach (var width in pages.GroupBy(page => (int)page.Page.Width))
        {
            var lines = width.SelectMany(page => page.Items).OfType<LineItem>().Where(line => line is { IsFurniture: false, Column: null }).Select(line => line.Row).ToList();
            var longLines = lines.Where(line => line.Text.Length >= LongLine).ToList();
            longLines = longLines.Count == 0 ? lines : longLines;
            if (longLines.Count > 0)
            {
                _byWidth[width.Key] = (Most(longLines.Select(line => line.Box.Left), least: true), Most(longLines.Select(line => line.Box.Right), least: false));
            }
        }
    }

    public (double Left, double Right) Of(PdfPage page) => _byWidth.GetValueOrDefault((int)page.Width, (0, page.Width));

    // Of places met equally often the outer one is the margin.
    private static double Most(IEnumerable<double> places, bool least)
    {
        var groups = places.GroupBy(place => Math.Round(place / 4)).OrderByDescending(group => group.Count()).ThenBy(group => least ? group.Key : -group.Key);
        return groups.First().Average();
    }
}
