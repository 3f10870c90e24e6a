using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity.Tests;

/// <summary>Decoys share what they should and nothing else.</summary>
[TestClass]
public sealed class ReuseDecoyTests
{
    private static readonly string[] Shared = ["CustomaryOpening", "CustomaryPledge", "CustomaryClosing", "CustomaryWelcome", "CustomaryReception", "MandatedExtra", "LegalQuotation"];
    private static readonly string[] OwnWords = ["SharedProgramme", "Breakdown", "TableLikeList", "JointActivity", "QuotedBureau"];

    private static readonly Key City = SampleCities.LargeKey;

    private static readonly List<(SubmissionKey File, string Text)> Texts = [.. City.Accepted.Select(s => (s, City.Read(s.File).Text.Replace("\n", "", StringComparison.Ordinal)))];

    [TestMethod]
    public void Words_of_a_decoy_stand_in_its_file()
    {
        // A decoy of the hand-in prints a date or a file name.
        var seeded = City.Decoys.Where(d => d.Printed is not null && d.Place.StartsWith('S') && d.Tempts.Any(t => t is "COPY_OTHER" or "COPY_SELF")).ToList();
        Assert.IsGreaterThanOrEqualTo(16, seeded.Select(d => d.Kind).Distinct().Count());
        foreach (var decoy in seeded)
        {
            var text = Texts.Single(t => t.File.File == decoy.File).Text;
            Assert.IsTrue(decoy.Kind == "StandingSentences" || text.Contains(decoy.Printed!, StringComparison.Ordinal), decoy.Kind);
        }
    }

    [TestMethod]
    public void Told_in_own_words_no_sentence_and_no_long_run_is_shared_with_anybody()
    {
        foreach (var decoy in City.Decoys.Where(d => OwnWords.Contains(d.Kind)))
        {
            foreach (var sentence in decoy.Printed!.Split('。').Where(s => s.Length >= 15))
            {
                CollectionAssert.AreEqual(new[] { decoy.File }, Texts.Where(t => t.Text.Contains(sentence, StringComparison.Ordinal)).Select(t => t.File.File).ToList(), sentence);
                for (var i = 0; i + 30 <= sentence.Length; i++)
                {
                    var run = sentence.Substring(i, 30);
                    Assert.AreEqual(1, Texts.Count(t => t.Text.Contains(run, StringComparison.Ordinal)), run);
                }
            }
        }
    }

    [TestMethod]
    public void Formulas_titles_and_quotations_are_shared_word_for_word_and_by_decoys_only()
    {
        foreach (var decoy in City.Decoys.Where(d => Shared.Contains(d.Kind)))
        {
            foreach (var sentence in decoy.Printed!.Split('。').Where(s => s.Length >= 15))
            {
                var users = Texts.Where(t => t.Text.Contains(sentence, StringComparison.Ordinal)).ToList();
                Assert.IsTrue(users.All(u => City.Decoys.Any(d => d.File == u.File.File && Shared.Contains(d.Kind))), sentence);
                if (decoy.Kind.StartsWith("Customary", StringComparison.Ordinal) && decoy.Printed.StartsWith(sentence, StringComparison.Ordinal))
                {
                    Assert.IsGreaterThanOrEqualTo(5, users.Select(u => u.File.Unit).Distinct().Count(), sentence);
                }
            }
        }
    }

    [TestMethod]
    public void Standing_sentences_stand_in_both_years_and_are_under_three_tenths()
    {
        var standing = City.Reuse.Where(r => r.Tolerated).ToList();
        Assert.IsNotEmpty(standing);
        foreach (var key in standing)
        {
            Assert.AreEqual((key.A.Unit, key.A.Year - 1, "own-past"), (key.B.Unit, key.B.Year, key.Kind));
            var text = City.Read(City.Accepted.Single(s => s.Unit == key.A.Unit && s.Year == key.A.Year).File).Text;
            var own = text[text.IndexOf("一、总体情况", StringComparison.Ordinal)..text.IndexOf("二、主动公开", StringComparison.Ordinal)] + text[text.IndexOf("五、存在", StringComparison.Ordinal)..text.IndexOf("六、其他", StringComparison.Ordinal)];
            Assert.IsLessThan(0.3, (double)key.Passages.Sum(p => p.A.Length) / own.Length);
            Assert.IsFalse(City.Faults.Any(f => f.Unit == key.A.Unit && f.Year == key.A.Year && f.Findings.Any(x => x.Rule == "COPY_SELF")));
        }
    }

    [TestMethod]
    public void Joint_activities_and_quotations_name_the_other_unit()
    {
        foreach (var decoy in City.Decoys.Where(d => d.Kind is "JointActivity" or "QuotedBureau"))
        {
            Assert.IsTrue(City.Units.Any(u => u.Code != decoy.Unit && decoy.Printed!.Contains(u.Name, StringComparison.Ordinal)), decoy.Printed);
        }
    }

    [TestMethod]
    public void Plain_honest_reports_share_no_passage_with_a_copy_that_is_not_in_the_key()
    {
        foreach (var key in City.Reuse)
        {
            foreach (var sentence in key.Passages.SelectMany(p => p.B.Split('。')).Where(s => s.Length >= 25))
            {
                var strangers = Texts.Where(t => t.Text.Contains(sentence, StringComparison.Ordinal))
                    .Where(t => t.File.Unit != key.B.Unit && !City.Reuse.Any(r => Is(r.A, t.File) || Is(r.B, t.File)) && !City.Faults.Any(f => f.File == t.File.File)).ToList();
                Assert.IsEmpty(strangers, $"{sentence} of {key.B.Unit} {key.B.Year} in {string.Join(", ", strangers.Select(t => t.File.File))}");
            }
        }

        static bool Is(ReuseReport report, SubmissionKey file) => report.Unit == file.Unit && report.Year == file.Year;
    }
}
