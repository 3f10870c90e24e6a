using Aggregator.Core.Reports;

namespace Aggregator.SampleCity.Figures;

/// <summary>Recounts a printed sheet by the form's identities: whatever was seeded, the key holds all of its consequences.</summary>
internal static class IdentityRecount
{
    /// <summary>The rows of table 1 whose cases handled are compared with last year's, on either form.</summary>
    public static IReadOnlyList<string> Handled { get; } = ["licence", "penalty", "coercion"];

    /// <summary>All identities that do not hold, in the form's order; one that a word, a blank total or a missing row makes impossible is left out.</summary>
    public static IReadOnlyList<BrokenIdentity> Of(Sheet sheet, Sheet? before)
    {
        var broken = new List<BrokenIdentity>();
        foreach (var row in sheet.ApplicationRows)
        {
            Add("SUM_ROW", $"T2/{row}/total", Sum(Sheet.PartColumns.Select(c => Summand(sheet, row, c))), sheet.At("T2", row, "total").Value);
        }

        foreach (var column in Sheet.Columns)
        {
            Add("SUM_COL", $"T2/total/{column}", Sum(sheet.OutcomeRows.Select(r => Summand(sheet, r, column))), sheet.At("T2", "total", column).Value);
            var into = Summand(sheet, "new_received", column) + Summand(sheet, "carried_in", column);
            Add("BALANCE", $"T2/total/{column}", into, Summand(sheet, "total", column) + Summand(sheet, "carried_out", column));
        }

        foreach (var block in Sheet.Blocks)
        {
            var results = Sheet.Results.Select(r => sheet.At("T3", FormDefinition.CasesRow, $"{block}_{r}").Summand);
            Add("T3_SUM", $"T3/cases/{block}_total", Sum(results), sheet.At("T3", FormDefinition.CasesRow, block + "_total").Value);
        }

        if (before is not null)
        {
            YearToYear(sheet, before, Add);
        }

        return broken;

        void Add(string rule, string subject, decimal? expected, decimal? actual, bool isTolerated = false)
        {
            if (expected is { } e && actual is { } a && e != a)
            {
                broken.Add(new BrokenIdentity(rule, subject, e, a, isTolerated));
            }
        }
    }

    /// <summary>Whether a count is out of proportion to last year's: more than five times as large or less than a fifth, and not small both times.</summary>
    public static bool IsJump(decimal before, decimal now) =>
        Math.Min(before, now) > 0 && Math.Max(before, now) >= 50 && (now > 5 * before || before > 5 * now);

    private static void YearToYear(Sheet sheet, Sheet before, Action<string, string, decimal?, decimal?, bool> add)
    {
        foreach (var column in Sheet.Columns)
        {
            add("CARRY_BREAK", $"T2/carried_in/{column}", before.At("T2", "carried_out", column).Value, sheet.At("T2", "carried_in", column).Value, false);
        }

        foreach (var row in new[] { "regulation", "normative_document" })
        {
            // The 2019 form counts what is published, not what is in force: the chain begins with the 2021 form.
            if (before.NumberAt("T1", row, "in_force") is { } last && sheet.Form == Forms.Form2021)
            {
                var expected = last + sheet.At("T1", row, "issued").Summand - sheet.At("T1", row, "repealed").Summand;
                add("VALID_BREAK", $"T1/{row}/in_force", expected, sheet.At("T1", row, "in_force").Value, false);
            }
        }

        foreach (var row in Forms.Form2019.T1.Rows.Where(r => r.Columns.Contains("change")).Select(r => r.Code))
        {
            add("ITEM_BREAK", $"T1/{row}/last_year", before.NumberAt("T1", row, "last_year") + before.NumberAt("T1", row, "change"), sheet.NumberAt("T1", row, "last_year"), false);
        }

        foreach (var block in Sheet.Blocks)
        {
            // A case that was open a year ago is this year's case, decided or open still.
            var open = before.NumberAt("T3", FormDefinition.CasesRow, block + "_pending");
            var cases = sheet.NumberAt("T3", FormDefinition.CasesRow, block + "_total");
            add("PENDING_LOST", $"T3/cases/{block}_total", open > cases ? open : null, cases, false);
        }

        // An amount may jump for many reasons, so that a checker need not speak of it.
        foreach (var (row, column) in Handled.Select(row => (row, "decisions")).Append(("admin_fee", "amount")))
        {
            if (before.NumberAt("T1", row, column) is { } last && sheet.NumberAt("T1", row, column) is { } now && IsJump(last, now))
            {
                add("YEAR_JUMP", $"T1/{row}/{column}", last, now, column == "amount");
            }
        }
    }

    private static decimal? Sum(IEnumerable<decimal?> parts)
    {
        var list = parts.ToList();
        return list.Contains(null) ? null : list.Sum();
    }

    // A total that is not printed over parts that are is another rule's finding, and no number to count on with.
    private static decimal? Summand(Sheet sheet, string row, string column)
    {
        var cell = sheet.At("T2", row, column);
        var hides = cell.State == "blank"
            && ((column == "total" && Sheet.PartColumns.Any(c => sheet.At("T2", row, c).Value > 0))
                || (row == "total" && sheet.OutcomeRows.Any(r => sheet.At("T2", r, column).Value > 0)));
        return hides ? null : cell.Summand;
    }
}
