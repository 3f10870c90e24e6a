using System.Globalization;
using Aggregator.Core.Scoring.Schemes;

namespace Aggregator.Core.Tests.Scoring;

[TestClass]
public class MarkingTextTests
{
    [TestMethod]
    public void Every_leaf_of_the_default_scheme_reads_back_from_its_text_and_from_its_explanation()
    {
        foreach (var leaf in ScoringScheme.Default.Leaves)
        {
            Assert.AreEqual(Told(leaf.Marking), Read(MarkingText.Of(leaf), leaf.Measure), leaf.Code);
            Assert.AreEqual(Sorted(Told(leaf.Marking)), Sorted(Read(SchemeWording.Of(leaf), leaf.Measure)), leaf.Code);
        }
    }

    [TestMethod]
    public void The_text_is_short()
    {
        var texts = ScoringScheme.Default.Leaves.ToDictionary(leaf => leaf.Code, MarkingText.Of);
        Assert.AreEqual("0:8；3:5；10:2；其余:0", texts["A11"]);
        Assert.AreEqual("0%:4；5%:3；15%:2；30%:1；其余:0；不足5件每件扣1", texts["E21"]);
        Assert.AreEqual("缺失或全表空白:全扣；使用旧版格式:2；缺行:1", texts["B21"]);
    }

    [TestMethod]
    [DataRow("days-late-submitting", "0:8;3:5;其余:0", "0→8 3→5 →0")]
    [DataRow("days-late-submitting", "０：８； ３天以内：５分；\n其余 ： ０分。", "0→8 3→5 →0")]
    [DataRow("days-late-submitting", "为0得8分，不超过3天得5分，超过得0分", "0→8 3→5 →0")]
    [DataRow("days-late-submitting", "报送逾期天数：为0得8分，不超过3天得5分，超过得0分", "0→8 3→5 →0")]
    [DataRow("days-late-submitting", "≤0=8、<=3=5、>3=0", "0→8 3→5 →0")]
    [DataRow("days-late-submitting", "0.5天:8；超过0.5天:1.25", "0.5→8 →1.25")]
    [DataRow("share-peers", "５０％：４；７０%:2；其他：０", "0.5→4 0.7→2 →0")]
    [DataRow("reviews-corrected", "0:4；5%:3；其余:0；不足5件每件扣1", "0→4 0.05→3 →0 <5×1")]
    [DataRow("reviews-corrected", "0:4；其余:0；少于3件的，每件扣0.5分", "0→4 →0 <3×0.5")]
    [DataRow("reviews-corrected", "0:4；其余:0；少于3件的每件扣0.5分", "0→4 →0 <3×0.5")]
    [DataRow("table-identities", "勾稽不符:2", "broken 2")]
    [DataRow("table-identities", "broken：2", "broken 2")]
    [DataRow("table-identities", "BROKEN=2分", "broken 2")]
    [DataRow("table-identities", "勾稽不符每处扣2分", "broken 2")]
    [DataRow("table-identities", "每处扣1.5", "broken 1.5")]
    [DataRow("table-identities", "勾稽不符：每处扣2分", "broken 2")]
    [DataRow("table-1", "缺失:全扣，使用旧版格式:2，缺行:1", "missing 全 outdated 2 rows 1")]
    [DataRow("table-1", "rows:1;missing:all;outdated:2", "rows 1 missing 全 outdated 2")]
    [DataRow("table-1", "缺失得0分\n使用旧版每处扣2分\n缺行每处扣1分", "missing 全 outdated 2 rows 1")]
    public void A_clerk_may_write_it_in_many_ways(string measure, string text, string expected) =>
        Assert.AreEqual(expected, Read(text, measure));

    [TestMethod]
    [DataRow("days-late-submitting", "0:8；3:5", "最后一档没有写“其余”，超过3天没有得分")]
    [DataRow("days-late-submitting", "其余:0；0:8", "“0:8”写在“其余”之后")]
    [DataRow("days-late-submitting", "5%:3；其余:0", "“5%”不是一个天数的上限")]
    [DataRow("days-late-submitting", "1-3天:3；其余:0", "“1-3天”不是一个天数的上限")]
    [DataRow("days-late-submitting", "-1:3；其余:0", "“-1”不是一个天数的上限")]
    [DataRow("days-late-submitting", "0:8；超过5天:0", "“超过5天”没有接着上一档的界限写")]
    [DataRow("days-late-submitting", "八分", "“八分”看不懂，每一档应写成“界限:得分”")]
    [DataRow("days-late-submitting", "0:8；3:", "“3:”看不懂")]
    [DataRow("days-late-submitting", "；，", "没有写档次")]
    [DataRow("days-late-submitting", "=1+1", "看不懂")]
    [DataRow("days-late-submitting", "=HYPERLINK(\"http://x\")", "看不懂")]
    [DataRow("share-peers", "5:3；其余:0", "“5”不是一个百分比的上限")]
    [DataRow("reviews-corrected", "0:4；其余:0；不足五件每件扣1", "小数量应写成“不足5件每件扣1”")]
    [DataRow("reviews-corrected", "0:4；其余:0；不足5件每件扣1；不足3件每件扣2", "之前已经写过小数量")]
    [DataRow("table-identities", "不符:2", "“不符”不是这个计量项所计的事项，只能是“勾稽不符”")]
    [DataRow("table-identities", "0:2；其余:0", "“0”不是这个计量项所计的事项")]
    [DataRow("table-identities", "其余:0", "用在按比例、天数给分的计量项上")]
    [DataRow("table-identities", "勾稽不符", "看不懂，应写成“事项:扣分”")]
    [DataRow("table-identities", "勾稽不符:2；broken:1", "“勾稽不符”写了两次")]
    [DataRow("table-1", "缺失:全扣；缺行:1", "没有写明“使用旧版格式”扣几分")]
    [DataRow("table-1", "缺:全扣；缺行:1；使用旧版格式:1", "“缺”不是这个计量项所计的事项")]
    public void What_is_not_understood_is_told_with_its_remedy(string measure, string text, string problem)
    {
        Assert.IsFalse(MarkingText.TryRead(text, measure, out var marking, out var told));
        StringAssert.Contains(told, problem);
        StringAssert.EndsWith(told, "。");
        Assert.AreEqual("", Told(marking));
    }

