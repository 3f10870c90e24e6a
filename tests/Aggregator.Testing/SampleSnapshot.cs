using Aggregator.Core.Checking;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Core.Reuse;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Scoring;
using Aggregator.Core.Snapshots;

namespace Aggregator.Testing;

/// <summary>A small hand-made night: five units, one missing, one late with a broken sum, one copied pair. For tests of what is written and shown.</summary>
public static class SampleSnapshot
{
    /// <summary>The snapshot; hostile text (formula, markup) stands in a name, a message and a snippet on purpose.</summary>
    public static CitySnapshot Create()
    {
        Unit[] units =
        [
            UnitOf("C00", "云川市人民政府", UnitKind.CityGovernment),
            UnitOf("B01", "云川市教育局", UnitKind.Bureau),
            UnitOf("B02", "=云川市<b>财政局</b>", UnitKind.Bureau),
            UnitOf("B03", "云川市水利局", UnitKind.Bureau),
            UnitOf("D01", "云川市临江区人民政府", UnitKind.District),
        ];
        var submissions = new[] { SubmissionOf("B01", 0), SubmissionOf("B02", 12), SubmissionOf("C00", 0), SubmissionOf("D01", 0) };
        var sum = new Finding("SUM_ROW", Severity.Error, Outcome.Fail, "B02", 2025, "表二“本年新收”行：各列之和为12，总计栏填写13，相差1。", "12", "13", 1,
            [new Evidence("B02.txt", "第8行", new TextSpan(4, 2), "=cmd|' /C calc'!A0")], "T2/new_received");
        var late = new Finding("LATE_SUBMIT", Severity.Error, Outcome.Fail, "B02", 2025, "应于2026-01-31前报送，实际2026-02-12报送，逾期12天。", "2026-01-31", "2026-02-12", 12, [], "received");
        var missing = new Finding("MISSING_REPORT", Severity.Error, Outcome.Fail, "B03", 2025, "截至2026-04-10未收到2025年度报告。", null, null, null, [], "report");
        var passage = new ReusePassage("peer", new ReuseSide("B02/2025", "B02", 2025, "S5", new TextSpan(0, 4), "一、总体"), new ReuseSide("B01/2025", "B01", 2025, "S5", new TextSpan(0, 4), "一、总体"), 1, 4, "none", "copied");
        var cell = new CityCell("T2", "new_received", "total", 33, 4, 3, ["B03"],
            [new("C00", 10, "value"), new("B01", 10, "value"), new("B02", 13, "value"), new("B03", null, "no-report"), new("D01", 0, "blank")]);
        LeafScore[] leaves =
        [
            new("A11", "按期报送", 0, 8, "scored", "逾期12天，按档得0分。", [late.Fingerprint]),
            new("C11", "表内勾稽", 10, 12, "scored", "1处勾稽不符，扣2分。", [sum.Fingerprint]),
            new("E11", "按期办结率", null, 5, "na", "未导入依申请台账，不计入。", []),
        ];
        RankedUnit[] ranking =
        [
            new("市政府部门", 1, 1, 1, "B01", 96.5m, "优秀", [], [leaves[0] with { Points = 8, Why = "按期。", Findings = [] }, leaves[1] with { Points = 12, Why = "无。", Findings = [] }, leaves[2]], []),
            new("市政府部门", 2, 2, 3, "B02", 61.25m, "基本合格", ["逾期超过15天，等次不高于合格。"], leaves, [new(late.Fingerprint, 8), new(sum.Fingerprint, 2)])
            {
                Base = 60.25m,
                Merits = [new("市级通报表扬", 1, "云政办函〔2026〕3号", "=通报表扬")],
                ByDoubt = new RankRange(2, 2),
                ByWeights = new RankRange(2, 3),
            },
            new("市政府部门", 3, 3, 3, "B03", 0m, "不合格", ["未报送年度报告。"], [leaves[0] with { Why = "未报送。", Findings = [missing.Fingerprint] }], []) { IsMissing = true },
            new("区县政府", 1, 1, 1, "D01", 88m, "良好", [], [leaves[0] with { Points = 8, Why = "按期。", Findings = [] }], []),
            new("市政府(不排名)", null, null, null, "C00", 90m, "优秀", [], [leaves[0] with { Points = 8, Why = "按期。", Findings = [] }], []),
        ];
        return new CitySnapshot("云川市", 2025, new DateOnly(2026, 4, 10), new Roster(units), submissions, [late, missing, sum], [passage], [cell], ranking, "0.1.0", "rules-1", "默认方案 1")
        {
            LastYear = [ranking[1] with { Rank = 1, Score = 70, Base = 70, Merits = [] }, ranking[0] with { Rank = 2, Score = 68.5m, Base = 68.5m }],
        };
    }

    private static Unit UnitOf(string code, string name, UnitKind kind) =>
        new(code, name, [], kind, null, ReportScope.OwnLevel, kind.DefaultGroup(), null, null, null, null);

    private static Submission SubmissionOf(string unit, int daysLate)
    {
        const string text = "一、总体情况\n本年新收13件";
        var figure = new Figure("T2", "new_received", "total", FigureState.Value, 13, "件", "13", new Provenance("第2行", new TextSpan(11, 2)));
        var report = new Report(FormEdition.Form2021, true, null, "2025年政府信息公开工作年度报告", null, 2025,
            new ReportDates(new ChinaMoment(new DateOnly(2026, 1, 20)), null, new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31)),
            text, new TextSpan(0, text.Length), [new Section("S1", 1, "一、总体情况", new TextSpan(0, 6), new TextSpan(6, 9))], [figure], ["T2"]);
        var received = new DateOnly(2026, 1, 31).AddDays(daysLate);
        return new Submission(unit + ".txt", new string('a', 63) + unit[^1], FileFormat.Text, unit, 2025, SubmissionStatus.Accepted, "", "file-name", report,
            new ChinaMoment(new DateOnly(2026, 1, 20)), new ChinaMoment(received), new DateOnly(2026, 4, 10), null, new DateOnly(2026, 1, 31), daysLate, "received", []);
    }
}
