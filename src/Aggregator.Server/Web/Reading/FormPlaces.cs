using System.Runtime.CompilerServices;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Server.Web.Reading;

/// <summary>Which table of a form stands where in a report's text, and which cell was read from where. Kept as long as the report is.</summary>
public sealed class FormPlaces
{
    private static readonly ConditionalWeakTable<Report, FormPlaces> Known = [];

    private readonly Dictionary<string, TextSpan> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<TextSpan, Figure> _cells = [];

    private FormPlaces(Report report)
    {
        foreach (var figure in report.Figures)
        {
            if (figure.IsNarrative() || figure.State == FigureState.Missing)
            {
                continue;
            }

            // A blank cell has a place of no length, and so may what lies between two words.
            _cells.TryAdd(figure.Source.Span, figure);
            if (!_tables.ContainsKey(figure.Table) && SpanAround(report.TableSpans, figure.Source.Span.Offset) is { } span)
            {
                _tables.Add(figure.Table, span);
            }
        }
    }

    /// <summary>The places of a report's tables.</summary>
    public static FormPlaces Of(Report report) => Known.GetValue(report, one => new FormPlaces(one));

    /// <summary>The first stretch of the text in which cells of a table stand; null when none does.</summary>
    public TextSpan? PlaceOf(string table) => _tables.TryGetValue(table, out var span) ? span : null;

    /// <summary>The cell that was read from exactly this place, or null.</summary>
    public Figure? FigureAt(TextSpan place) => _cells.GetValueOrDefault(place);

    /// <summary>The tables that begin in a stretch.</summary>
    public IReadOnlyList<string> TablesAt(TextSpan span) => [.. _tables.Where(table => table.Value == span).Select(table => table.Key).Order(StringComparer.Ordinal)];

    private static TextSpan? SpanAround(IReadOnlyList<TextSpan> spans, int offset)
    {
        var (low, high) = (0, spans.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (spans[middle].End < offset)
            {
                low = middle + 1;
            }
            else if (spans[middle].Offset > offset)
            {
                high = middle - 1;
            }
            else
            {
                return spans[middle];
            }
        }

        return null;
    }
}
