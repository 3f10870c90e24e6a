using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>Says to a clerk what is likeliest behind a defect, and honestly so where several cells would explain it.</summary>
internal static class DefectWording
{
    /// <summary>The sentences behind the claim; empty where nothing can be said beyond it.</summary>
    public static string Of(Report report, TableDefect defect)
    {
        if (defect.Repairs.Count == 0)
        {
            return "";
        }

        var (best, others) = (defect.Repairs[0], defect.Repairs.Skip(1).ToList());
        return best.Kind switch
        {
            RepairKind.Cell when others.Count == 0 => $"最可能有误的是{Told(report, best.Changes[0])}{Together(report, defect, "它", "改正后")}",
            RepairKind.Cell => $"{Either(report, best, others)}{Together(report, defect, "该格", "改正后")}",
            RepairKind.Shift => Shifted(report, best) + Together(report, defect, "", "移正后"),
            RepairKind.Swap => $"{Name(report, best.Changes[0])}与{Name(report, best.Changes[1])}的数字（{Raw(best.Changes[0])}和{Raw(best.Changes[1])}）可能填错了位置{(others.Count > 0 ? "，或另有两格互换" : "")}{Together(report, defect, "", "互换后")}",
            _ => Linked(report, best, others) + Together(report, defect, "", "改正后"),
        };
    }

    // 可能是甲，或乙: the tables alone cannot tell.
    private static string Either(Report report, Repair best, List<Repair> others) => others.Count > 2
        ? $"可能是{Told(report, best.Changes[0])}，或{Told(report, others[0].Changes[0])}等另外{others.Count}格中的一格有误，仅凭表内数字不能断定"
        : $"可能是{Told(report, best.Changes[0])}{string.Concat(others.Select(other => "，或" + Told(report, other.Changes[0])))}有误，仅凭表内数字不能断定";

    /// <summary>The label of the row, column or block an identity is about.</summary>
    public static string Label(Report report, IdentityOutcome outcome)
    {
        var cell = outcome.Identity.Stated[0];
        return cell.Label ?? (outcome.Identity.Rule == "SUM_ROW"
            ? CellNames.Row(report.Form, cell.Table, cell.Row)
            : CellNames.Column(report.Form, cell.Table, cell.Column));
    }

    // “甲”、“乙”同时不符，改正后均成立。
    private static string Together(Report report, TableDefect defect, string subject, string after)
    {
        if (defect.Also.Count == 0)
        {
            return "。";
        }

        var names = defect.Also.Select(also => $"“{Label(report, also)}”{Relation(also)}（相差{also.Difference.Text()}）").ToList();
        return $"；{subject}同时使{Places.Listing(names, 8)}不符，{after}这{defect.Also.Count + 1}项关系均成立。";
    }

    private static string Relation(IdentityOutcome outcome) => outcome.Identity.Rule switch
    {
        "SUM_ROW" => "行合计",
        "SUM_COL" => "列合计",
        "BALANCE" => "列收办平衡",
        _ => "合计",
    };

    private static string Told(Report report, CellChange change)
    {
        var slip = DigitSlips.Of(change);
        return $"{Name(report, change)}（填写{Raw(change)}，应为{change.Becomes.Text()}{(slip.Length > 0 ? "，" + slip : "")}）";
    }

    private static string Shifted(Report report, Repair shift)
    {
        var cell = shift.Changes[0].Cell;
        var meant = Forms.Form2021.T2.Columns.Select(column =>
            shift.Changes.FirstOrDefault(change => change.Cell.Column == column.Code)?.Becomes.Text() ?? report.Cell("T2", cell.Row, column.Code)?.Summand?.Text() ?? "0");
        return $"“{CellNames.Row(report.Form, cell.Table, cell.Row)}”整行可能错位了一列，按各列关系应依次为{string.Join("、", meant)}";
    }

    private static string Linked(Report report, Repair pair, IReadOnlyList<Repair> others)
    {
        var (one, other) = IsTotal(pair.Changes[0].Cell) ? (pair.Changes[1], pair.Changes[0]) : (pair.Changes[0], pair.Changes[1]);
        var inRow = one.Cell.Row == other.Cell.Row;
        var lines = inRow
            ? $"“{CellNames.Column(report.Form, "T2", one.Cell.Column)}”列和“{CellNames.Column(report.Form, "T2", other.Cell.Column)}”列"
            : $"“{CellNames.Row(report.Form, "T2", one.Cell.Row)}”行和“{CellNames.Row(report.Form, "T2", other.Cell.Row)}”行";
        var by = $"{(one.Delta < 0 ? "多" : "少")}计{Math.Abs(one.Delta).Text()}{(one.Delta != other.Delta ? $"、{(other.Delta < 0 ? "多" : "少")}计{Math.Abs(other.Delta).Text()}" : "")}";
        var names = others.Prepend(pair).Select(repair => inRow ? CellNames.Row(report.Form, "T2", repair.Changes[0].Cell.Row) : CellNames.Column(report.Form, "T2", repair.Changes[0].Cell.Column)).Select(name => $"“{name}”").Distinct().ToList();
        return $"可能是同一{(inRow ? "行" : "列")}中{lines}的两格一并有误（{by}）：{string.Join("，或", names.Take(3))}{(names.Count > 3 ? $"等{names.Count}{(inRow ? "行" : "列")}之一" : "")}";
    }

    private static bool IsTotal(Figure cell) => cell.Column == "total" || cell.Row == "total";

    private static string Name(Report report, CellChange change) => CellNames.Of(report, change.Cell);

    private static string Raw(CellChange change) => change.Cell.Raw.Length > 0 ? Places.Snippet(change.Cell.Raw, new(0, change.Cell.Raw.Length), 20) : "为空";
}