    [TestMethod]
    public void Hostile_text_is_refused_by_length()
    {
        Assert.IsFalse(MarkingText.TryRead(new string('9', 100_000), "table-1", out _, out var told));
        StringAssert.Contains(told, "超过1000个字");
        Assert.IsFalse(MarkingText.TryRead(new string('9', 1000) + "", "days-late-submitting", out _, out _));
        Assert.IsFalse(MarkingText.TryRead("\ud800:1", "days-late-submitting", out _, out _));
    }

    [TestMethod]
    public void Whatever_is_typed_is_either_understood_or_refused_with_a_reason()
    {
        string[] words = ["0", "5", "12.5", "-1", "%", ":", "：", ";", "，", "=", "得", "分", "扣", "每", "每件", "件", "不足", "少于", "其余", "超过", "全扣", "all", "勾稽不符", "缺失", "缺行", "broken", "天", "以内", "<=", "≤", "按件计分", "的", " ", "\n", "e9", "\u202e"];
        var random = new Random(711);
        var understood = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => words[random.Next(words.Length)]));
            var measure = MeasureGuide.All[random.Next(MeasureGuide.All.Count)].Id;
            var isRead = MarkingText.TryRead(text, measure, out var marking, out var problem);
            Assert.AreEqual(isRead, problem.Length == 0, text);
            Assert.AreEqual(isRead, marking.Bands.Count + marking.Costs.Count > 0, text);
            understood += isRead ? 1 : 0;
        }

        Assert.IsGreaterThan(0, understood);
    }

    [TestMethod]
    public void A_measure_is_found_by_id_and_by_what_it_finds_out()
    {
        foreach (var measure in MeasureGuide.All)
        {
            Assert.AreEqual(measure, MeasureGuide.Find(measure.Id.ToUpperInvariant()));
            Assert.AreEqual(measure, MeasureGuide.Find(" " + measure.About));
            Assert.IsTrue(MarkingText.TryRead(measure.Example, measure.Id, out _, out _), measure.Id);
        }

        Assert.IsNull(MeasureGuide.Find("气味"));
    }

    [TestMethod]
    public void A_scheme_written_as_JSON_reads_back_equal_and_leaves_nothing_to_defaults()
    {
        var text = SchemeJson.Of(ScoringScheme.Default);
        var again = ScoringScheme.Load(text);
        Assert.AreEqual(text, SchemeJson.Of(again));
        Assert.AreEqual(string.Join('\n', ScoringScheme.Default.Leaves.Select(leaf => $"{leaf.Code} {leaf.Name} {leaf.Measure} {Told(leaf.Marking)}")), string.Join('\n', again.Leaves.Select(leaf => $"{leaf.Code} {leaf.Name} {leaf.Measure} {Told(leaf.Marking)}")));
        CollectionAssert.AreEqual(ScoringScheme.Default.Merits.ToList(), again.Merits.ToList());
        var bare = ScoringScheme.Load(SchemeJson.Of(ScoringScheme.Default with { Merits = [], SubGroups = [], ConfirmedCaps = [], LateCap = null, Sensitivity = new(0, 0, 1) }));
        Assert.AreEqual((0, 0, 0, null, new SchemeSensitivity(0, 0, 1)), (bare.Merits.Count, bare.SubGroups.Count, bare.ConfirmedCaps.Count, bare.LateCap, bare.Sensitivity));
    }

    private static string Read(string text, string measure)
    {
        Assert.IsTrue(MarkingText.TryRead(text, measure, out var marking, out var problem), problem);
        return Told(marking);
    }

    private static string Sorted(string told) => string.Concat(told.Order());

    private static string Told(Marking marking) => string.Join(' ',
    [
        .. marking.Bands.Select(band => $"{Number(band.UpTo)}→{Number(band.Points)}"),
        .. marking.Costs.Select(cost => $"{cost.Thing} {(cost.Points is { } points ? Number(points) : "全")}"),
        .. (marking.Few is { } few ? [$"<{Number(few.Below)}×{Number(few.Each)}"] : (string[])[]),
    ]);

    private static string Number(decimal? number) => number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}
