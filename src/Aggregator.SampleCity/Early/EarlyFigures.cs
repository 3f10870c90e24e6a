using Aggregator.Core.Reports;
using Aggregator.SampleCity.Chance;
using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Early;

/// <summary>
/// Draws a unit's true figures of the years before 2019, whether it prints them in a table or not: all sums hold, what it publishes grows from
/// year to year, and nothing is carried from one year into the next, since no form of these years had a place for it.
/// </summary>
internal static class EarlyFigures
{
    private static readonly string[] Channels = ["requests_in_person", "requests_fax", "requests_email", "requests_online", "requests_letter", "requests_other"];
    private static readonly int[] ChannelWeights = [30, 4, 6, 34, 22, 4];
    private static readonly int[] ChannelWeights2014 = [30, 5, 0, 44, 21, 0];

    private static readonly string[] Answers =
    [
        "replies_already_public", "replies_granted_full", "replies_granted_part", "replies_denied", "replies_not_this_authority",
        "replies_info_not_held", "replies_asked_to_clarify", "replies_other_route",
    ];

    private static readonly int[] AnswerWeights = [22, 30, 8, 10, 10, 11, 5, 4];

    private static readonly string[] Denials =
    [
        "replies_denied_state_secret", "replies_denied_trade_secret", "replies_denied_privacy", "replies_denied_security",
        "replies_denied_not_government_information", "replies_denied_other_law",
    ];

    private static readonly int[] DenialWeights = [1, 3, 3, 1, 4, 3];

    private static readonly string[] LocalDenials =
    [
        "replies_denied_not_government_information", "replies_info_not_held", "replies_not_this_authority", "replies_unclear_request",
        "replies_exempt_1", "replies_exempt_2", "replies_exempt_3", "replies_exempt_4", "replies_exempt_5", "replies_exempt_6", "replies_denied_other",
    ];

    private static readonly int[] LocalDenialWeights = [5, 6, 6, 4, 1, 1, 2, 1, 1, 1, 2];

    /// <summary>The year's counts by line code; a line of either local table and of the national one where the year has it.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="year">Report year.</param>
    /// <param name="before">The year before, or null.</param>
    /// <param name="random">The report's random numbers.</param>
    public static Dictionary<string, decimal> Draw(SampleUnit unit, int year, IReadOnlyDictionary<string, decimal>? before, SeededRandom random)
    {
        var counts = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var size = unit.Unit.Kind switch { UnitKind.CityGovernment or UnitKind.District => 8, UnitKind.Township => 1, _ => 3 };
        var published = before is null ? 120 + random.Below(160 * size) : (int)before["proactive_total"] * random.Between(88, 134) / 100;
        counts["proactive_total"] = Math.Clamp(published, 40, 20_000);
        counts["normative_issued"] = random.Below(1 + (4 * size));
        counts["proactive_normative_count"] = counts["normative_issued"];
        counts["proactive_fulltext_count"] = (int)counts["proactive_total"] * random.Between(60, 100) / 100;
        counts["consultations_in_person"] = random.Between(5, 260 * size);
        counts["consultations_phone"] = random.Between(5, 400 * size);
        counts["consultations_online"] = random.Between(0, 120 * size);
        counts["service_information_items"] = random.Between(3, 90 * size);
        counts["web_column_visits"] = random.Between(300, 9000 * size);
        counts["on_request_catalogue_items"] = random.Between(0, 60);

        var requests = FigureGenerator.GetsRequests(unit) ? random.Between(2, 4 + (5 * size) + ((year - EarlyYears.First) * size)) : 0;
        counts["requests_received_total"] = requests;
        counts["requests_replied_total"] = requests;
        if (year >= EarlyYears.FirstStatistics)
        {
            DrawStatistics(counts, size, requests, random);
        }
        else
        {
            Share(counts, requests, Channels, ChannelWeights, random);
            Share(counts, requests, ["replies_granted_full", "replies_granted_part", "replies_denied"], [62, 12, 26], random);
            Share(counts, (int)counts["replies_denied"], LocalDenials, LocalDenialWeights, random);
            counts["reconsideration_cases"] = requests == 0 ? 0 : random.Below(1 + (requests / 12));
            counts["litigation_cases"] = requests == 0 ? 0 : random.Below(1 + (requests / 20));
            counts["appeal_cases"] = 0;
            counts["appeal_cases_after_unsatisfactory_first_handling"] = 0;
            counts["fees_collected"] = requests > 8 && random.Percent(25) ? random.Between(1, 20) * 20 : 0;
        }

        return counts;
    }

