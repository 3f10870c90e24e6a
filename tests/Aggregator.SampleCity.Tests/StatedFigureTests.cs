using System.Globalization;
using System.Text.RegularExpressions;

namespace Aggregator.SampleCity.Tests;

/// <summary>What honest reports state in figures, read from the written files and held against the tables they print.</summary>
[TestClass]
public sealed partial class StatedFigureTests
{
    private static readonly Key City = SampleCities.LargeKey;

    private static readonly string[] Outcomes = ["granted", "partial", "deny_", "unable_", "refuse_", "other_"];

    private static readonly string[] Replies = ["replies_granted_full", "replies_granted_part", "replies_denied", "replies_unable", "replies_refused", "replies_other"];

    [TestMethod]
    public void Figures_of_the_key_equal_the_cells_they_speak_of()
    {
        var compared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var report in City.Honest)
        {
            var printed = City.Read(report.File);
            foreach (var figure in City.Narrative.Single(n => n.File == report.File).Figures)
            {
                StringAssert.Contains(printed.Text, figure.Raw, report.File);
                if (Expected(printed, figure.Metric) is { } expected)
                {
                    Assert.AreEqual(expected, figure.Value, $"{report.File} {figure.Metric}");
                    compared.Add(figure.Metric);
                }
            }
        }

