using System.Text.RegularExpressions;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Tests;

[TestClass]
public sealed partial class HonestReportTests
{
    private static readonly Key City = SampleCities.HonestKey;

    [TestMethod]
    public void All_identities_hold_within_the_year_and_from_year_to_year()
    {
        foreach (var report in City.Honest)
        {
            var before = City.Honest.FirstOrDefault(s => s.Unit == report.Unit && s.Year == report.Year - 1);
            var broken = Recount.Broken(City.Read(report.File), before is null ? null : City.Read(before.File));
            Assert.IsEmpty(broken, $"{report.File}: {string.Join(", ", broken)}");
        }
    }

    [TestMethod]
    public void No_two_share_a_sentence_of_fifteen_characters_save_mandated_ones()
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var report in City.Honest)
        {
            var sentences = City.Read(report.File).Lines.SelectMany(l => l.Split('。', '；', '：')).Select(s => s.Trim()).Where(s => s.Length >= 15 && !IsFurniture(s)).Distinct();
            foreach (var sentence in sentences)
            {
                Assert.IsTrue(seen.TryAdd(sentence, report.File), $"{report.File} and {seen[sentence]}: {sentence}");
            }
        }
    }

    [TestMethod]
    public void Reports_of_two_units_share_no_long_run_of_words_once_digits_are_masked()
    {
        const int Run = 26;
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var report in City.Honest)
        {
            foreach (var sentence in City.Read(report.File).Lines.SelectMany(l => l.Split('。')).Where(s => !IsFurniture(s.Trim())))
            {
                var masked = string.Concat(sentence.Select(c => char.IsAsciiDigit(c) ? '#' : c));
                for (var i = 0; i + Run <= masked.Length; i++)
                {
                    var run = masked.Substring(i, Run);
                    var other = seen.GetValueOrDefault(run, report.Unit!);
                    Assert.AreEqual(report.Unit, other, $"{report.File} shares with {other}: {run}");
                    seen[run] = report.Unit!;
                }
            }
        }
    }

    [TestMethod]
    public void Prose_has_lengths_offices_write_short_and_long()
    {
        var lengths = City.Honest.Select(report => City.Read(report.File).Lines.Where(l => !IsFurniture(l)).Sum(l => l.Length)).Order().ToList();
        Assert.IsTrue(lengths[0] is > 1500 and < 2600, $"shortest {lengths[0]}");
        Assert.IsTrue(lengths[lengths.Count / 2] is > 3000 and < 6000, $"median {lengths[lengths.Count / 2]}");
        Assert.IsTrue(lengths[^1] is > 7000 and < 10_500, $"longest {lengths[^1]}");
    }

    [TestMethod]
    public void The_six_sections_stand_in_order_and_the_fee_is_stated_in_the_sixth()
    {
        foreach (var report in City.Honest)
        {
            var text = City.Read(report.File).Text;
            var places = Core.Reports.Forms.Sections.Select(s => text.IndexOf(s, StringComparison.Ordinal)).ToList();
            Assert.IsTrue(places.All(p => p >= 0) && places.SequenceEqual(places.Order()), report.File);
            StringAssert.Contains(text[places[5]..], "信息处理费", report.File);
        }
    }

    [TestMethod]
    public void Last_years_two_problems_and_the_measures_announced_are_answered()
    {
        var answered = 0;
        foreach (var report in City.Honest.Where(s => s.Year == CityWriter.LastYear))
        {
            if (City.Honest.FirstOrDefault(s => s.Unit == report.Unit && s.Year == report.Year - 1) is { } before)
            {
                var fifth = City.Read(report.File).Text.Split("五、存在的主要问题")[1].Split("六、其他")[0];
                var quoted = Quoted().Matches(fifth).Select(q => q.Groups[1].Value).Where(q => q.Length > 4).Take(4).ToList();
                Assert.HasCount(4, quoted, report.File);
                var fifthBefore = City.Read(before.File).Text.Split("五、存在的主要问题")[1].Split("六、其他")[0];
                Assert.IsTrue(quoted.All(q => fifthBefore.Contains(q, StringComparison.Ordinal)), $"{report.File}: {string.Join(" / ", quoted)}");
                answered++;
            }
        }

        Assert.IsGreaterThan(10, answered);
    }

    [TestMethod]
    public void Units_without_a_single_request_say_so()
    {
        var zero = City.Honest.Where(s => City.Read(s.File).Cells[("T2", "new_received", "total")] == "0").ToList();
        Assert.IsNotEmpty(zero);
        foreach (var report in zero)
        {
            StringAssert.Contains(City.Read(report.File).Text, "未收到政府信息公开申请", report.File);
        }
    }

    private static bool IsFurniture(string line) =>
        AspectHeading().IsMatch(line) || MandatedText.IsMandated(line) || Core.Reports.Forms.Sections.Contains(line) || line.EndsWith("政府信息公开工作年度报告", StringComparison.Ordinal)
        || City.Units.SelectMany(u => new[] { u.Name, u.FormerName }).OfType<string>().Any(name => name == line || line.StartsWith("如有疑问，请与" + name, StringComparison.Ordinal));

    [GeneratedRegex("“([^”]*)”")]
    private static partial Regex Quoted();

    [GeneratedRegex("^（[一二三四五]）(主动公开|依申请公开|政府信息管理|政府信息公开平台建设|监督保障)(情况)?$")]
    private static partial Regex AspectHeading();
}
