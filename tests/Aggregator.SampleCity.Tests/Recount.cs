using System.Globalization;
using System.Text.RegularExpressions;

namespace Aggregator.SampleCity.Tests;

/// <summary>The form's identities counted afresh on what a file prints.</summary>
internal static partial class Recount
{
    private static readonly string[] Parts = ["natural", "commercial", "research", "public_welfare", "legal_service", "other_org"];
    private static readonly string[] Results = ["upheld", "corrected", "other", "pending"];
    private static readonly string[] Items = ["licence", "other_service", "penalty", "coercion", "admin_fee"];

    /// <summary>
    /// Rule and place of every identity that does not hold. Blanks and marks count as 0, but a blank total over parts counts as unknown, as
    /// words and missing rows do; what is unknown is not compared. From year to year only numbers that are printed are compared.
    /// </summary>
    public static IReadOnlyList<string> Broken(PrintedReport report, PrintedReport? before)
    {
        var broken = new List<string>();
        foreach (var row in report.Cells.Keys.Where(k => k.Table == "T2").Select(k => k.Row).Distinct())
        {
            Differ($"SUM_ROW T2/{row}/total", Sum(Parts.Select(p => Known(report, row, p))), Printed(report, "T2", row, "total"));
        }

        // A row left out of the table makes its columns unknown.
        var isWhole = report.Outcomes.Count is 21 or 19;
        foreach (var column in Parts.Append("total"))
        {
            Differ($"SUM_COL T2/total/{column}", isWhole ? Sum(report.Outcomes.Select(r => Known(report, r, column))) : null, Printed(report, "T2", "total", column));
            Differ($"BALANCE T2/total/{column}", Known(report, "new_received", column) + Known(report, "carried_in", column), Known(report, "total", column) + Known(report, "carried_out", column));
        }

        foreach (var block in new[] { "review", "direct_suit", "suit_after_review" })
        {
            Differ($"T3_SUM T3/cases/{block}_total", Sum(Results.Select(r => ZeroOr(report, "T3", "cases", $"{block}_{r}"))), Printed(report, "T3", "cases", block + "_total"));
        }

        return before is null ? broken : [.. broken, .. BrokenSince(report, before)];

        void Differ(string claim, decimal? one, decimal? other)
        {
            if (one is not null && other is not null && one != other)
            {
                broken.Add(claim);
            }
        }
    }

    /// <summary>The number a cell's text states in the unit of its column (万元 for amounts), or null when it states none.</summary>
    public static decimal? Number(string? text)
    {
        var match = NumberText().Match(text ?? "");
        if (!match.Success)
        {
            return null;
        }

        var digits = string.Concat(match.Groups["number"].Value.Where(c => c is not (',' or '，')).Select(c => c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c));
        var value = decimal.Parse(digits, CultureInfo.InvariantCulture) / (match.Groups["measure"].Value == "元" ? 10_000 : 1);
        return match.Groups["sign"].Value is "-" or "－" or "减" ? -value : value;
    }

    private static IEnumerable<string> BrokenSince(PrintedReport report, PrintedReport before)
    {
        var claims = new List<(string Claim, bool IsBroken)>();
        foreach (var column in Parts.Append("total"))
        {
            claims.Add(($"CARRY_BREAK T2/carried_in/{column}", Printed(before, "T2", "carried_out", column) - Printed(report, "T2", "carried_in", column) is not (null or 0)));
        }

        foreach (var row in new[] { "regulation", "normative_document" })
        {
            var now = Printed(before, "T1", row, "in_force") + ZeroOr(report, "T1", row, "issued") - ZeroOr(report, "T1", row, "repealed");
            claims.Add(($"VALID_BREAK T1/{row}/in_force", now - Printed(report, "T1", row, "in_force") is not (null or 0)));
        }

        foreach (var row in Items)
        {
            var now = Printed(before, "T1", row, "last_year") + Printed(before, "T1", row, "change");
            claims.Add(($"ITEM_BREAK T1/{row}/last_year", now - Printed(report, "T1", row, "last_year") is not (null or 0)));
        }

        foreach (var block in new[] { "review", "direct_suit", "suit_after_review" })
        {
            claims.Add(($"PENDING_LOST T3/cases/{block}_total", Printed(before, "T3", "cases", block + "_pending") > Printed(report, "T3", "cases", block + "_total")));
        }

        foreach (var row in new[] { "licence", "penalty", "coercion" })
        {
            var (last, now) = (Printed(before, "T1", row, "decisions"), Printed(report, "T1", row, "decisions"));
            var isLarge = last >= 50 || now >= 50;
            claims.Add(($"YEAR_JUMP T1/{row}/decisions", isLarge && last > 0 && now > 0 && (now / last > 5 || last / now > 5)));
        }

        return claims.Where(c => c.IsBroken).Select(c => c.Claim);
    }

    private static decimal? Known(PrintedReport report, string row, string column)
    {
        var isBlank = report.Cells.GetValueOrDefault(("T2", row, column))?.Trim().Length == 0;
        var hidesRow = column == "total" && Parts.Any(p => Printed(report, "T2", row, p) > 0);
        var hidesColumn = row == "total" && report.Outcomes.Any(r => Printed(report, "T2", r, column) > 0);
        return isBlank && (hidesRow || hidesColumn) ? null : ZeroOr(report, "T2", row, column);
    }

    private static decimal? ZeroOr(PrintedReport report, string table, string row, string column) =>
        report.Cells.TryGetValue((table, row, column), out var text) ? text.Trim() is "" or "/" or "-" or "—" or "无" or "--" ? 0 : Number(text) : null;

    private static decimal? Printed(PrintedReport report, string table, string row, string column) => Number(report.Cells.GetValueOrDefault((table, row, column)));

    private static decimal? Sum(IEnumerable<decimal?> parts)
    {
        decimal? sum = 0;
        foreach (var part in parts)
        {
            sum += part;
        }

        return sum;
    }

    [GeneratedRegex(@"^\s*(?<sign>[-+－＋减增]?)(?<number>[0-9０-９][0-9０-９,，]*(?:\.[0-9]+)?)(?<measure>万元|元)?\s*$")]
    private static partial Regex NumberText();
}
