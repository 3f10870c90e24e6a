using Aggregator.Core.Reports;
using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity.Ranks;

/// <summary>Scores a report by the default scheme from what is known of it; shares no code with the product's scoring.</summary>
internal static class ScoreCard
{
    private static readonly (string Code, decimal Max)[] Scheme =
    [
        ("A11", 8), ("A21", 10), ("A22", 2), ("B11", 6), ("B12", 2), ("B21", 2), ("B22", 4), ("B23", 2), ("B31", 3), ("B32", 1), ("C11", 12), ("C21", 5), ("C31", 5),
        ("C41", 3), ("D11", 5), ("D21", 4), ("D31", 3), ("D32", 2), ("D33", 1), ("E11", 5), ("E21", 4), ("E31", 4), ("E41", 2), ("F11", 3), ("F21", 2),
    ];

    /// <summary>The leaves of a report; <paramref name="pastShare"/> and <paramref name="peerShare"/> of its own wording stand elsewhere.</summary>
    public static IReadOnlyList<LeafKey> Of(ScoredReport facts, decimal pastShare, decimal peerShare) =>
        [.. Scheme.Select(leaf => new LeafKey(leaf.Code, Points(leaf.Code, facts, pastShare, peerShare), leaf.Max))];

    /// <summary>The leaves of a unit that owes a report and handed in none that can be used.</summary>
    public static IReadOnlyList<LeafKey> Missing { get; } = [.. Scheme.Select(leaf => new LeafKey(leaf.Code, 0, leaf.Max))];

    /// <summary>The leaves of a unit that owes no report.</summary>
    public static IReadOnlyList<LeafKey> Exempt { get; } = [.. Scheme.Select(leaf => new LeafKey(leaf.Code, null, leaf.Max))];

    /// <summary>Obtained of applicable, of a hundred, two decimals.</summary>
    public static decimal Score(IReadOnlyList<LeafKey> leaves)
    {
        var applicable = leaves.Where(l => l.Points is not null).Sum(l => l.Max!.Value);
        return applicable == 0 ? 0 : Math.Round(leaves.Sum(l => l.Points ?? 0) / applicable * 100, 2, MidpointRounding.AwayFromZero);
    }

