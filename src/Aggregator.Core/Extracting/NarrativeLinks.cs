using Aggregator.Core.Reports;

namespace Aggregator.Core.Extracting;

/// <summary>Binds figures to each other: parts to their total, the same number said again to its first place.</summary>
internal static class NarrativeLinks
{
    // A breakdown that gave no share of the whole, and a total of another kind.
    private static readonly HashSet<string> NoParts = new(StringComparer.Ordinal)
    {
        "proactive_total", "proactive_cumulative_total", "proactive_by_year_count", "proactive_category_total", "proactive_reviewed_count", "proactive_major_public_matters_count",
        "proactive_public_funds_count", "proactive_key_content_count", "proactive_key_content_share_pct",
    };

    private static readonly string[] Published =
        ["proactive_total", "proactive_website_count", "proactive_bulletin_board_count", "proactive_wechat_count", "proactive_weibo_count", "proactive_journal_count"];

    private static readonly string[] Received = ["requests_received_total", "requests_new"];

    private static readonly string[] Replied = ["requests_replied_total", "requests_received_total", "requests_new"];

    private static readonly HashSet<string> ReceivedParts = new(StringComparer.Ordinal)
    {
        "requests_email", "requests_fax", "requests_letter", "requests_online", "requests_in_person", "requests_other", "requests_by_organisations", "requests_natural_person",
        "requests_legal_entity",
    };

    // A part may stand this many lines below its total, in the same section.
    private const int Distance = 1200;

    /// <summary>Whether a metric counts a part of the requests received, by channel or applicant.</summary>
    public static bool IsPartOfReceived(string code) => ReceivedParts.Contains(code);

    /// <summary>The figures in order of place, bound.</summary>
    public static IReadOnlyList<Figure> Of(List<Figure> figures, IReadOnlyList<Section> sections)
    {
        Dictionary<string, Figure> totals = new(StringComparer.Ordinal);
        Dictionary<(string Row, decimal Value, string Measure), int> said = [];
        List<Figure> bound = new(figures.Count);
        var (from, next) = (0, 0);
        foreach (var plain in figures)
        {
            var at = plain.Source.Span.Offset;
            while (next < sections.Count && sections[next].HeadingSpan.Offset <= at)
            {
                from = sections[next].Level == 1 ? sections[next].HeadingSpan.Offset : from;
                next++;
            }

            var figure = plain;
            if (figure.Table == NarrativeCodes.ThisYear)
            {
                figure = figure with { PartOf = TotalOf(figure, totals, from)?.Source.Span.Offset };
                figure = figure with { Restates = FirstOf(figure, said) };
                totals[figure.Row] = figure;
            }

            bound.Add(figure);
        }

        return bound;
    }

    private static Figure? TotalOf(Figure part, Dictionary<string, Figure> totals, int from)
    {
        Figure? nearest = null;
        foreach (var code in part.Said == FigureSaying.ZeroInWords ? [] : Totals(part.Row))
        {
            if (totals.TryGetValue(code, out var total)
                && total.Source.Span.Offset >= from
                && part.Source.Span.Offset - total.Source.Span.Offset <= Distance
                && part.Source.Span.Offset > total.Source.Span.Offset
                && !(part.Measure != "%" && part.Value > total.Value)
                && (nearest is null || (total.Source.Span.Offset > nearest.Source.Span.Offset && Totals(part.Row) == Published)))
            {
                nearest = total;
            }
        }

        return nearest;
    }

    private static string[] Totals(string part) =>
        NoParts.Contains(part) || part.StartsWith("requests_topic", StringComparison.Ordinal) ? []
        : ReceivedParts.Contains(part) ? Received
        : part.StartsWith("replies_", StringComparison.Ordinal) ? Replied
        : part == "disclosure_staff_part_time" ? ["disclosure_staff_total"]
        : part is "proactive_media_news_count" ? []
        : part is "proactive_website_count" or "proactive_bulletin_board_count" or "proactive_wechat_count" or "proactive_weibo_count" or "proactive_journal_count" or "proactive_gazette_count" ? ["proactive_total"]
        : part.StartsWith("proactive_", StringComparison.Ordinal) ? Published
        : part.StartsWith("consultations_", StringComparison.Ordinal) && part != "consultations_total" ? ["consultations_total"]
        : part.StartsWith("board_", StringComparison.Ordinal) ? ["proactive_bulletin_board_count"]
        : part is "journal_city_documents_count" or "journal_department_documents_count" ? ["proactive_journal_count"]
        : part is "media_executive_meeting_count" or "media_leader_activity_count" ? ["proactive_media_news_count"]
        : part.StartsWith("party_branches_", StringComparison.Ordinal) && part != "party_branches_total" ? ["party_branches_total"]
        : [];

    private static int? FirstOf(Figure figure, Dictionary<(string Row, decimal Value, string Measure), int> said)
    {
        if (figure is not { State: FigureState.Value, Value: { } value, Said: FigureSaying.Stated, PartOf: null } || figure.Row == "proactive_by_year_count")
        {
            return null;
        }

        var key = (figure.Row, value, figure.Measure);
        if (said.TryGetValue(key, out var first))
        {
            return first;
        }

        said[key] = figure.Source.Span.Offset;
        return null;
    }
}
