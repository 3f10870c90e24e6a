using Aggregator.Core.Reports;
using Aggregator.SampleCity.Chance;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Figures;

/// <summary>Draws a unit's true figures year after year; every identity within a year and from year to year holds.</summary>
internal static class FigureGenerator
{
    // How likely a request ends in each outcome, in the order of the form's outcome rows.
    private static readonly int[] OutcomeWeights = [38, 12, 1, 1, 1, 5, 4, 4, 3, 3, 14, 4, 2, 4, 2, 1, 1, 1, 2, 1, 3];

    private static readonly int[] ColumnWeights = [78, 9, 1, 2, 7, 3];

    /// <summary>The tables of <paramref name="unit"/> for <paramref name="year"/> on the form in force for it, following on from the year before when there is one.</summary>
    public static Sheet Draw(SampleUnit unit, int year, Sheet? before, SeededRandom random)
    {
        var cells = new Dictionary<(string Table, string Row, string Column), PrintedCell>();
        var isEarly = FormEditions.InForce(year) == FormEdition.Form2019;
        if (isEarly)
        {
            EarlyDisclosure.Draw(cells, unit, before, random);
        }
        else
        {
            DrawDisclosure(cells, unit, before, random);
        }

        var requests = Requests(unit);
        DrawApplications(cells, requests == 0 ? 0 : requests + random.Below(requests), before, random);
        DrawCases(cells, requests, before, random);
        var sheet = new Sheet(cells);
        return isEarly ? sheet.WithSingleOtherRow() : sheet;
    }

    /// <summary>Whether the unit gets any requests; there are units that get none in any year.</summary>
    public static bool GetsRequests(SampleUnit unit) => Requests(unit) > 0;

    /// <summary>Whether the unit gets so many requests that some case is pending at the end of every year.</summary>
    public static bool HasOpenCases(SampleUnit unit) => Requests(unit) >= 24;

    private static int Requests(SampleUnit unit) => unit.Trade switch
    {
        "government" => 90,
        "district" => 130,
        "land" or "housing" => 60,
        "zone" or "ecology" or "tax" => 24,
        "audit" or "trade" => 0,
        "township" => unit.Index % 2 == 0 ? 0 : 6,
        _ => 14,
    };

    private static void DrawDisclosure(Dictionary<(string, string, string), PrintedCell> cells, SampleUnit unit, Sheet? before, SeededRandom random)
    {
        var government = unit.Unit.Kind == UnitKind.CityGovernment;
        var large = unit.Unit.Kind is UnitKind.CityGovernment or UnitKind.District;
        Chain("regulation", government ? random.Below(4) : 0, government ? 14 : 0);
        Chain("normative_document", random.Below(large ? 14 : 4), large ? 90 : unit.Unit.Kind == UnitKind.Township ? 4 : 8 + (unit.Index % 9));
        var scale = WorkScale.Of(unit);
        foreach (var row in IdentityRecount.Handled)
        {
            Set(row, "decisions", scale.Next(row, before?.NumberAt("T1", row, "decisions"), random));
        }

        Set("admin_fee", "amount", scale.NextFee(before?.NumberAt("T1", "admin_fee", "amount"), random));

        void Chain(string row, int issued, int start)
        {
            var last = (long?)before?.NumberAt("T1", row, "in_force") ?? start;
            // Nobody repeals the last documents in force.
            var repealed = (int)Math.Min(Math.Max(0, last - 4), start == 0 ? 0 : random.Below(3));
            Set(row, "issued", issued);
            Set(row, "repealed", repealed);
            Set(row, "in_force", last + issued - repealed);
        }

        void Set(string row, string column, decimal value) => cells[("T1", row, column)] = PrintedCell.Of(value);
    }

    private static void DrawApplications(Dictionary<(string, string, string), PrintedCell> cells, int requests, Sheet? before, SeededRandom random)
    {
        var outcomes = Forms.Form2021.T2.Outcomes.Select(r => r.Code).ToArray();
        var counts = Forms.Form2021.T2.Rows.ToDictionary(r => r.Code, _ => new long[Sheet.Columns.Count]);
        for (var i = 0; i < requests; i++)
        {
            counts["new_received"][Weighted(ColumnWeights, random)]++;
        }

        for (var c = 0; c < Sheet.PartColumns.Count; c++)
        {
            counts["carried_in"][c] = before?.Count("T2", "carried_out", Sheet.Columns[c]) ?? (c == 0 && requests > 0 ? random.Below(1 + (requests / 12)) : 0);
            var open = counts["new_received"][c] + counts["carried_in"][c];
            counts["carried_out"][c] = Math.Min(open, c < 2 && requests > 0 ? random.Below(2 + (requests / 15)) : 0);
            counts["total"][c] = open - counts["carried_out"][c];
            for (var i = 0; i < counts["total"][c]; i++)
            {
                counts[outcomes[Weighted(OutcomeWeights, random)]][c]++;
            }
        }

        foreach (var (row, parts) in counts)
        {
            parts[^1] = parts.Sum();
            for (var c = 0; c < parts.Length; c++)
            {
                cells[("T2", row, Sheet.Columns[c])] = PrintedCell.Of(parts[c]);
            }
        }
    }

    private static void DrawCases(Dictionary<(string, string, string), PrintedCell> cells, int requests, Sheet? before, SeededRandom random)
    {
        foreach (var block in Sheet.Blocks)
        {
            long total = 0;
            foreach (var result in Sheet.Results)
            {
                var count = requests == 0 ? 0L : random.Below(1 + (requests / (result == "upheld" ? 12 : 30)));
                count += block == "review" && result == "pending" && requests >= 24 ? 1 : 0;
                if (result == "upheld" && before is not null)
                {
                    // What was pending a year ago has come to an end by now.
                    count += before.Count("T3", FormDefinition.CasesRow, block + "_pending");
                }

                total += count;
                cells[("T3", FormDefinition.CasesRow, $"{block}_{result}")] = PrintedCell.Of(count);
            }

            cells[("T3", FormDefinition.CasesRow, block + "_total")] = PrintedCell.Of(total);
        }
    }

    private static int Weighted(int[] weights, SeededRandom random)
    {
        var left = random.Below(weights.Sum());
        for (var i = 0; ; i++)
        {
            left -= weights[i];
            if (left < 0)
            {
                return i;
            }
        }
    }
}
