using System.Globalization;
using Aggregator.Core.Checking;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Core.Reuse;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Scoring;
using Aggregator.Core.Scoring.Schemes;
using Aggregator.Core.Snapshots;

namespace Aggregator.Testing;

/// <summary>
/// A night of as many units as asked for whose totals and ranking are worked out from its reports: figures in all six states, amounts in 元, reports on
/// the old form, units that are not counted, late or without a report, entries of the office, bonus and penalty, shared passages.
/// </summary>
public static class FilledCity
{
    private const int Distinct = 300;

    private static readonly Provenance[] Places = [.. Enumerable.Range(1, 400).Select(i => new Provenance(string.Create(CultureInfo.InvariantCulture, $"表{(i / 200) + 1}第{(i / 8) + 1}行第{(i % 8) + 1}列"), new TextSpan(i * 7, 3)))];

    /// <summary>The night.</summary>
    /// <param name="count">Units, at least 4.</param>
    /// <param name="year">Report year; the year before is on file too.</param>
    /// <param name="seed">Of the figures.</param>
    public static CitySnapshot Create(int count, int year = 2025, int seed = 5)
    {
        var random = new Random(seed);
        var roster = new Roster([.. Enumerable.Range(0, count).Select(UnitOf)]);

        // A large city's reports are drawn from a few hundred: what is measured is what is made of them.
        var reports = new[] { year - 1, year }.ToDictionary(of => of, of => Enumerable.Range(0, Math.Min(count, Distinct)).Select(i => ReportOf(random, of, i % 17 == 5)).ToList());
        Submission[] submissions = [.. new[] { year - 1, year }.SelectMany(of => roster.Units.Where((_, i) => i % 11 != 9 || of != year).Select((unit, i) => Filed(unit, of, i, reports[of][i % reports[of].Count])))];
        Finding[] findings = [.. roster.Units.SelectMany((unit, i) => Enumerable.Range(0, i % 5).Select(n => FindingOf(unit, year, n)))];
        Adjustment[] adjustments =
        [
            new(roster.Units[2].Code, year, "T2", "new_received", "total", AdjustmentAction.Add, 7, "=漏报", "云政公开〔2026〕4号"),
            new(roster.Units[2].Code, year, "T1", "admin_fee", "amount", AdjustmentAction.Subtract, 1.25m, "重复", "云政公开〔2026〕4号"),
            new(roster.Units[3].Code, year, "T3", null, null, AdjustmentAction.Exclude, 0, "核实中", "云政公开〔2026〕5号"),
        ];
        ReusePassage[] reuse = [.. Enumerable.Range(0, count / 4).Select(i => Shared(roster.Units[i], roster.Units[i + 1], year, i))];
        var merits = new[] { new Merit(roster.Units[2].Code, year, "commended-city", "云政办函〔2026〕3号", ""), new Merit(roster.Units[3].Code, year, "criticised-province", "省函〔2026〕1号", "") };
        var ranking = Ranking.Compute(ScoringScheme.Default, new RankingInput(roster, year, submissions, findings, reuse) { Merits = merits });
        return new CitySnapshot("云川市", year, new DateOnly(year + 1, 4, 10), roster, submissions, findings, reuse, CityRollUp.Compute(roster, year, submissions, null, adjustments), ranking, "0.1.0", "rules-1", "默认方案 1")
        {
            Adjustments = adjustments,
            Merits = merits,
        };
    }

    private static Unit UnitOf(int i)
    {
        var kind = i switch { 0 => UnitKind.CityGovernment, _ when i % 10 == 6 => UnitKind.District, _ when i % 40 == 8 => UnitKind.Vertical, _ when i % 10 == 7 => UnitKind.Township, _ => UnitKind.Bureau };
        var code = string.Create(CultureInfo.InvariantCulture, $"U{i:0000}");
        var into = kind == UnitKind.Township && i > 10 ? string.Create(CultureInfo.InvariantCulture, $"U{i - 1:0000}") : null;
        var name = kind switch { UnitKind.CityGovernment => "云川市人民政府", UnitKind.District => $"云川市第{i}区人民政府", UnitKind.Township => $"云川市第{i}街道办事处", UnitKind.Vertical => $"云川市第{i}税务局", _ => $"云川市第{i}局" };
        return new Unit(code, name, [], kind, null, kind == UnitKind.District ? ReportScope.WholeArea : ReportScope.OwnLevel, kind.DefaultGroup(), into, null, null, null);
    }

