using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Aggregator.SampleCity.Faults.Narrative.Leaks;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Tests;

[TestClass]
public sealed class NarrativeNameTests
{
    private static readonly IReadOnlyList<SampleUnit> City = CityRoster.Make(72, 2, SampleCities.Seed);

    [TestMethod]
    public void Another_units_name_stands_where_the_key_says()
    {
        foreach (var report in NarrativeBench.Write("ForeignUnit"))
        {
            Assert.IsTrue(IsOther(report, Regex.Match(report.Said!, "澜岫.*?(?:人民政府|局|委员会)").Value), report.ToString());
            Assert.IsFalse(City.Any(u => u.Code != report.Unit.Code && !report.Unit.Name.Contains(u.Name, StringComparison.Ordinal) && report.Plain.Text.Contains(u.Name, StringComparison.Ordinal)), report.ToString());
        }

        foreach (var report in NarrativeBench.Write("TitleForeign"))
        {
            Assert.IsTrue(IsOther(report, report.Printed.Lines[0].Split("2025年")[0]), report.Printed.Lines[0]);
        }

        foreach (var report in NarrativeBench.Write("SignOffForeign"))
        {
            Assert.IsTrue(report.Printed.Lines.Any(l => IsOther(report, l)), report.ToString());
            CollectionAssert.DoesNotContain(report.Printed.Lines.ToList(), report.Unit.Name);
        }
    }

    [TestMethod]
    public void The_own_name_is_misspelt_once_in_title_or_sign_off()
    {
        foreach (var report in NarrativeBench.Write("OwnNameMisspelt"))
        {
            var wrong = report.Said!;
            Assert.IsFalse(City.Any(u => u.Name == wrong || u.Unit.Aliases.Contains(wrong)), wrong);
            Assert.IsTrue(report.Printed.Lines.Any(l => l == wrong || l.StartsWith(wrong + "2025年", StringComparison.Ordinal)), report.ToString());
        }
    }

    [TestMethod]
    public void Title_and_sign_off_are_as_wrong_as_the_key_says()
    {
        foreach (var report in NarrativeBench.Write("TitleYear"))
        {
            StringAssert.Contains(report.Printed.Lines[0], "2024年");
            StringAssert.Contains(report.Written.Hand.File.Normalize(NormalizationForm.FormKC), "2025");
        }

        foreach (var report in NarrativeBench.Write("TitleReworded"))
        {
            Assert.AreNotEqual($"{report.Unit.Name}2025年政府信息公开工作年度报告", report.Printed.Lines[0]);
            Assert.IsFalse(report.Printed.Lines.Contains(report.Plain.Lines[0]));
        }

        foreach (var (kind, unit, date) in new[] { ("SignOffMissing", false, false), ("SignOffUnitMissing", false, true), ("SignOffDateMissing", true, false) })
        {
            foreach (var report in NarrativeBench.Write(kind))
            {
                Assert.AreEqual((unit, date), (report.Printed.Lines.Contains(report.Unit.Name), report.Printed.Lines.Any(IsDay)), $"{kind} {report.Written.Hand.File}");
                Assert.IsTrue(report.Plain.Lines.Contains(report.Unit.Name) && report.Plain.Lines.Any(IsDay), report.ToString());
            }
        }

        static bool IsDay(string line) => Regex.IsMatch(line, "^20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日$");
    }

    [TestMethod]
    public void Numbers_of_persons_have_a_right_check_digit_and_what_only_looks_so_has_not()
    {
        foreach (var report in NarrativeBench.Write("IdentityNumber"))
        {
            var number = Regex.Match(report.Printed.Text, "(?<![0-9])99[0-9]{15}[0-9X](?![0-9])").Value;
            Assert.IsTrue(IsIdentity(number), report.ToString());
            Assert.IsTrue(DateOnly.TryParseExact(number[6..14], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
        }

        foreach (var report in NarrativeBench.Write("BankCard"))
        {
            Assert.IsTrue(IsCard(Regex.Match(report.Printed.Text, "(?<![0-9])629999[0-9]{10,13}(?![0-9])").Value), report.ToString());
        }

        foreach (var kind in new[] { "ProjectCode", "CreditCode", "IndexNumber", "LandLine", "OfficeMail", "Hotline", "MaskedNumber" })
        {
            foreach (var report in NarrativeBench.Write(kind))
            {
                Assert.DoesNotMatchRegex(new Regex("(?<![0-9])1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}(?![0-9])"), report.Printed.Text, $"{kind} {report}");
                Assert.IsFalse(Regex.Matches(report.Printed.Text, "[0-9]{17}[0-9X]").Any(m => IsIdentity(m.Value)), $"{kind} {report}");
                Assert.IsFalse(Regex.Matches(report.Printed.Text, "62[0-9]{14,17}").Any(m => IsCard(m.Value)), $"{kind} {report}");
            }
        }

        static bool IsIdentity(string text)
        {
            var sum = 0;
            for (var i = 17; i >= 0; i--)
            {
                // ISO 7064 MOD 11-2: the weighted sum with the check digit leaves 1.
                sum = (sum + ((text[i] == 'X' ? 10 : text[i] - '0') * (int)Math.Pow(2, 17 - i))) % 11;
            }

            return sum == 1;
        }

        static bool IsCard(string text) => text.Length >= 16 && text.Reverse().Select((c, i) => (c - '0') * (1 + (i % 2))).Sum(d => (d / 10) + (d % 10)) % 10 == 0;
    }

    [TestMethod]
    public void Spun_paragraphs_are_full_of_odd_words_that_honest_ones_do_not_have()
    {
        Assert.IsGreaterThanOrEqualTo(60, OddSynonyms.Pairs.Count);
        foreach (var report in NarrativeBench.Write("SpunText"))
        {
            Assert.IsGreaterThanOrEqualTo(8, OddSynonyms.Pairs.Count(p => report.Printed.Text.Contains(p.Odd, StringComparison.Ordinal)), report.ToString());
            Assert.IsLessThan(2, OddSynonyms.Pairs.Count(p => report.Plain.Text.Contains(p.Odd, StringComparison.Ordinal)), report.ToString());
        }
    }

    private static bool IsOther(SeededReport report, string name) => City.Any(u => u.Name == name && u.Code != report.Unit.Code);
}
