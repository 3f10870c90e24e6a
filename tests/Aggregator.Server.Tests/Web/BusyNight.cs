using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Reviews;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Core.Reuse;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Scoring;
using Aggregator.Core.Snapshots;
using Aggregator.Server.Web;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Web;

/// <summary>A night with something on every part of every page: all cells, all states, hostile names, a run of each kind.</summary>
internal static class BusyNight
{
    private static readonly string[] Bureaus = ["教育局", "科学技术局", "民政局", "司法局", "财政局", "人力资源和社会保障局", "自然资源和规划局", "住房和城乡建设局", "水利局", "卫生健康委员会"];

    private static readonly string[] Grades = ["优秀", "良好", "合格", "基本合格", "不合格"];

    /// <summary>The data of the night.</summary>
    public static FakeSiteData Create()
    {
        var data = new FakeSiteData { Snapshot = Snapshot() };
        var started = new DateTimeOffset(2026, 4, 9, 17, 30, 0, TimeSpan.Zero);
        data.Runs.Add(Run(4, "running", "", started.AddDays(1), null, 3, []));
        data.Runs.Add(Run(3, "done-with-faults", "完成，有 1 处故障。", started, started.AddMinutes(3), 8, [new("check", "规则 SUM_ROW / B04", "规则执行出错，已跳过 <i>。")]));
        data.Runs.Add(Run(2, "refused", "名册第 5 行：类别“局”不认识。请改为 bureau(市直部门)。", started.AddDays(-1), started.AddDays(-1).AddSeconds(2), 0, []));
        data.Runs.Add(Run(1, "done", "", started.AddDays(-2), started.AddDays(-2).AddMinutes(4), 8, []));
        data.Nights[1] = data.Snapshot with { Submissions = [.. data.Snapshot.Submissions.Skip(3)], Findings = [.. data.Snapshot.Findings.Skip(1)], RuleSet = "规则 <b>1</b>" };
        data.Nights[3] = data.Snapshot;
        data.Files["2025年度政府信息公开年报评议.xlsx"] = "workbook";
        data.Files["charts/市政府部门 排名.svg"] = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        data.Files["data/ranking.json"] = "[]";
        return data;
    }

    private static RunView Run(long id, string state, string message, DateTimeOffset start, DateTimeOffset? end, int finished, IReadOnlyList<FaultView> faults)
    {
        string[] stages = ["collect", "read", "extract", "check", "compare", "rollup", "score", "publish"];
        return new(id, 2025, new DateOnly(2026, 4, 10), start, end, state, message,
            [.. stages.Select((s, i) => new StageView(s, i < 5 ? 36 : 1, i < finished ? (i < 5 ? 36 : 1) : i == finished && state == "running" ? 17 : 0, i < finished ? 4 : 0, i < finished))], faults);
    }

    private static CitySnapshot Snapshot()
    {
        var units = new List<Unit> { UnitOf("C00", "云川市人民政府", UnitKind.CityGovernment) };
        units.AddRange(Bureaus.Select((b, i) => UnitOf($"B{i + 1:00}", "云川市" + b, UnitKind.Bureau)));
        units.AddRange(new[] { "临江区", "望山县", "白石县" }.Select((d, i) => UnitOf($"D{i + 1:00}", d + "人民政府", UnitKind.District)));
        units.Add(UnitOf("V/1 <u>", "国家税务总局云川市税务局", UnitKind.Vertical));
        var roster = new Roster(units);
        string[] missing = ["B09", "D03"];
        var submissions = units.Where(u => !missing.Contains(u.Code)).Select((u, i) => SubmissionOf(u, i % 5 == 4 ? 9 + i : 0)).ToList();
        submissions.Add(Lost("散件/扫描件 <script>alert(1)</script>.pdf", FileFormat.Pdf, SubmissionStatus.Unreadable, "文件只有图片，没有文字。请改报可以复制文字的 PDF 或 Word 文件。", [new Loss("scanned-page", "第1-6页", "整页是图片，没有读出文字。")]));
        submissions.Add(Lost("散件/年度报告（终稿）最新版 最终 2.docx", FileFormat.Docx, SubmissionStatus.Unplaced, "标题和落款里没有名册上的单位名称。请在 index.csv 中写明 unit 和 year。", []));
        submissions.Add(Lost("水利局/2025年度工作要点.html", FileFormat.Html, SubmissionStatus.OffTopic, "这是工作要点，不是年度报告。", []) with { Unit = "B09", Year = 2025, PlacedBy = "folder" });
        var findings = submissions.Where(s => s.DaysLate > 0).Select(Late).ToList();
        findings.Add(new("SUM_ROW", Severity.Error, Outcome.Fail, "B05", 2025, "表二“本年新收”行：各列之和为 12，总计栏填写 13，相差 1。", "12", "13", 1, [new("财政局/2025.docx", "表2第3行第8列", new TextSpan(4, 2), "总计 13"), new("财政局/2025.docx", "表2第3行第2列", new TextSpan(14, 2), "自然人 <img src=x onerror=alert(1)>")], "T2/new_received"));
        findings.Add(new("CELL_BLANK", Severity.Note, Outcome.NotAssessable, "B05", 2025, "表三为空表，无法判断各列之和。", null, null, null, [], "T3"));
        findings.Add(new("PLACEHOLDER", Severity.Warning, Outcome.Fail, "B05", 2024, "第二部分留有占位符“xx 件”。", null, "xx", null, [new("财政局/2024.html", "body/div[2]/p[3]", new TextSpan(90, 4), "xx 件")], "S2"));
        findings.AddRange(missing.Select(m => new Finding("MISSING_REPORT", Severity.Error, Outcome.Fail, m, 2025, "截至2026-04-10未收到2025年度报告。", null, null, null, [], "report")));
        return new("云川市", 2025, new DateOnly(2026, 4, 10), roster, submissions, findings, Shared(), Cells(roster, missing), Ranked(roster, missing, findings), "0.1.0", "规则 2026-04", "默认方案 1") { Reviews = Reviewed(findings) };
    }

