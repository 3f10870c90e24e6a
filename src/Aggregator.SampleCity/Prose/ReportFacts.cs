using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.SampleCity.Chance;
using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Prose;

/// <summary>What a report may state in figures: what its tables print, and what only its prose tells.</summary>
internal static class ReportFacts
{
    private static readonly string[] Outcomes = ["granted", "partial", "deny_", "unable_", "refuse_", "other_"];

    private static readonly string[] Replies = ["replies_granted_full", "replies_granted_part", "replies_denied", "replies_unable", "replies_refused", "replies_other"];

    /// <summary>Metric and value. A group of parts is there only when the printed parts add up to the printed total.</summary>
    public static Dictionary<string, decimal> Of(SampleUnit unit, Sheet sheet, decimal? totalBefore, SeededRandom random)
    {
        var facts = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var total = Total(unit, totalBefore, random);
        facts["proactive_total"] = total;
        Split(total, [62, 24, 14], ["proactive_website_count", "proactive_wechat_count", "proactive_bulletin_board_count"]);
        Put("normative_issued", sheet.NumberAt("T1", "normative_document", "issued") ?? sheet.NumberAt("T1", "normative_document", "made"));
        Put("normative_repealed", sheet.NumberAt("T1", "normative_document", "repealed"));
        Put("normative_in_force", sheet.NumberAt("T1", "normative_document", "in_force"));
        Put("licence_decisions", sheet.NumberAt("T1", "licence", "decisions"));
        Put("penalty_decisions", sheet.NumberAt("T1", "penalty", "decisions"));
        Put("new_received", Row("new_received"));
        Put("carried_in", Row("carried_in"));
        Put("total_answered", Row("total"));
        Put("carried_out", Row("carried_out"));
        if (Row("new_received") is { } received && received > 0)
        {
            People(received);
            if (received >= 6)
            {
                Split(received, [60, 22, 18], ["requests_online", "requests_letter", "requests_in_person"]);
            }
        }

        var groups = Outcomes.Select(prefix => sheet.OutcomeRows.Where(r => r.StartsWith(prefix, StringComparison.Ordinal)).Select(Row).Aggregate((decimal?)0, (sum, n) => sum + n)).ToList();
        if (groups.All(g => g is not null) && groups.Sum() == Row("total"))
        {
            for (var i = 0; i < groups.Count; i++)
            {
                Put(Replies[i], groups[i]);
            }
        }

        facts["reviews"] = Cases("review");
        facts["suits"] = Cases("direct_suit") + Cases("suit_after_review");
        return facts;

        decimal? Row(string row) => sheet.NumberAt("T2", row, "total");

        void Put(string metric, decimal? value)
        {
            if (value is >= 0)
            {
                facts[metric] = value.Value;
            }
        }

        void People(decimal all)
        {
            var parts = Sheet.PartColumns.Select(c => sheet.NumberAt("T2", "new_received", c)).ToList();
            if (parts.All(p => p is not null) && parts.Sum() == all)
            {
                Put("requests_natural_person", parts[0]);
                Put("requests_legal_entity", all - parts[0]);
            }
        }

        void Split(decimal all, int[] weights, string[] metrics)
        {
            var left = all;
            for (var i = 0; i < metrics.Length; i++)
            {
                var part = i == metrics.Length - 1 ? left : Math.Max(1, Math.Floor(all * (weights[i] + random.Between(-6, 3)) / 100));
                facts[metrics[i]] = part;
                left -= part;
            }
        }

        // The parts, since a total may be left blank on purpose.
        decimal Cases(string block) => sheet.At("T3", FormDefinition.CasesRow, block + "_total").Value
            ?? Sheet.Results.Sum(r => sheet.NumberAt("T3", FormDefinition.CasesRow, $"{block}_{r}") ?? 0);
    }

    /// <summary>A difference to the year before in words: 增加3件, 减少3件, 持平.</summary>
    public static string Changed(decimal before, decimal now) => (now - before) switch
    {
        0 => "持平",
        > 0 => string.Create(CultureInfo.InvariantCulture, $"增加{now - before}件"),
        _ => string.Create(CultureInfo.InvariantCulture, $"减少{before - now}件"),
    };

    private static decimal Total(SampleUnit unit, decimal? before, SeededRandom random)
    {
        var (low, high) = unit.Unit.Kind switch
        {
            UnitKind.CityGovernment => (5200, 9800),
            UnitKind.District => (2600, 12800),
            UnitKind.Township => (70, 960),
            _ => (240, 3600),
        };
        return before is { } last ? Math.Max(40, Math.Floor(last * random.Between(84, 121) / 100)) : random.Between(low, high);
    }
}
