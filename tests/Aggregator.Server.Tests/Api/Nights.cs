using Aggregator.Core.Checking;
using Aggregator.Core.Reports;
using Aggregator.Core.Reuse;
using Aggregator.Core.Snapshots;
using Aggregator.Server.Tests.Web;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Api;

/// <summary>A night in which every array of open data has elements.</summary>
internal static class Nights
{
    public static FakeSiteData Full()
    {
        var data = BusyNight.Create();
        data.Snapshot = FullSnapshot();
        data.Nights[3] = data.Snapshot;
        data.Nights[1] = data.Snapshot with { Findings = [.. data.Snapshot.Findings.Skip(3)], RollUp = [.. data.Snapshot.RollUp.Skip(1)], RuleSet = "rules-0" };
        data.Files["data/manifest.json"] = """{"city":"云川市","year":2025,"asOf":"2026-04-10","codeVersion":"0.1.0","ruleSet":"rules-1","scheme":"默认方案 1","inputs":[{"file":"a.docx","sha256":"00"}],"outputs":[]}""";
        return data;
    }

    /// <summary>Forty units over two years with decisions, reviews, reminders, copied text and a last year's ranking.</summary>
    public static CitySnapshot FullSnapshot()
    {
        var city = FilledCity.Create(40);
        var busy = BusyNight.Create().Snapshot!;
        var units = city.Roster.Units;
        var (own, other) = (units[1], units[2]);
        var copied = CopiedBy(own, other);
        var confirmed = city.Findings[0] with { Ruling = new FindingRuling(FindingDecision.On(city.Findings[0], DecisionKind.Confirmed, "核对属实", "王复核", new DateTimeOffset(2026, 4, 9, 2, 0, 0, TimeSpan.Zero)), false) };
        var objected = FindingDecision.On(city.Findings[1], DecisionKind.Objected, "数字无误", "某局", new DateTimeOffset(2026, 4, 9, 3, 0, 0, TimeSpan.Zero), "〔2026〕9号");
        var past = city.Reuse[0] with { Kind = "own-past", B = city.Reuse[0].A with { Year = 2024, Id = units[0].Code + "/2024" }, ForeignNames = [] };
        var template = city.Reuse[0] with { Kind = "template", A = city.Reuse[0].A with { Unit = own.Code, Id = own.Code + "/2025" }, B = new ReuseSide("范文1", "", 0, "", city.Reuse[0].B.Span, city.Reuse[0].B.Snippet), ForeignNames = [] };
        var reading = SampleSnapshot.Create().Submissions[0];
        var readable = city.Submissions.Select(one => one.Unit == own.Code && one.Year == 2025 ? one with { Report = one.Report! with { Text = reading.Report!.Text, Body = reading.Report.Body, Sections = reading.Report.Sections, Figures = [.. one.Report.Figures, .. Narrative(reading.Report.Figures[0])] }, Losses = [new("image", "第2页", "图片没有文字。")] } : one);
        return city with
        {
            // The city's own report, to set beside the totals.
            Roster = new Roster([units[0] with { Scope = ReportScope.WholeArea }, .. units.Skip(1)]),
            Submissions = [.. readable, .. busy.Submissions.Where(one => one.Unit is null)],
            Findings = [confirmed, city.Findings[1] with { Ruling = new FindingRuling(objected, false) { Objection = objected } }, .. city.Findings.Skip(2), copied],
            Reuse = [.. city.Reuse, past, template],
            Reviews = [.. busy.Reviews.Select(entry => entry with { Cell = entry.Cell with { Unit = own.Code } }), .. busy.Reviews.Take(1).Select(entry => entry with { Cell = entry.Cell with { Unit = other.Code } })],
            LastYear = [.. city.Ranking.Reverse().Select((unit, i) => unit with { Score = 90 - i, Rank = unit.Rank is null ? null : i + 1 })],
        };
    }

    private static Finding CopiedBy(Unit own, Unit other) => new(CityRules.CopiedFromOther.Id, Severity.Warning, Outcome.Fail, own.Code, 2025, $"与{other.Name}2025年度报告有雷同段落共300字。", null, "45%", null,
        [new($"{own.Name}/{own.Name}2025年政府信息公开工作年度报告.docx", "S1", new(0, 4), "本单位的文字"), new(other.Name + ".docx", "S1", new(0, 4), "对方的文字")], $"peer/{other.Code}/2025");

    private static IEnumerable<Figure> Narrative(Figure cell) =>
    [
        cell with { Table = NarrativeCodes.ThisYear, Row = "new_received", Column = "", Said = FigureSaying.Stated, Doubt = "与表格不一致。" },
    ];
}