    private static decimal? Points(string leaf, ScoredReport facts, decimal pastShare, decimal peerShare)
    {
        var key = facts.Hand.Key();
        var noProblems = Gone("S5") || facts.Of("PROBLEM_EMPTY").Count > 0;
        return leaf switch
        {
            "A11" => key.ReceivedAt is null ? null : ByDays(facts.Hand.FirstReceived ?? facts.Hand.Dates.Received, facts.Hand.LocalDay, 8, (3, 5), (10, 2)),
            "A21" => facts.Of("DATE_UNRELIABLE").Count > 0 ? null
                : key.Published is not null ? ByDays(facts.Hand.Dates.Published, facts.Hand.LocalPublishDay, 10, (5, 6), (15, 3))
                : facts.Of("LATE_PUBLISH").Count > 0 ? ByDays(new ChinaMoment(facts.Hand.Dates.Document), facts.Hand.LocalPublishDay, 10, (5, 6), (15, 3)) : null,
            "A22" => facts.Hand is { InIndex: true, StatesPublication: true } ? 2 : null,
            "B11" => Math.Max(0, 6 - facts.Of("SECTION_MISSING").Count),
            "B12" => 2 - (0.4m * facts.Of("SIGNOFF_MISSING").Count),
            "B21" => Table("T1", 2),
            "B22" => Table("T2", 4),
            "B23" => Table("T3", 2),
            "B31" => Gone("S1") || facts.Of("SECTION1_EMPTY").Count > 0 ? 0 : Math.Max(0, 3 - (0.6m * facts.Of("SECTION1_ITEM_MISSING").Count)),
            "B32" => facts.Of("FEE_NOT_STATED").Count > 0 || Gone("S6") ? 0 : 1,
            "C11" => Lost("T2") && Lost("T3") ? null : Math.Max(0, 12 - (2 * (facts.Slips + facts.Of("T1_INT").Count))),
            "C21" => !facts.HasYearBefore ? null : Math.Max(0, 5 - (1.5m * (facts.Of("CARRY_BREAK").Take(1).Count() + facts.Of("VALID_BREAK").Count))),
            "C31" => Math.Max(0, 5 - facts.Of("TEXT_TABLE").Count),
            "C41" => Math.Max(0, 3 - (0.5m * facts.Of("CELL_BLANK", "TOTAL_BLANK", "PLACEHOLDER", "TEXT_VALUE", "TEMPLATE_NOTE_LEFT").Select(f => f.Rule).Distinct().Count())),
            "D11" => !facts.HasYearBefore ? null : pastShare <= 0.50m ? 5 : pastShare <= 0.70m ? 3 : pastShare <= 0.90m ? 1 : 0,
            "D21" => peerShare <= 0.50m ? 4 : peerShare <= 0.70m ? 2 : peerShare <= 0.85m ? 1 : 0,
            "D31" => noProblems ? 0 : facts.Of("PROBLEM_GENERIC").Count > 0 ? 1 : 3,
            "D32" => noProblems || facts.Of("MEASURE_MISSING").Count > 0 ? 0 : 2,
            "D33" => !facts.HasYearBefore ? null : noProblems || facts.Of("PROBLEM_GENERIC", "PROBLEM_SAME").Count > 0 ? 0 : 1,
            "E21" => Corrected("review"),
            "E31" => Corrected("direct_suit", "suit_after_review"),
            "E41" => CarriedOver(),
            "F11" => 3,
            "F21" => Math.Max(0, 2 - (0.5m * facts.Of("WRONG_YEAR", "WRONG_UNIT", "WRONG_TERM").Count)),
            _ => null,
        };

        bool Gone(string section) => facts.Of("SECTION_MISSING").Any(f => f.Subject == section);

        bool Lost(string table) => facts.Of("TABLE_MISSING").Any(f => f.Subject == table) || facts.Of("CELL_BLANK").Any(f => f.Subject == table + "/all");

        decimal Table(string table, decimal full) => Lost(table) ? 0 : Math.Max(0, full
            - (facts.Of("OUTDATED_FORM").Any(f => f.Subject.StartsWith(table, StringComparison.Ordinal) || (f.Subject == "form" && table != "T3")) ? 2 : 0)
            - (facts.Of("ROW_MISSING").Any(f => f.Subject.StartsWith(table, StringComparison.Ordinal)) ? full / 2 : 0));

        // The office's own day alone costs what the first late day costs, however many they were.
        decimal ByDays(ChinaMoment on, DateOnly? local, decimal full, (int Days, decimal Points) first, (int Days, decimal Points) second)
        {
            var late = on.Date.DayNumber - facts.Hand.LastDay.DayNumber;
            return late <= 0 && (local is null || on.Date <= local) ? full : late <= first.Days ? first.Points : late <= second.Days ? second.Points : 0;
        }

        decimal? Corrected(params string[] blocks)
        {
            decimal total = 0, pending = 0, corrected = 0;
            foreach (var block in blocks)
            {
                // A total that is not a number leaves the leaf out; a blank is never taken for a zero.
                if (Lost("T3") || Number($"{block}_total") is not { } cases || (cases > 0 && (Number($"{block}_pending") is null || Number($"{block}_corrected") is null)))
                {
                    return null;
                }

                (total, pending, corrected) = cases > 0 ? (total + cases, pending + Number($"{block}_pending")!.Value, corrected + Number($"{block}_corrected")!.Value) : (total, pending, corrected);
            }

            var concluded = total - pending;
            var rate = concluded > 0 ? corrected / concluded : 0;
            return concluded <= 0 ? null : concluded < 5 ? Math.Max(0, 4 - corrected) : rate == 0 ? 4 : rate <= 0.05m ? 3 : rate <= 0.15m ? 2 : rate <= 0.30m ? 1 : 0;
        }

        decimal? CarriedOver()
        {
            if (Lost("T2") || facts.Sheet.NumberAt("T2", "new_received", "total") is not { } received || facts.Sheet.NumberAt("T2", "carried_in", "total") is not { } carriedIn
                || facts.Sheet.NumberAt("T2", "carried_out", "total") is not { } carriedOut || received + carriedIn <= 0)
            {
                return null;
            }

            var rate = carriedOut / (received + carriedIn);
            return rate <= 0.05m ? 2 : rate <= 0.10m ? 1 : 0;
        }

        // Cases are counts: a negative number says nothing about a rate.
        decimal? Number(string column) => facts.Sheet.NumberAt("T3", FormDefinition.CasesRow, column) is { } number && number >= 0 ? number : null;
    }
}
