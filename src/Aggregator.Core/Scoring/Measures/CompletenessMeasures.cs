using Aggregator.Core.Checking;

namespace Aggregator.Core.Scoring.Measures;

/// <summary>完整: sections, frame, tables, aspects, fee.</summary>
internal static class CompletenessMeasures
{
    public static Measurement Sections(MeasureInput input)
    {
        var outline = input.Failed("OUTDATED_FORM").Where(f => f.Subject == "outline").ToList();
        if (outline.Count > 0)
        {
            return Measurement.Of("沿用旧提纲，没有规定的六个部分", "outline", 1, outline);
        }

        var missing = input.Failed("SECTION_MISSING");
        return missing.Count == 0
            ? Measurement.Of("六个部分齐全")
            : Measurement.Of($"缺少{string.Join("、", missing.Select(f => $"“{f.Expected}”"))}{(missing.Count > 1 ? $"共{missing.Count}个" : "")}部分", "missing", missing.Count, missing);
    }

    public static Measurement Frame(MeasureInput input)
    {
        var report = input.Report;
        var signOff = input.Failed("SIGNOFF_MISSING");
        (string Name, bool Present)[] parts =
        [
            ("标题", !string.IsNullOrWhiteSpace(report.Title)), ("年度", report.Year is not null), ("统计期限", report.Dates is { PeriodStart: not null, PeriodEnd: not null }),
            ("单位", !string.IsNullOrWhiteSpace(report.StatedUnit)), ("落款", signOff.Count == 0),
        ];
        var absent = parts.Where(part => !part.Present).Select(part => part.Name).ToList();
        return absent.Count == 0
            ? Measurement.Of("标题、年度、统计期限、单位、落款五项齐全") with { Findings = signOff }
            : Measurement.Of($"未写明{string.Join("、", absent)}", "missing", absent.Count, signOff) with { Note = "请在标题、正文开头或落款处补上。" };
    }

    public static Measurement Table(MeasureInput input, string table)
    {
        var name = CellNames.ShortTable(table);
        var findings = input.Failed("TABLE_MISSING", "ROW_MISSING", "CELL_BLANK", "OUTDATED_FORM");
        var gone = findings.Where(f => f.Subject == "outline" || (f.Rule == "TABLE_MISSING" && f.Subject == table) || (f.Rule == "CELL_BLANK" && f.Subject == table + "/all")).ToList();
        if (gone.Count > 0)
        {
            return Measurement.Of($"{name}缺失或全表空白", "missing", 1, gone);
        }

        var outdated = findings.Where(f => f.Rule == "OUTDATED_FORM" && (f.Subject == "form" ? table != "T3" : f.Subject == table + "/other_all")).ToList();
        var rows = findings.Where(f => f.Rule == "ROW_MISSING" && f.Subject.StartsWith(table, StringComparison.Ordinal)).ToList();
        var wrong = string.Join("、", ((string[])[outdated.Count > 0 ? "使用旧版格式" : "", rows.Count > 0 ? "缺行" : ""]).Where(part => part.Length > 0));
        return Measurement.Of(name + (wrong.Length > 0 ? wrong : "齐全")) with
        {
            Counts = [("outdated", Math.Min(1, outdated.Count)), ("rows", Math.Min(1, rows.Count))],
            Findings = [.. outdated, .. rows],
        };
    }

    public static Measurement Aspects(MeasureInput input)
    {
        var gone = input.Failed("SECTION_MISSING", "SECTION1_EMPTY").Where(f => f.Subject == "S1").ToList();
        if (gone.Count > 0 || input.Facts.MissingAspects is not { } unsaid)
        {
            return Measurement.Of("没有“总体情况”部分或没有实际内容", "section", 1, gone);
        }

        // A finding that a person dismissed costs nothing, whatever the words say.
        var findings = input.Failed("SECTION1_ITEM_MISSING");
        var absent = findings.Count > 0 ? unsaid : [];
        return absent.Count == 0
            ? Measurement.Of("总体情况五个方面都已写到") with { Findings = findings }
            : Measurement.Of($"总体情况未写到{string.Join("、", absent)}", "missing", absent.Count, findings) with { Note = "请在第一部分补写。" };
    }

    public static Measurement Fee(MeasureInput input)
    {
        if (input.Submission.Year < 2021)
        {
            return Measurement.NotApplicable("报告年度尚无此项要求，不计入。");
        }

        var silent = input.Findings.Where(f => f.Outcome == Outcome.Fail && (f.Rule == "FEE_NOT_STATED" || f is { Rule: "SECTION_MISSING", Subject: "S6" } or { Rule: "OUTDATED_FORM", Subject: "outline" })).ToList();
        return silent.Count == 0
            ? Measurement.Of("已说明信息处理费")
            : Measurement.Of("第六部分没有说明收取信息处理费的情况", "silent", 1, silent);
    }
}
