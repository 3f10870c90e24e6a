using System.Text.Json;
using Aggregator.Core.Reuse;

namespace Aggregator.Core.Tests.Reuse;

[TestClass]
public class CustomaryWordingTests
{
    private const int Units = 60;

    private static readonly string Phrase = Prose.Of(1, 90);

    // Each says something of its own; behind it what the case adds.
    private static List<ReuseText> City(int years, Func<int, int, string> added) =>
        [.. Enumerable.Range(0, Units * years).Select(n => (Unit: n % Units, Year: 2023 + (n / Units)))
            .Select(r => Prose.Text($"{r.Unit:00}-{r.Year}", $"u{r.Unit:00}", r.Year, Prose.Of(1000 + (r.Unit * 100) + r.Year, 200) + "。" + added(r.Unit, r.Year)))];

    private static string[] Verdicts(List<ReuseText> texts, string kind = "peer")
    {
        var full = PassageFinder.Find(texts);
        var random = new Random(7);
        var index = texts.OrderBy(_ => random.Next()).Chunk(25).Aggregate(ReuseIndex.Of(ReuseBackground.Of(texts), []), (index, some) => index.With(some));
        Assert.AreEqual(JsonSerializer.Serialize(full), JsonSerializer.Serialize(index.PassagesOf([.. index.Ids])), "The stored index judges otherwise.");
        return [.. full.Where(p => p.Kind == kind).Select(p => p.Verdict).Distinct()];
    }

    // Five characters no other number has.
    private static string Fill(int number) => string.Concat(Enumerable.Range(0, 5).Select(k => (char)('一' + number + (k * 7))));

    [TestMethod]
    [DataRow(3, 2023, 2025, "customary", DisplayName = "all have it year by year")]
    [DataRow(3, 2024, 2025, "customary", DisplayName = "for two of three years")]
    [DataRow(3, 2025, 2025, "copied", DisplayName = "all have it from one year")]
    [DataRow(2, 2024, 2024, "customary", DisplayName = "of two years nothing is known")]
    [DataRow(1, 2023, 2023, "customary", DisplayName = "of one year nothing is known")]
    public void A_phrase_of_eight_units_is_a_formula_unless_it_came_up_in_one_year(int years, int first, int last, string verdict)
    {
        CollectionAssert.AreEqual(new[] { verdict }, Verdicts(City(years, (unit, year) => unit < 8 && year >= first && year <= last ? Phrase : "")));
    }

    [TestMethod]
    public void What_most_units_write_is_customary_even_in_its_first_year()
    {
        CollectionAssert.AreEqual(Array.Empty<string>(), Verdicts(City(3, (unit, year) => year == 2025 && unit < 50 ? Phrase : "")).Except(["customary"]).ToArray());
    }

    [TestMethod]
    public void A_phrase_of_three_units_is_copied_however_long_they_have_had_it()
    {
        CollectionAssert.AreEqual(new[] { "copied" }, Verdicts(City(3, (unit, _) => unit < 3 ? Phrase : "")));
    }

    [TestMethod]
    [DataRow(18, "customary", DisplayName = "eighteen units fill it in")]
    [DataRow(6, "customary", DisplayName = "six units fill it in, too few to make it a formula")]
    [DataRow(2, "copied", DisplayName = "two units have it")]
    public void A_frame_that_many_units_fill_with_their_own_figures_and_names_is_no_copying(int users, string verdict)
    {
        var texts = City(2, (unit, year) => unit >= users ? "" : string.Concat(Enumerable.Range(0, 9).Select(i => Prose.Of(50 + i, 11) + Fill((unit * 1009) + ((year - 2023) * 503) + (i * 37)) + $"{unit + i}件，")));
        Assert.AreEqual(verdict, string.Join(' ', Verdicts(texts)));
    }

    [TestMethod]
    public void A_units_own_frame_filled_anew_every_year_is_customary_though_few_others_have_it()
    {
        var texts = City(3, (unit, year) => unit >= 6 ? "" : string.Concat(Enumerable.Range(0, 9).Select(i => Prose.Of(50 + i, 13) + Fill((unit * 1009) + ((year - 2023) * 503) + (i * 37)) + "，")));
        CollectionAssert.AreEqual(new[] { "customary" }, Verdicts(texts, "own-past"));
    }

    [TestMethod]
    [DataRow(42, "", DisplayName = "forty-two characters")]
    [DataRow(64, "copied", DisplayName = "sixty-four characters")]
    public void A_turn_that_five_units_know_is_copied_when_it_is_as_long_as_a_sentence(int length, string verdict)
    {
        var turn = Prose.Of(3, 90).Replace("，", "", StringComparison.Ordinal)[..length];
        Assert.AreEqual(verdict, string.Join(' ', Verdicts(City(1, (unit, _) => unit < 5 ? turn + "。" : ""))));
    }

    [TestMethod]
    public void A_page_of_eight_units_stays_copied_through_the_years()
    {
        var page = Prose.Of(2, 900);
        CollectionAssert.AreEqual(new[] { "copied" }, Verdicts(City(3, (unit, _) => unit < 8 ? page : "")));
    }
}