    private static Report ReportOf(Random random, int year, bool isOld)
    {
        var form = isOld || year < 2021 ? Forms.Form2019 : Forms.Form2021;
        var place = 0;
        Figure Cell(string table, string row, string column, string measure)
        {
            var source = Places[place++ % Places.Length];
            var dice = random.Next(120);
            var value = measure is "万元" ? random.Next(9_000) / 100m : random.Next(3) == 0 ? random.Next(400) : 0;
            return dice switch
            {
                0 or 1 => new Figure(table, row, column, FigureState.Blank, null, measure, "", source),
                2 => new Figure(table, row, column, FigureState.NotApplicable, null, measure, "/", source),
                3 => new Figure(table, row, column, FigureState.Masked, null, measure, "xx", source),
                4 when random.Next(4) == 0 => new Figure(table, row, column, FigureState.Text, null, measure, "=见附件", source),
                5 when random.Next(4) == 0 => new Figure(table, row, column, FigureState.Missing, null, measure, "", source),
                < 50 when measure is "万元" => new Figure(table, row, column, FigureState.Value, random.Next(9_000_000), "元", "元", source),
                _ => new Figure(table, row, column, FigureState.Value, value, measure, value.ToString(CultureInfo.InvariantCulture), source),
            };
        }

        IReadOnlyList<Figure> figures =
        [
            .. form.T1.Rows.SelectMany(row => row.Columns.Select(column => Cell("T1", row.Code, column, form.T1.Columns.First(c => c.Code == column).Measure))),
            .. form.T2.Rows.SelectMany(row => form.T2.Columns.Select(column => Cell("T2", row.Code, column.Code, "件"))),
            .. form.T3.Select(column => Cell("T3", FormDefinition.CasesRow, column.Code, "件")),
        ];
        return new Report(isOld ? FormEdition.Form2019 : FormEdition.Form2021, true, null, "政府信息公开工作年度报告", null, year,
            new ReportDates(new ChinaMoment(new DateOnly(year + 1, 1, 20)), null, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)), "", new TextSpan(0, 0), [], figures, ["T1", "T2", "T3"]);
    }

    private static Submission Filed(Unit unit, int year, int i, Report report)
    {
        var deadline = new DateOnly(year + 1, 1, 31);
        var late = i % 7 == 2 ? (i % 20) + 1 : 0;
        return new Submission($"{unit.Name}/{unit.Name}{year}年政府信息公开工作年度报告.docx", string.Create(CultureInfo.InvariantCulture, $"{(year * 100_000L) + i:x64}"), FileFormat.Docx, unit.Code, year,
            SubmissionStatus.Accepted, "", "folder", report, new ChinaMoment(new DateOnly(year + 1, 1, 20)), new ChinaMoment(deadline.AddDays(late)), new DateOnly(year + 1, 1, 25),
            i % 3 == 0 ? string.Create(CultureInfo.InvariantCulture, $"https://www.example.gov.cn/{unit.Code}/{year}.html?a=1&b=2") : null, deadline, late, "received", []);
    }

    private static Finding FindingOf(Unit unit, int year, int n) => new(n % 2 == 0 ? "SUM_ROW" : "TEXT_TABLE", n % 2 == 0 ? Severity.Error : Severity.Warning, Outcome.Fail, unit.Code, year,
        $"表二“本年新收政府信息公开申请数量”行：自然人与法人或其他组织各列之和为{120 + n}，总计栏填写{121 + n}，相差1。", (120 + n).ToString(CultureInfo.InvariantCulture),
        (121 + n).ToString(CultureInfo.InvariantCulture), 1, [new Evidence(unit.Name + ".docx", $"表2第{n + 3}行第9列", new TextSpan(10, 3), "一、本年新收政府信息公开申请数量 121")], string.Create(CultureInfo.InvariantCulture, $"T2/new_received/{n}"));

    private static ReusePassage Shared(Unit one, Unit other, int year, int i)
    {
        var text = $"第{i}项工作有新的安排，责任到岗，按季度公布进展，接受各方面的意见。";
        return new ReusePassage("peer", SideOf(one), SideOf(other), 0.96, text.Length, "light", i % 3 == 0 ? "customary" : "copied") { ForeignNames = i % 2 == 0 ? [new ForeignName("a", new TextSpan(3, 4), other.Name)] : [] };

        ReuseSide SideOf(Unit unit) => new(string.Create(CultureInfo.InvariantCulture, $"{unit.Code}/{year}"), unit.Code, year, "S1", new TextSpan(0, text.Length), text);
    }
}
