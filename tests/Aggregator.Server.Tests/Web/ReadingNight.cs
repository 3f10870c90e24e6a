using Aggregator.Core.Checking;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Web;

/// <summary>The sample night in which one unit's report has prose, a table, figures, doubts and findings with places in both.</summary>
internal static class ReadingNight
{
    /// <summary>The report's text: a line of navigation, a title, prose, a table of four cells, prose.</summary>
    public const string Text = "首页>公开\n一、总体情况\n收到申请35件，去年30件。\u202e电话13912345678\u0007。\n项目\t总计\n新收\t3５\n结转\t\n二、问题\n内容<b>不够</b>丰富。\n";

    /// <summary>The night; B01's report is <see cref="Text"/>, an earlier version of it was superseded, and a file that cannot be read came too.</summary>
    public static CitySnapshot Create(string text = Text)
    {
        var sample = SampleSnapshot.Create();
        var report = ReportOf(text);
        var own = sample.Submissions.Single(one => one.Unit == "B01") with { Report = report, Losses = [new Loss("picture", "第2页", "有一张图片没有读出。")] };
        var changed = report.Figures[0] with { Value = 30, Raw = "30" };
        var before = own with
        {
            File = "旧/B01.txt",
            Sha256 = new string('b', 64),
            Status = SubmissionStatus.Superseded,
            Reason = "已被更正件替代。",
            Losses = [],
            Report = report with { Text = report.Text.Replace("不够", "不太", StringComparison.Ordinal), Figures = [changed, .. report.Figures.Skip(1)] },
        };
        var lost = own with { File = "B01扫描.pdf", Sha256 = new string('d', 64), Status = SubmissionStatus.Unreadable, Reason = "整份都是图片。", Report = null };
        return sample with { Submissions = [.. sample.Submissions.Where(one => one.Unit != "B01"), own, before, lost], Findings = [.. sample.Findings, .. Findings()] };
    }

    /// <summary>One finding on a cell and on words of the prose, one on words alone.</summary>
    public static IReadOnlyList<Finding> Findings() =>
    [
        new("TEXT_TABLE", Severity.Warning, Outcome.Fail, "B01", 2025, "正文35件，表二为35件。", "35", "35", 0, [Place("表", "3５"), Place("文", "申请35件")], "requests"),
        new("VAGUE", Severity.Note, Outcome.Fail, "B01", 2025, "问题写得笼统。", null, null, null, [Place("五", "不够")], "S5"),
    ];

    private static Evidence Place(string locator, string words) => new("B01.txt", locator, SpanOf(Text, words), words);

    private static TextSpan SpanOf(string text, string words) => new(text.IndexOf(words, StringComparison.Ordinal), words.Length);

    private static Report ReportOf(string text)
    {
        var table = TextSpan.FromBounds(text.IndexOf("项目", StringComparison.Ordinal), text.IndexOf("\n二、", StringComparison.Ordinal));
        return new Report(FormEdition.Form2021, true, null, "2025年报告", null, 2025, new ReportDates(null, new DateOnly(2026, 1, 9), null, null),
            text, TextSpan.FromBounds(text.IndexOf("一、", StringComparison.Ordinal), text.Length),
            [Section("S1", "一、总体情况"), Section("S5", "二、问题")],
            [
                Cell("T2", "new_received", FigureState.Value, 35, "3５") with { Doubt = "全角数字，请核对。" },
                Cell("T2", "carried_in", FigureState.Blank, null, "", new TextSpan(table.End, 0)),
                Cell("T3", "cases", FigureState.Missing, null, "", new TextSpan(0, 0)),
                new Figure(NarrativeCodes.ThisYear, "requests_received_total", "", FigureState.Value, 35, "件", "35", new Provenance("第3行", SpanOf(text, "35"))) { SubjectYear = 2025 },
                new Figure(NarrativeCodes.OtherYear, "requests_received_total", "", FigureState.Value, 30, "件", "30", new Provenance("第3行", SpanOf(text, "30"))) { SubjectYear = 2024 },
            ], ["T2"])
        { TableSpans = [table] };

        Section Section(string code, string heading) => new(code, 1, heading, SpanOf(text, heading), TextSpan.FromBounds(SpanOf(text, heading).End, code == "S5" ? text.Length : text.IndexOf("\n二、", StringComparison.Ordinal)));

        Figure Cell(string tableCode, string row, FigureState state, decimal? value, string raw, TextSpan? at = null) =>
            new(tableCode, row, "total", state, value, "件", raw, new Provenance("表1", at ?? SpanOf(text, raw)));
    }
}