        Assert.IsGreaterThan(16, compared.Count, string.Join(' ', compared.Order(StringComparer.Ordinal)));
    }

    [TestMethod]
    [DataRow("(?:新收到?|受理|收到)(?:政府)?信息公开申请([0-9]+)件", "new_received")]
    [DataRow("上年结转([0-9]+)件", "carried_in")]
    [DataRow("结转下年度(?:继续办理)?([0-9]+)件", "carried_out")]
    [DataRow("自然人申请([0-9]+)件", "requests_natural_person")]
    [DataRow("法人.{1,2}其他组织申请([0-9]+)件", "requests_legal_entity")]
    [DataRow("予以公开([0-9]+)件", "replies_granted_full")]
    [DataRow("部分公开([0-9]+)件", "replies_granted_part")]
    [DataRow("不予公开([0-9]+)件", "replies_denied")]
    [DataRow("不予处理([0-9]+)件", "replies_refused")]
    [DataRow("行政许可(?:决定)?([0-9]+)件", "licence_decisions")]
    [DataRow("行政处罚(?:决定)?([0-9]+)件", "penalty_decisions")]
    [DataRow("现行有效(?:的)?(?:行政)?规范性文件([0-9]+)件", "normative_in_force")]
    [DataRow("废止规范性文件([0-9]+)件", "normative_repealed")]
    [DataRow("行政复议案?([0-9]+)件", "reviews")]
    [DataRow("行政诉讼案?([0-9]+)件", "suits")]
    public void Every_such_statement_in_a_text_is_in_the_key_and_right(string pattern, string metric)
    {
        var found = 0;
        foreach (var report in City.Honest)
        {
            var printed = City.Read(report.File);
            foreach (Match match in Regex.Matches(printed.Text, pattern))
            {
                var value = decimal.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
                Assert.AreEqual(Expected(printed, metric), value, $"{report.File}: {match.Value}");
                var key = City.Narrative.Single(n => n.File == report.File).Figures;
                Assert.IsTrue(key.Any(f => f.Metric == metric && f.Value == value), $"{report.File}: {match.Value}");
                found++;
            }
        }

        Assert.IsGreaterThan(0, found);
    }

    [TestMethod]
    public void Parts_named_in_a_text_add_up_to_its_whole()
    {
        string[][] sums =
        [
            ["proactive_total", "proactive_website_count", "proactive_wechat_count", "proactive_bulletin_board_count"],
            ["new_received", "requests_online", "requests_letter", "requests_in_person"],
            ["new_received", "requests_natural_person", "requests_legal_entity"],
            ["total_answered", .. Replies],
        ];
        foreach (var sum in sums)
        {
            var checkedReports = 0;
            foreach (var report in City.Honest)
            {
                var figures = City.Narrative.Single(n => n.File == report.File).Figures.ToDictionary(f => f.Metric, f => f.Value);
                if (figures.ContainsKey(sum[1]))
                {
                    Assert.AreEqual(figures[sum[0]], sum.Skip(1).Sum(part => figures.GetValueOrDefault(part)), $"{report.File} {sum[1]}");
                    checkedReports++;
                }
            }

            Assert.IsGreaterThan(0, checkedReports, sum[1]);
        }
    }

    [TestMethod]
    public void Shares_and_differences_to_the_year_before_are_rightly_worked_out()
    {
        int shares = 0, growths = 0, changes = 0;
        foreach (var report in City.Honest)
        {
            var printed = City.Read(report.File);
            if (Share().Match(printed.Text) is { Success: true } share)
            {
                AssertRounded(Number(share.Groups[1]) * 100 / Cell(printed, "new_received", "total"), share.Groups[2].Value, report.File);
                shares++;
            }

            if (City.Honest.FirstOrDefault(s => s.Unit == report.Unit && s.Year == report.Year - 1) is not { } before)
            {
                continue;
            }

            var (now, then) = (Total(report.File), Total(before.File));
            if (Growth().Match(printed.Text) is { Success: true } growth)
            {
                Assert.AreEqual(now > then ? "增长" : "下降", growth.Groups[1].Value, report.File);
                AssertRounded(Math.Abs(now - then) * 100 / then, growth.Groups[2].Value, report.File);
                growths++;
            }

            if (Change().Match(printed.Text) is { Success: true } change)
            {
                var last = Cell(City.Read(before.File), "new_received", "total");
                var difference = Cell(printed, "new_received", "total") - last;
                Assert.AreEqual(last, Number(change.Groups[1]), report.File);
                Assert.AreEqual(difference switch { 0 => "持平", > 0 => $"增加{difference}件", _ => $"减少{-difference}件" }, change.Groups[2].Value, report.File);
                changes++;
            }
        }

        Assert.IsTrue(shares > 0 && growths > 0 && changes > 0, $"{shares} {growths} {changes}");

        static decimal Total(string file) => City.Narrative.Single(n => n.File == file).Figures.Single(f => f.Metric == "proactive_total").Value;
    }

    private static void AssertRounded(decimal exact, string stated, string file)
    {
        var decimals = stated.Contains('.', StringComparison.Ordinal) ? stated.Split('.')[1].Length : 0;
        var value = decimal.Parse(stated, CultureInfo.InvariantCulture);

        // A trailing zero is not printed, so that one more decimal may be meant.
        Assert.IsTrue(Enumerable.Range(decimals, 3).Any(d => Math.Round(exact, d, MidpointRounding.AwayFromZero) == value), $"{file}: {exact} {stated}");
    }

    private static decimal? Expected(PrintedReport printed, string metric) => metric switch
    {
        "new_received" or "carried_in" or "carried_out" => Cell(printed, metric, "total"),
        "total_answered" => Cell(printed, "total", "total"),
        "requests_natural_person" => Cell(printed, "new_received", "natural"),
        "requests_legal_entity" => Cell(printed, "new_received", "total") - Cell(printed, "new_received", "natural"),
        "reviews" => Number(printed.Cells[("T3", "cases", "review_total")]),
        "suits" => Number(printed.Cells[("T3", "cases", "direct_suit_total")]) + Number(printed.Cells[("T3", "cases", "suit_after_review_total")]),
        "licence_decisions" => Number(printed.Cells[("T1", "licence", "decisions")]),
        "penalty_decisions" => Number(printed.Cells[("T1", "penalty", "decisions")]),
        "normative_issued" => Documents(printed, "issued"),
        "normative_repealed" => Documents(printed, "repealed"),
        "normative_in_force" => Documents(printed, "in_force"),
        _ when Array.IndexOf(Replies, metric) is >= 0 and var at => printed.Outcomes.Where(r => r.StartsWith(Outcomes[at], StringComparison.Ordinal)).Sum(r => Cell(printed, r, "total")),
        _ => null,
    };

    // The 2019 form counts what was made anew, and neither what was repealed nor what is in force.
    private static decimal? Documents(PrintedReport printed, string column) =>
        printed.Cells.GetValueOrDefault(("T1", "normative_document", column)) is { } text ? Number(text)
        : column == "issued" ? Number(printed.Cells[("T1", "normative_document", "made")])
        : null;

    private static decimal Cell(PrintedReport printed, string row, string column) => Number(printed.Cells[("T2", row, column)]);

    private static decimal Number(Group group) => Number(group.Value);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("自然人申请([0-9]+)件，占([0-9.]+)%")]
    private static partial Regex Share();

    [GeneratedRegex("(?:总量比|公开量较)上年(增长|下降)([0-9.]+)%")]
    private static partial Regex Growth();

    [GeneratedRegex("上年(?:的|为)?([0-9]+)件(?:，今年|相比)?(持平|增加[0-9]+件|减少[0-9]+件)")]
    private static partial Regex Change();
}
