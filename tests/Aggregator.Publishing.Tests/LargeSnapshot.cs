using System.Globalization;
using Aggregator.Core.Checking;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Scoring;
using Aggregator.Core.Snapshots;
using Aggregator.Testing;

namespace Aggregator.Publishing.Tests;

/// <summary>A night of many units with full tables: what a real city looks like in size.</summary>
internal static class LargeSnapshot
{
    private static readonly (string Code, string Name, decimal Max)[] Tree =
    [
        ("A11", "按期报送", 8), ("A21", "按期公布", 10), ("A22", "公布可用", 2), ("B11", "六部分齐全", 6), ("B12", "标题/年度/统计期限/单位/落款", 2),
        ("B21", "表一", 2), ("B22", "表二", 4), ("B23", "表三", 2), ("B31", "总体情况五方面", 3), ("B32", "信息处理费说明", 1), ("C11", "表内勾稽", 12),
        ("C21", "跨年衔接", 5), ("C31", "文表一致", 5), ("C41", "填写规范", 3), ("D11", "与上年重复", 5), ("D21", "与他单位雷同", 4), ("D31", "有具体问题", 3),
        ("D32", "改进措施对应", 2), ("D33", "回应上年问题", 1), ("E11", "按期办结率", 5), ("E21", "复议纠错率", 4), ("E31", "诉讼纠错率", 4), ("E41", "结转率", 2),
        ("F11", "敏感信息", 3), ("F21", "用语与名称", 2),
    ];

    public static CitySnapshot Create(int count)
    {
        var sample = SampleSnapshot.Create();
        var units = Enumerable.Range(0, count).Select(UnitOf).ToList();
        var model = sample.Submissions[0];
        var submissions = units.Where((_, i) => i % 11 != 3).Select((u, i) => model with
        {
            File = $"{u.Name}/{u.Name}2025年政府信息公开工作年度报告.docx",
            Unit = u.Code,
            DaysLate = i % 7 == 2 ? (i % 20) + 1 : i % 13 == 5 ? null : 0,
            Status = i % 17 == 4 ? SubmissionStatus.Unreadable : SubmissionStatus.Accepted,
            Reason = i % 17 == 4 ? "文件受密码保护，无法读取，请单位去除密码后重新报送。" : "",
            Report = i % 17 == 4 ? null : model.Report,
        }).ToList();
        var findings = units.SelectMany((u, i) => Enumerable.Range(0, i % 6).Select(n => new Finding(
            n % 2 == 0 ? "SUM_ROW" : "TEXT_TABLE", n % 2 == 0 ? Severity.Error : Severity.Warning, Outcome.Fail, u.Code, 2025,
            $"表二“本年新收政府信息公开申请数量”行：自然人与法人或其他组织各列之和为{120 + n}，总计栏填写{121 + n}，相差1。", (120 + n).ToString(CultureInfo.InvariantCulture),
            (121 + n).ToString(CultureInfo.InvariantCulture), 1, [new Evidence(u.Name + ".docx", $"表2第{n + 3}行第9列", new TextSpan(10, 3), "一、本年新收政府信息公开申请数量 121")], "T2/new_received/" + n))).ToList();
        var ranking = units.GroupBy(u => u.Group).SelectMany(g => g.Select((u, i) => new RankedUnit(
            g.Key, i + 1, Math.Max(1, i - 1), i + 3, u.Code, Math.Max(0, 98.75m - (i * 0.31m)), Grade(98.75m - (i * 0.31m)),
            i % 9 == 8 ? ["公布逾期超过15天，等次不高于合格。"] : [],
            [.. Tree.Select((l, n) => (n + i) % 8 == 0 ? new LeafScore(l.Code, l.Name, null, l.Max, "na", "未导入依申请台账，不计入。", []) : new LeafScore(l.Code, l.Name, l.Max - ((n + i) % 5 == 0 ? 0.5m : 0), l.Max, "scored", "按得分档计。", []))], []))).ToList();
        var form = Forms.Form2021;
        var keys = form.T1.Rows.SelectMany(r => r.Columns.Select(c => ("T1", r.Code, c)))
            .Concat(form.T2.Rows.SelectMany(r => form.T2.Columns.Select(c => ("T2", r.Code, c.Code))))
            .Concat(form.T3.Select(c => ("T3", FormDefinition.CasesRow, c.Code)));
        var cells = keys.Select((k, i) => new CityCell(k.Item1, k.Item2, k.Item3, k.Item2 == "admin_fee" ? 59237.2449m : i * 317, count, i % 3 == 0 ? count - 2 : count,
            i % 3 == 0 ? [.. units.Take(2).Select(u => u.Code)] : [], [.. units.Select((u, n) => new Contribution(u.Code, n, k.Item2 == "regulation" && n > 0 ? "not-city-line" : "value"))])).ToList();
        return sample with { Roster = new Roster(units), Submissions = submissions, Findings = findings, Ranking = ranking, RollUp = cells, Rules = Rules };
    }

    public static IReadOnlyList<RuleInfo> Rules { get; } =
    [
        new("SUM_ROW", "行合计不符", Severity.Error, "《政府信息公开工作年度报告》统一格式", 2019, null, "表二各行合计。", "核对原始台账，更正总计或分项。") { Family = RuleFamily.Tables, GoodExample = "", BadExample = "" },
        new("TEXT_TABLE", "文表不一致", Severity.Warning, "", 2019, null, "正文与表格。", "核对正文表述与表格数字。") { Family = RuleFamily.TextAndTables, GoodExample = "", BadExample = "" },
    ];

    private static string Grade(decimal score) => score switch { >= 90 => "优秀", >= 80 => "良好", >= 70 => "合格", >= 60 => "基本合格", _ => "不合格" };

    private static Unit UnitOf(int i)
    {
        var kind = (i % 10) switch { 0 => UnitKind.District, 1 => UnitKind.Zone, < 8 => UnitKind.Bureau, _ => UnitKind.Township };
        var name = (i % 10) switch
        {
            0 => $"云川市第{i}区人民政府",
            1 => $"云川市高新技术产业开发区管理委员会第{i}分区",
            2 => $"云川市住房公积金管理中心（云川市城乡建设与房屋管理事务第{i}综合服务办公室）",
            < 8 => $"云川市第{i}局",
            _ => $"云川市临江区第{i}街道办事处",
        };
        return new Unit(i.ToString("D4", CultureInfo.InvariantCulture), name, [], kind, null, ReportScope.OwnLevel, kind.DefaultGroup(), null, null, null, null);
    }
}