    /// <summary>Some lines of <paramref name="counts"/> as the cells of a table; <paramref name="sums"/> holds the years before for the totals of all years.</summary>
    public static Sheet Sheet(IndicatorSheet table, IReadOnlyDictionary<string, decimal> counts, IReadOnlyDictionary<string, decimal> sums) =>
        new(table.Counted.SelectMany(row => table.Columns.Select(column => (row, column))).ToDictionary(
            place => (table.Code, place.row.Code, place.column),
            place => PrintedCell.Of(Measured(place.row, counts) + (place.column == IndicatorSheet.Cumulative ? sums.GetValueOrDefault(place.row.Code) : 0))));

    // The prose counts fees in 元, the national table in 万元.
    private static decimal Measured(IndicatorRow row, IReadOnlyDictionary<string, decimal> counts) =>
        row is { Code: "fees_collected", Measure: "万元" } ? counts[row.Code] / 10_000m : counts[row.Code];

    private static void DrawStatistics(Dictionary<string, decimal> counts, int size, int requests, SeededRandom random)
    {
        counts["requests_closed_total"] = requests;
        Share(counts, requests, Channels, ChannelWeights2014, random);
        Share(counts, requests, ["requests_closed_on_time", "requests_closed_extended"], [93, 7], random);
        Share(counts, requests, Answers, AnswerWeights, random);
        Share(counts, (int)counts["replies_denied"], Denials, DenialWeights, random);
        Cases("reconsideration", 12);
        Cases("litigation", 20);
        counts["fees_collected"] = requests > 8 && random.Percent(20) ? random.Between(1, 20) * 100 : 0;
        counts["complaints_reports"] = requests > 0 && random.Percent(15) ? random.Between(1, 3) : 0;

        // One item on two channels counts once above and once on each: the channels need not add up to the total, and seldom do.
        var total = (int)counts["proactive_total"];
        counts["proactive_gazette_count"] = size == 8 ? total * random.Between(2, 12) / 100 : 0;
        counts["proactive_website_count"] = total * random.Between(70, 96) / 100;
        counts["proactive_weibo_count"] = total * random.Below(30) / 100;
        counts["proactive_wechat_count"] = total * random.Below(40) / 100;
        counts["proactive_other_channels_count"] = total * random.Between(5, 30) / 100;
        counts["responses_hot_topics"] = random.Below(1 + (4 * size));
        counts["press_conferences"] = random.Below(1 + size);
        counts["press_conferences_by_leaders"] = random.Below(1 + (int)counts["press_conferences"]);
        counts["online_interviews"] = random.Below(1 + size);
        counts["online_interviews_by_leaders"] = random.Below(1 + (int)counts["online_interviews"]);
        counts["policy_interpretations"] = random.Between(1, 2 + (9 * size));
        counts["responses_weibo_wechat"] = random.Below(1 + (12 * size));
        counts["responses_other"] = random.Below(1 + (6 * size));
        counts["disclosure_bodies"] = random.Between(1, size);
        counts["reading_points"] = random.Between(1, 2 + size);
        counts["disclosure_staff_full_time"] = random.Between(1, 1 + size);
        counts["disclosure_staff_part_time"] = random.Between(1, 3 + (5 * size));
        counts["disclosure_staff_total"] = counts["disclosure_staff_full_time"] + counts["disclosure_staff_part_time"];
        counts["disclosure_budget"] = random.Percent(40) ? 0 : random.Between(5, 60 * size) / 10m;
        counts["disclosure_meetings"] = random.Between(1, 2 + size);
        counts["training_courses"] = random.Between(1, 2 + size);
        counts["training_participants"] = counts["training_courses"] * random.Between(8, 90);

        void Cases(string of, int perRequests)
        {
            counts[of + "_cases"] = requests == 0 ? 0 : random.Below(1 + (requests / perRequests));
            Share(counts, (int)counts[of + "_cases"], [of + "_upheld", of + "_corrected", of + "_other"], [60, 15, 25], random);
        }
    }

    private static void Share(Dictionary<string, decimal> counts, int total, string[] parts, int[] weights, SeededRandom random)
    {
        foreach (var part in parts)
        {
            counts[part] = 0;
        }

        for (var i = 0; i < total; i++)
        {
            var left = random.Below(weights.Sum());
            var at = 0;
            while ((left -= weights[at]) >= 0)
            {
                at++;
            }

            counts[parts[at]]++;
        }
    }
}
