using System.Text.RegularExpressions;
using Aggregator.SampleCity.Chance;
using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Tests;

/// <summary>The prose alone, composed for a city larger and longer-lived than the one whose files are written.</summary>
[TestClass]
public sealed partial class ComposedProseTests
{
    private const long Seed = 77;
    private const int FirstYear = 2019;

    private static readonly Lazy<IReadOnlyList<(SampleUnit Unit, int Year, ReportText Text)>> Written = new(Write);

    [TestMethod]
    public void No_two_reports_of_seven_years_share_a_sentence()
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (unit, year, text) in Written.Value)
        {
            foreach (var sentence in text.Paragraphs.SelectMany(p => p.Split('。', '；', '：')).Where(s => s.Length >= 15 && !MandatedText.IsMandated(s)))
            {
                Assert.IsTrue(seen.TryAdd(sentence, $"{unit.Code} {year}"), $"{unit.Code} {year} and {seen[sentence]}: {sentence}");
            }
        }
    }

    [TestMethod]
    public void No_two_units_share_a_run_of_twenty_six_characters()
    {
        const int Run = 26;
        var seen = new Dictionary<ulong, int>();
        foreach (var (unit, year, text) in Written.Value)
        {
            foreach (var sentence in text.Paragraphs.SelectMany(p => p.Split('。')).Where(s => !MandatedText.IsMandated(s)))
            {
                var masked = string.Concat(sentence.Select(c => char.IsAsciiDigit(c) ? '#' : c));
                for (var i = 0; i + Run <= masked.Length; i++)
                {
                    var run = StableHash.Of(masked.AsSpan(i, Run));
                    Assert.AreEqual(unit.Index, seen.GetValueOrDefault(run, unit.Index), $"{unit.Code} {year}: {masked.AsSpan(i, Run)}");
                    seen[run] = unit.Index;
                }
            }
        }
    }

    [TestMethod]
    public void No_slot_is_left_open_no_mark_is_doubled_and_brackets_close()
    {
        foreach (var (unit, year, text) in Written.Value)
        {
            foreach (var paragraph in text.Paragraphs)
            {
                Assert.IsFalse(Slip().IsMatch(paragraph), $"{unit.Code} {year}: {Slip().Match(paragraph).Value} in {paragraph}");
                foreach (var pair in (string[])["“”", "《》", "（）"])
                {
                    Assert.AreEqual(paragraph.Count(c => c == pair[0]), paragraph.Count(c => c == pair[1]), $"{unit.Code} {year}: {paragraph}");
                }
            }
        }
    }

    [TestMethod]
    public void Every_stated_figure_has_a_phrase_that_stands_once_and_can_be_restated()
    {
        foreach (var (unit, year, text) in Written.Value)
        {
            var whole = string.Join('\n', text.Paragraphs);
            foreach (var figure in text.Figures)
            {
                Assert.HasCount(2, whole.Split(figure.Phrase), $"{unit.Code} {year} {figure}");
                Assert.HasCount(2, figure.Phrase.Split(figure.Raw), $"{unit.Code} {year} {figure}");
            }

            CollectionAssert.AllItemsAreUnique(text.Figures.Select(f => f.Metric).ToList());
            foreach (var metric in (string[])["proactive_total", "new_received", "reviews", "suits", "fees_collected"])
            {
                Assert.IsNotNull(text.Figure(metric), $"{unit.Code} {year} {metric}");
            }

            var restated = text.Restated("proactive_total", 123456);
            Assert.Contains("123456条", string.Join('\n', restated.Paragraphs));
        }
    }

    [TestMethod]
    public void A_unit_keeps_its_manner_and_its_length_and_units_differ_in_them()
    {
        var manners = new HashSet<string>(StringComparer.Ordinal);
        foreach (var unit in Written.Value.GroupBy(r => r.Unit.Code))
        {
            var lengths = unit.Select(r => r.Text.Paragraphs.Sum(p => p.Length)).ToList();
            Assert.IsLessThan(1.6, (double)lengths.Max() / lengths.Min(), unit.Key);
            var own = unit.Select(r => Manner(string.Concat(r.Text.Aspects[4]))).Distinct().ToList();
            Assert.HasCount(1, own, $"{unit.Key}: {string.Join(' ', own)}");
            manners.Add(own[0]);
        }

        Assert.IsGreaterThan(5, manners.Count, string.Join(' ', manners));
    }

    [TestMethod]
    public void A_project_goes_on_under_its_name_and_what_is_done_of_it_only_grows()
    {
        var followed = 0;
        foreach (var unit in Written.Value.GroupBy(r => r.Unit.Code))
        {
            var last = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var match in unit.SelectMany(r => Progress().Matches(string.Concat(r.Text.Paragraphs))))
            {
                var percent = int.Parse(match.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture);
                followed += last.ContainsKey(match.Groups[1].Value) ? 1 : 0;
                Assert.IsTrue(percent is > 0 and < 100 && percent >= last.GetValueOrDefault(match.Groups[1].Value), $"{unit.Key}: {match.Value}");
                last[match.Groups[1].Value] = percent;
            }
        }

        Assert.IsGreaterThan(0, followed);
    }

    [TestMethod]
    public void The_circular_named_is_the_one_in_force_for_the_year()
    {
        StringAssert.Contains(MandatedText.Basis(2020), "〔2019〕60号");
        StringAssert.Contains(MandatedText.Basis(2021), "〔2021〕30号");
        Assert.IsTrue(MandatedText.IsMandated(MandatedText.Basis(2019)) && MandatedText.IsMandated(MandatedText.Basis(2025)));
    }

    private static string Manner(string aspect) => aspect switch
    {
        _ when aspect.Contains("二是", StringComparison.Ordinal) => OneIsNamed().IsMatch(aspect) ? "named" : "bare",
        _ when aspect.StartsWith("首先，", StringComparison.Ordinal) => "first",
        _ when aspect.StartsWith("1.", StringComparison.Ordinal) => "numbered",
        _ when aspect.StartsWith("（1）", StringComparison.Ordinal) => "bracketed",
        _ when FocusOn().IsMatch(aspect) => "focus",
        _ when InRespect().IsMatch(aspect) => "respect",
        _ => "plain",
    };

    private static List<(SampleUnit, int, ReportText)> Write()
    {
        var ledger = new SentenceLedger();
        var reports = new List<(SampleUnit, int, ReportText)>();
        foreach (var unit in CityRoster.Make(60, 7, Seed))
        {
            var composer = new Composer(unit, ledger, SeededRandom.For(Seed, "prose/" + unit.Code));
            Sheet? before = null;
            for (var year = FirstYear; year <= CityWriter.LastYear; year++)
            {
                before = FigureGenerator.Draw(unit, year, before, SeededRandom.For(Seed, FormattableString.Invariant($"figures/{unit.Code}/{year}")));
                reports.Add((unit, year, composer.Compose(year, before)));
            }
        }

        return reports;
    }

    [GeneratedRegex("[{}<>@|]|[。，；、：][。，；、：]")]
    private static partial Regex Slip();

    [GeneratedRegex("二是(加强|做好|抓好|规范|突出|强化|注重|推进)[^，。]{2,12}。")]
    private static partial Regex OneIsNamed();

    [GeneratedRegex("^聚焦[^，]{2,10}，")]
    private static partial Regex FocusOn();

    [GeneratedRegex("^[^，]{2,10}方面，")]
    private static partial Regex InRespect();

    [GeneratedRegex("([^，。；]+)累计完成投资([0-9]+)%")]
    private static partial Regex Progress();
}