    // Pairs of every kind, more than a page holds; ids and snippets are hostile.
    private static List<ReusePassage> Shared()
    {
        var units = Bureaus.Select((_, i) => $"B{i + 1:00}").Except(["B09"]).ToList();
        var passages = units.SelectMany((a, i) => units.Take(i).SelectMany(b => new[] { 2025, 2024, 2023 }.Select(year => new ReusePassage("peer", Side(a, 2025), Side(b, year), 1, 4, "none", "copied")))).ToList();
        passages[0] = passages[0] with { ForeignNames = [new ForeignName("a", new TextSpan(0, 4), "<i>局</i>")], Runs = [new AlignedRun(new TextSpan(0, 2), new TextSpan(0, 2))], Edits = "light" };
        passages.Add(new("template", Side("B05", 2025), new ReuseSide("范文 <b>1</b>&b=2", "", 0, "", new TextSpan(0, 4), "一、<u>"), 0.9, 4, "heavy", "copied"));
        passages.Add(new("own-past", Side("B05", 2025), Side("B05", 2024), 0.9, 4, "entities", "copied"));
        passages.Add(new("self", Side("B05", 2025) with { Span = new TextSpan(7, 4) }, Side("B05", 2025), 1, 4, "none", "copied"));
        passages.Add(new("peer", Side("D01", 2025), Side("C00", 2025), 1, 4, "none", "customary"));
        passages.Add(new("peer", Side("D02", 2025), Side("V/1 <u>", 2025), 1, 4, "none", "mandated"));
        return passages;

        static ReuseSide Side(string unit, int year) => new($"{unit}/{year}", unit, year, "S1", new TextSpan(0, 4), "一、<b>");
    }

    // Every field, on findings of today, on one that is gone and on leaves that are there and not.
    private static IReadOnlyList<ReviewEntry> Reviewed(List<Finding> findings)
    {
        var at = new DateTimeOffset(2026, 4, 9, 20, 30, 0, TimeSpan.Zero);
        string[] values = ["王科长 <b>x</b>", "2026-04-01", "整改中", "已电话核实\n<u>待报</u>"];
        string[] points = ["11", "〔2026〕5号", "导出所致"];
        return ReviewBook.Of(
        [
            .. findings.SelectMany(f => ReviewFields.OfFindings.Select((field, i) => new ReviewEntry(ReviewBook.CellOf(field, f), values[i], "李审核", at))),
            .. ReviewFields.OfFindings.Select((field, i) => new ReviewEntry(new ReviewCell(field, "B02", 2024, "0123456789abcdef"), values[i], "赵主任", at)),
            .. ((string[])["C11", "Z99"]).SelectMany(leaf => ReviewFields.OfScores.Select((field, i) => new ReviewEntry(new ReviewCell(field, "B05", 2025, leaf), points[i], "李审核", at))),
        ]).Entries;
    }

