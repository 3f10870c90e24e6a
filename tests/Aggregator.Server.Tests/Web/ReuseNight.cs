using Aggregator.Core.Checking;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Core.Reuse;
using Aggregator.Core.Snapshots;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Web;

/// <summary>The sample night with texts that share passages of every kind.</summary>
internal static class ReuseNight
{
    public const string Before = "以下是云川市财政局自己的说明文字。";
    public const string Copied = "云川市教育局建立带班制度，设专人逐周核对栏目，全年更新120次。<script>alert(1)</script>群众反映看得懂、用得上。";
    public const string Original = "云川市教育局建立带班制度，指派专人每周核对栏目，全年更新95次。<script>alert(1)</script>群众反映看得懂、用得上。";
    public const string Template = "范文/<u>样本</u>.txt";

    private static readonly (string A, string B)[] Equal = [("云川市教育局建立带班制度，", "云川市教育局建立带班制度，"), ("专人", "专人"), ("周核对栏目，全年更新120次。<script>alert(1)</script>群众反映看得懂、用得上。", "周核对栏目，全年更新95次。<script>alert(1)</script>群众反映看得懂、用得上。")];

    public static CitySnapshot Create()
    {
        var sample = SampleSnapshot.Create();
        var texts = new Dictionary<string, string>
        {
            ["B01"] = "一、总体情况\n" + Original + "\n后文另有说明。",
            ["B02"] = "一、总体情况\n" + Before + Copied + "\n其余照旧。",
            ["D01"] = "一、总体情况\n" + Copied + "其余照旧。",
        };
        var submissions = sample.Submissions.Select(s => texts.TryGetValue(s.Unit!, out var text) ? s with { Report = Say(s.Report!, text), ReceivedAt = s.Unit == "B01" ? null : s.ReceivedAt, Published = Day(s.Unit!) } : s).ToList();
        var (a, b, d) = (Side("B02", Copied), Side("B01", Original), Side("D01", Copied));
        var passages = new List<ReusePassage>
        {
            new("peer", a, b, 0.93, 50, "light", "copied")
            {
                Runs = [.. Equal.Select(run => new AlignedRun(Within(a, run.A), Within(b, run.B)))],
                ForeignNames = [new ForeignName("a", Within(a, "云川市教育局"), "云川市教育局")],
            },
            new("peer", d, a, 1, 52, "none", "copied"),
            new("template", d, new ReuseSide(Template, "", 0, "", new TextSpan(3, 14), "设专人逐周核对栏目<u>"), 1, 14, "none", "copied"),
            new("peer", Side("D01", "其余照旧。"), Side("B02", "其余照旧。"), 1, 4, "none", "customary"),
        };
        var copied = new Finding(CityRules.CopiedFromOther.Id, Severity.Warning, Outcome.Fail, "B02", 2025, "与云川市教育局2025年度报告雷同。", null, "60%", null, [], "peer/B01/2025");
        return sample with { Submissions = submissions, Reuse = passages, Findings = [.. sample.Findings, copied] };

        ReuseSide Side(string unit, string words) => new($"{unit}/2025", unit, 2025, "S1", new TextSpan(texts[unit].IndexOf(words, StringComparison.Ordinal), words.Length), words);
    }

    /// <summary>A report of one section that says this and nothing else.</summary>
    public static Report Say(Report report, string text) => report with
    {
        Text = text,
        Body = new TextSpan(0, text.Length),
        Sections = [new Section("S1", 1, "一、总体情况", new TextSpan(0, 6), TextSpan.FromBounds(6, text.Length))],
    };

    private static ChinaMoment Day(string unit) => new(new DateOnly(2026, 1, unit == "B01" ? 5 : unit == "B02" ? 20 : 25));

    private static TextSpan Within(ReuseSide side, string words) => new(side.Span.Offset + side.Snippet.IndexOf(words, StringComparison.Ordinal), words.Length);
}
