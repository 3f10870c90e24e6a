using Aggregator.Core.Checking;

namespace Aggregator.Core.Scoring.Leaves;

/// <summary>B 完整: sections, frame, tables, aspects, fee.</summary>
internal static class CompletenessLeaves
{
    public static LeafMark Sections(LeafInput input)
    {
        var outline = input.Failed("OUTDATED_FORM").Where(f => f.Subject == "outline").ToList();
        if (outline.Count > 0)
        {
            return LeafMark.Scored(0, "沿用旧提纲，没有规定的六个部分，得0分。", outline);
        }

        var missing = input.Failed("SECTION_MISSING");
        if (missing.Count == 0)
        {
            return LeafMark.Scored(6, "六个部分齐全，得6分。");
        }

        var names = string.Join("、", missing.Select(f => $"“{f.Expected}”"));
        return LeafMark.Scored(6 - missing.Count, $"缺少{names}{(missing.Count > 1 ? $"共{missing.Count}个部分，每个" : "部分，")}扣1分，得{Math.Max(0, 6 - missing.Count)}分。", missing);
    }

    public static LeafMark Frame(LeafInput input)
    {
        var report = input.Report;
        (string Name, bool Present)[] parts =
        [
            ("标题", !string.IsNullOrWhiteSpace(report.Title)), ("年度", report.Year is not null), ("统计期限", report.Dates is { PeriodStart: not null, PeriodEnd: not null }),
            ("单位", !string.IsNullOrWhiteSpace(report.StatedUnit)), ("落款", input.Failed("SIGNOFF_MISSING").Count == 0),
        ];
        var absent = parts.Where(part => !part.Present).Select(part => part.Name).ToList();
        var points = (parts.Length - absent.Count) * 0.4m;
        return LeafMark.Scored(points, absent.Count == 0 ? "标题、年度、统计期限、单位、落款五项齐全，得2分。" : $"未写明{string.Join("、", absent)}，每项扣0.4分，得{points.Text()}分；请在标题、正文开头或落款处补上。", input.Failed("SIGNOFF_MISSING"));
    }

    public static LeafMark Table(LeafInput input, string table, decimal full)
    {
        var findings = input.Failed("TABLE_MISSING", "ROW_MISSING", "CELL_BLANK", "OUTDATED_FORM");
        var gone = findings.Where(f => f.Subject == "outline" || (f.Rule == "TABLE_MISSING" && f.Subject == table) || (f.Rule == "CELL_BLANK" && f.Subject == table + "/all")).ToList();
        if (gone.Count > 0)
        {
            return LeafMark.Scored(0, $"{CellNames.ShortTable(table)}缺失或全表空白，得0分。", gone);
        }

        var outdated = findings.Where(f => f.Rule == "OUTDATED_FORM" && (f.Subject == "form" ? table != "T3" : f.Subject == table + "/other_all")).ToList();
        var rows = findings.Where(f => f.Rule == "ROW_MISSING" && f.Subject.StartsWith(table, StringComparison.Ordinal)).ToList();
        var lost = (outdated.Count > 0 ? 2 : 0) + (rows.Count > 0 ? full / 2 : 0);
        var why = lost == 0 ? "齐全" : string.Join("，", ((string[])[outdated.Count > 0 ? "使用旧版格式扣2分" : "", rows.Count > 0 ? $"缺行扣{(full / 2).Text()}分" : ""]).Where(part => part.Length > 0));
        return LeafMark.Scored(full - lost, $"{CellNames.ShortTable(table)}{why}，得{Math.Max(0, full - lost).Text()}分。", [.. outdated, .. rows]);
    }

    public static LeafMark Aspects(LeafInput input)
    {
        var gone = input.Failed("SECTION_MISSING", "SECTION1_EMPTY").Where(f => f.Subject == "S1").ToList();
        if (gone.Count > 0 || input.Report.Part("S1") is not { } section)
        {
            return LeafMark.Scored(0, "没有“总体情况”部分或没有实际内容，得0分。", gone);
        }

        // A finding that a person dismissed costs nothing, whatever the words say.
        var findings = input.Failed("SECTION1_ITEM_MISSING");
        var absent = findings.Count > 0 ? OverviewAspects.Missing(input.Report.Text(section)) : [];
        var points = 3 - (absent.Count * 0.6m);
        return LeafMark.Scored(points, absent.Count == 0 ? "总体情况五个方面都已写到，得3分。" : $"总体情况未写到{string.Join("、", absent)}，每个方面扣0.6分，得{points.Text()}分；请在第一部分补写。", findings);
    }

    public static LeafMark Fee(LeafInput input)
    {
        if (input.Submission.Year < 2021)
        {
            return LeafMark.NotApplicable("报告年度尚无此项要求，不计入。");
        }

        var silent = input.Findings.Where(f => f.Outcome == Outcome.Fail && (f.Rule == "FEE_NOT_STATED" || f is { Rule: "SECTION_MISSING", Subject: "S6" } or { Rule: "OUTDATED_FORM", Subject: "outline" })).ToList();
        return LeafMark.Scored(silent.Count > 0 ? 0 : 1, silent.Count > 0 ? "第六部分没有说明收取信息处理费的情况，得0分。" : "已说明信息处理费，得1分。", silent);
    }
}