    private static List<RankedUnit> Ranked(Roster roster, string[] missing, List<Finding> findings)
    {
        var ranking = new List<RankedUnit>();
        foreach (var group in roster.Units.GroupBy(u => u.Group))
        {
            var place = 0;
            foreach (var unit in group.OrderBy(u => missing.Contains(u.Code)))
            {
                var own = findings.Where(f => f.Unit == unit.Code && f.Year == 2025).ToList();
                var score = missing.Contains(unit.Code) ? 0 : 97.25m - (place * 4.5m);
                var ranked = UnitKinds.IsRanked(group.Key);
                place++;
                ranking.Add(new(group.Key, ranked ? place : null, ranked ? Math.Max(1, place - 1) : null, ranked ? place : null, unit.Code, score,
                    Grades[Math.Min(4, score == 0 ? 4 : place / 3)], score == 0 ? ["未报送年度报告。"] : [],
                    [
                        new("A11", "按期报送", own.Count > 0 ? 4 : 8, 8, "scored", own.Count > 0 ? "逾期 13 天，按档得 4 分。" : "2026-01-28 报送，期限 2026-01-31。", [.. own.Where(f => f.Rule == "LATE_SUBMIT").Select(f => f.Fingerprint)]),
                        new("C11", "表内勾稽", 10, 12, "scored", "1 处勾稽不符，每处扣 2 分。", [.. own.Where(f => f.Rule == "SUM_ROW").Select(f => f.Fingerprint)]),
                        new("E11", "按期办结率", null, 5, "na", "未导入依申请台账。", []),
                    ],
                    [.. own.Take(2).Select(f => new Gain(f.Fingerprint, 4.25m))]));
            }
        }

        return ranking;
    }

    private static List<CityCell> Cells(Roster roster, string[] missing)
    {
        var form = Forms.Form2021;
        var places = form.T1.Rows.SelectMany(r => r.Columns.Select(c => ("T1", r.Code, c)))
            .Concat(form.T2.Rows.SelectMany(r => form.T2.Columns.Select(c => ("T2", r.Code, c.Code))))
            .Concat(form.T3.Select(c => ("T3", FormDefinition.CasesRow, c.Code)));
        return [.. places.Select((p, i) => CellOf(p.Item1, p.Item2, p.Item3, i))];

        CityCell CellOf(string table, string row, string column, int i)
        {
            var parts = roster.Units.Select(u => missing.Contains(u.Code) ? new Contribution(u.Code, null, "no-report")
                : u.Kind == UnitKind.Vertical ? new Contribution(u.Code, null, "vertical")
                : row == "regulation" && u.Kind != UnitKind.CityGovernment ? new Contribution(u.Code, null, "not-city-line")
                : new Contribution(u.Code, i % 7 == 3 ? 0 : i * 3 % 41, i % 7 == 3 ? "blank" : "value")).ToList();
            var expected = row == "regulation" ? 1 : roster.Units.Count - 1;
            var gaps = row == "regulation" ? [] : missing;
            return new(table, row, column, i % 11 == 5 ? null : parts.Sum(p => p.Value), expected, expected - gaps.Length, gaps, parts);
        }
    }

    private static Finding Late(Submission s) => new("LATE_SUBMIT", Severity.Error, Outcome.Fail, s.Unit!, 2025,
        $"应于 {s.Deadline:yyyy-MM-dd} 前报送，实际 {s.ReceivedAt} 报送，逾期 {s.DaysLate} 天。", $"{s.Deadline:yyyy-MM-dd}", $"{s.ReceivedAt}", s.DaysLate, [], "received");

    private static Unit UnitOf(string code, string name, UnitKind kind) => new(code, name, [], kind, null, ReportScope.OwnLevel, kind.DefaultGroup(), null, null, null, null);

    private static Submission SubmissionOf(Unit unit, int daysLate)
    {
        var sample = SampleSnapshot.Create().Submissions[0];
        var deadline = new DateOnly(2026, unit.Kind is UnitKind.District or UnitKind.CityGovernment ? 3 : 1, 31);
        return sample with
        {
            File = $"{unit.Name}/2025年政府信息公开工作年度报告.docx",
            Format = FileFormat.Docx,
            Unit = unit.Code,
            Deadline = deadline,
            DaysLate = daysLate,
            ReceivedAt = new ChinaMoment(deadline.AddDays(daysLate == 0 ? -3 : daysLate), new TimeOnly(16, 20)),
        };
    }

    private static Submission Lost(string file, FileFormat format, SubmissionStatus status, string reason, IReadOnlyList<Loss> losses) =>
        new(file, new string('e', 64), format, null, null, status, reason, "", null, null, null, new DateOnly(2026, 4, 10), null, null, null, "", losses);
}
