using Aggregator.Core.Reports;

namespace Aggregator.SampleCity.Figures;

/// <summary>An identity that does not hold on a printed sheet.</summary>
/// <param name="Rule">SUM_ROW, SUM_COL, BALANCE, T3_SUM, CARRY_BREAK or VALID_BREAK.</param>
/// <param name="Subject">Table/row/column of the cell that should equal the other side.</param>
/// <param name="Expected">What the other side comes to.</param>
/// <param name="Actual">What is printed.</param>
internal sealed record BrokenIdentity(string Rule, string Subject, decimal Expected, decimal Actual);

/// <summary>Recounts a printed sheet by the form's identities: whatever was seeded, the key holds all of its consequences.</summary>
internal static class IdentityRecount
{
    /// <summary>All identities that do not hold, in the form's order; one that a word or a blank total makes impossible is left out.</summary>
    public static IReadOnlyList<BrokenIdentity> Of(Sheet sheet, Sheet? before)
    {
        var broken = new List<BrokenIdentity>();
        foreach (var row in sheet.ApplicationRows)
        {
            Compare("SUM_ROW", $"T2/{row}/total", Sheet.PartColumns.Select(c => sheet.At("T2", row, c)), sheet.At("T2", row, "total"));
        }

        foreach (var column in Sheet.Columns)
        {
            Compare("SUM_COL", $"T2/total/{column}", sheet.OutcomeRows.Select(r => sheet.At("T2", r, column)), sheet.At("T2", "total", column));
            var into = sheet.At("T2", "new_received", column).Summand + sheet.At("T2", "carried_in", column).Summand;
            var outOf = sheet.At("T2", "total", column).Summand + sheet.At("T2", "carried_out", column).Summand;
            Add("BALANCE", $"T2/total/{column}", into, outOf);
        }

        foreach (var block in Sheet.Blocks)
        {
            var total = sheet.At("T3", FormDefinition.CasesRow, block + "_total");
            Compare("T3_SUM", $"T3/cases/{block}_total", Sheet.Results.Select(r => sheet.At("T3", FormDefinition.CasesRow, $"{block}_{r}")), total);
        }

        if (before is not null)
        {
            foreach (var column in Sheet.Columns)
            {
                Add("CARRY_BREAK", $"T2/carried_in/{column}", before.At("T2", "carried_out", column).Value, sheet.At("T2", "carried_in", column).Value);
            }

            foreach (var row in new[] { "regulation", "normative_document" })
            {
                // The 2019 form counts what is published, not what is in force: the chain begins with the 2021 form.
                if (before.NumberAt("T1", row, "in_force") is { } last)
                {
                    var expected = last + sheet.At("T1", row, "issued").Summand - sheet.At("T1", row, "repealed").Summand;
                    Add("VALID_BREAK", $"T1/{row}/in_force", expected, sheet.At("T1", row, "in_force").Value);
                }
            }
        }

        return broken;

        void Compare(string rule, string subject, IEnumerable<PrintedCell> parts, PrintedCell total)
        {
            // A total that is not printed is another rule's finding.
            var summands = parts.Select(p => p.Summand).ToList();
            Add(rule, subject, summands.Contains(null) ? null : summands.Sum(), total.Value);
        }

        void Add(string rule, string subject, decimal? expected, decimal? actual)
        {
            if (expected is { } e && actual is { } a && e != a)
            {
                broken.Add(new BrokenIdentity(rule, subject, e, a));
            }
        }
    }
}
