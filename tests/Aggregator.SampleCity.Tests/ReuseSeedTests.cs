using System.Globalization;
using System.Text.Json;
using Aggregator.SampleCity.Keys;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Tests;

/// <summary>Copies stand in both written files, as much as the key says and edited as the key says.</summary>
[TestClass]
public sealed class ReuseSeedTests
{
    private static readonly Key City = SampleCities.LargeKey;

    private static readonly Dictionary<string, SampleUnit> Units = CityRoster.Make(City.Units.Count, City.City.Years, SampleCities.Seed).ToDictionary(u => u.Code);

    private static readonly string[] Copies = ["Copy", "Template", "LastYearAgain", "ProblemSame"];

    private static readonly string Template = Lines(File.ReadAllText(Directory.GetFiles(Path.Combine(SampleCities.Large, "templates"), "*.txt").Single()));

    [TestMethod]
    public void Every_scope_edit_and_kind_of_reuse_is_seeded()
    {
        CollectionAssert.IsSubsetOf(
            new[]
            {
                "none", "entities", "reordered", "inserted", "synonyms-light", "synonyms-heavy", "layout", "width", "traditional", "scan", "year", "foreign-name",
                "entities+reordered", "entities+layout", "entities+inserted", "entities+synonyms-light", "inserted+scan",
            },
            City.Reuse.Select(r => r.Edits).Distinct().ToList());
        string[] edits = ["none", "entities", "reordered", "inserted", "synonyms-light", "synonyms-heavy", "layout", "width", "traditional", "scan"];
        foreach (var scope in new[] { "report", "section", "paragraph", "sentence" })
        {
            CollectionAssert.IsSubsetOf(edits, City.Reuse.Where(r => r.Kind == "peer" && r.Scope == scope).Select(r => r.Edits).ToList(), scope);
        }

        CollectionAssert.AreEquivalent(new[] { "peer", "own-past", "template", "self" }, City.Reuse.Select(r => r.Kind).Distinct().ToList());
        Assert.IsGreaterThanOrEqualTo(2, City.Reuse.Where(r => r.Kind == "template").Select(r => r.A.Unit).Distinct().Count());
        Assert.IsTrue(City.Reuse.Any(r => r.Kind == "peer" && r.A.Year == r.B.Year + 1), "another unit's report of last year");
        Assert.IsTrue(City.Reuse.Any(r => r.Kind == "peer" && r.A.Unit[0] != r.B.Unit[0]), "a unit of another kind");
    }

    [TestMethod]
    public void Passages_stand_in_both_files()
    {
        foreach (var key in City.Reuse)
        {
            Assert.IsNotEmpty(key.Passages);
            var (copy, source) = (Text(key.A), Text(key.B));
            foreach (var passage in key.Passages)
            {
                Assert.AreEqual(passage.Characters, passage.A.Length);
                StringAssert.Contains(copy, passage.A, key.Edits);
                StringAssert.Contains(source, passage.B, key.Edits);
            }
        }
    }

    [TestMethod]
    public void Offsets_count_in_the_corpus_and_the_background_file()
    {
        var corpus = new[] { Path.Combine(SampleCities.Large, "answers", "corpus.jsonl"), Path.Combine(SampleCities.Large, "templates", "background.jsonl") }
            .SelectMany(File.ReadLines).Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(l => (l.GetProperty("kind").GetString() == "template" ? l.GetProperty("id").GetString()! : l.GetProperty("unit").GetString()!, l.GetProperty("year").GetInt32()), l => l.GetProperty("text").GetString()!);
        Assert.HasCount(City.Accepted.Count() + 1, corpus);
        foreach (var key in City.Reuse)
        {
            foreach (var passage in key.Passages)
            {
                Assert.AreEqual(passage.A, Cut(corpus[(key.A.Unit, key.A.Year)], passage.PlaceA!));
                Assert.AreEqual(passage.B, Cut(corpus[(key.B.Unit, key.B.Year)], passage.PlaceB!));
                Assert.IsFalse(key.Kind == "self" && passage.PlaceA!.Offset < passage.PlaceB!.Offset + passage.PlaceB.Length && passage.PlaceB.Offset < passage.PlaceA.Offset + passage.PlaceA.Length);
            }
        }

        static string Cut(string text, PassagePlace place) => text.Substring(place.Offset, place.Length).Replace("\n", "", StringComparison.Ordinal);
    }

    [TestMethod]
    public void A_scope_is_as_much_as_it_says()
    {
        foreach (var key in City.Reuse.Where(r => !r.Tolerated))
        {
            var taken = key.Passages.Sum(p => p.B.Length);
            var (own, _, _) = OwnWords(key.A);
            switch (key.Scope)
            {
                case "report":
                    Assert.IsGreaterThan(0.5, (double)key.Passages.Where(p => p.Section != "S6").Sum(p => Letters(p.A)) / own, key.A.Unit);
                    CollectionAssert.IsSubsetOf(new[] { "S1", "S5" }, key.Passages.Select(p => p.Section).ToList());
                    break;
                case "section":
                    Assert.IsGreaterThan(200, taken);
                    if (key.Passages.Any(p => p.Section == "S1"))
                    {
                        // Sentences that state counts part an aspect into several passages.
                        Assert.IsGreaterThanOrEqualTo(2, key.Passages.Count(p => p.Section == "S1"), key.A.Unit);
                        Assert.AreEqual("S5", key.Passages[^1].Section, key.A.Unit);
                    }
                    else
                    {
                        Assert.AreEqual("own-past", key.Kind, key.A.Unit);
                        Assert.IsGreaterThan(0.8, Letters(key.Passages.Single().A) / OwnWords(key.A).Five, "section five as a whole");
                    }

                    break;
                default:
                    Assert.HasCount(1, key.Passages);
                    Assert.IsGreaterThanOrEqualTo(60, taken, key.Scope + key.Passages[0].B);
                    break;
            }
        }
    }

    [TestMethod]
    public void An_edit_changes_what_it_says_and_no_more()
    {
        foreach (var key in City.Reuse)
        {
            var (a, b) = (string.Concat(key.Passages.Select(p => p.A)), string.Concat(key.Passages.Select(p => p.B)));
            var share = key.Edits.Contains("reordered", StringComparison.Ordinal) ? 0 : key.Passages.Sum(p => (double)Distance(p.A, p.B)) / b.Length;
            var said = $"{key.Edits} {key.Scope} {key.A.Unit} {key.A.Year}: {share:0.000} {a}";
            if (key.Edits.Contains("entities", StringComparison.Ordinal) && key.Kind == "peer")
            {
                Assert.IsFalse(Units[key.B.Unit].Places.Any(place => a.Contains(place, StringComparison.Ordinal)), said);
            }

            var isAsSaid = key.Edits switch
            {
                "none" => a == b,
                "entities" => share is > 0.005 and < 0.25,
                "reordered" => a != b && Uncounted(a).Order().SequenceEqual(Uncounted(b).Order()),
                "inserted" => share is > 0.05 and < 0.35 && a.Length > b.Length,
                "synonyms-light" => share is > 0.08 and < 0.14,
                "synonyms-heavy" => share is > 0.22 and < 0.31,
                "layout" => a != b && string.Concat(a.Where(char.IsLetterOrDigit)) == string.Concat(b.Where(char.IsLetterOrDigit)),
                "width" => a != b && a.Normalize(System.Text.NormalizationForm.FormKC) == b.Normalize(System.Text.NormalizationForm.FormKC),
                "traditional" => a.Length == b.Length && share is > 0.1 and < 0.4,
                "scan" => share is > 0.015 and < 0.1 && Digits(a) == Digits(b),
                "year" => Masked(a) == Masked(b) && a.Contains($"{key.A.Year}年", StringComparison.Ordinal) == (b.Contains($"{key.B.Year}年", StringComparison.Ordinal) || b.Contains($"{key.A.Year}年", StringComparison.Ordinal)) && !a.Contains($"{key.B.Year}年", StringComparison.Ordinal),
                "foreign-name" => a.Contains(Units[key.B.Unit].Name, StringComparison.Ordinal) && !b.Contains(Units[key.B.Unit].Name, StringComparison.Ordinal),
                "entities+reordered" => Bag(Masked(a)).Count == Bag(Masked(b)).Count && a != b,
                "entities+layout" => share is > 0.02 and < 0.3,
                "entities+inserted" or "entities+synonyms-light" or "inserted+scan" => share is > 0.06 and < 0.45,
                _ => false,
            };
            Assert.IsTrue(isAsSaid, said);
        }
    }

    [TestMethod]
    public void A_finding_of_copying_is_expected_where_much_is_copied_and_nowhere_else()
    {
        // A report into which two copies went has the findings of both.
        var others = City.Reuse.Where(r => r.Kind == "peer" && City.Reuse.Count(o => o.A == r.A) == 1).ToList();
        Assert.IsNotEmpty(others);
        foreach (var key in others)
        {
            var copied = key.Passages.Where(p => p.Section != "S6").Sum(p => Letters(p.A));
            var (own, one, five) = OwnWords(key.A);
            if (one == 0 || five == 0)
            {
                // Another fault took a section or its heading away, so that its length cannot be told from the file.
                continue;
            }

            var largest = Math.Max(Of("S1") / one, Of("S5") / five);
            var finding = FindingOf(key, "COPY_OTHER");
            Assert.AreEqual(key.A.Year == City.City.LastYear && (copied >= 240 || largest >= 0.37), finding is { Tolerated: false }, $"{key.A.Unit} {key.Scope} {copied} {largest:0.00}");
            Assert.IsFalse(copied < 115 && largest < 0.18 && finding is not null, $"{key.A.Unit} {key.Scope} {copied} {largest:0.00}");

            double Of(string section) => key.Passages.Where(p => p.Section == section).Sum(p => Letters(p.A));
        }

        foreach (var key in City.Reuse.Where(r => r.Kind == "own-past"))
        {
            var (all, one, five) = OwnWords(key.A);
            if (one == 0 || five == 0)
            {
                continue;
            }

            var share = (double)key.Passages.Where(p => p.Section != "S6").Sum(p => Letters(p.A)) / all;
            var finding = FindingOf(key, "COPY_SELF");
            Assert.IsTrue(share > 0.72 || finding is not { Tolerated: false }, $"{key.A.Unit} {share:0.00}");
            Assert.IsTrue(share < 0.78 || finding?.Tolerated == key.A.Year < City.City.LastYear, $"{key.A.Unit} {share:0.00}");
        }
    }

    [TestMethod]
    public void Copying_is_expected_to_be_reported_of_the_year_at_hand_and_the_city_has_some_of_it()
    {
        var expected = City.Faults.SelectMany(f => f.Findings).Where(f => f.Rule is "COPY_OTHER" or "COPY_SELF" && !f.Tolerated).ToList();
        Assert.IsTrue(expected.All(f => f.Year == City.City.LastYear));
        Assert.IsGreaterThanOrEqualTo(5, expected.Count(f => f.Rule == "COPY_OTHER"));
        Assert.IsGreaterThanOrEqualTo(1, expected.Count(f => f.Rule == "COPY_SELF"));
        Assert.IsTrue(City.Reuse.Any(r => r.A.Year < City.City.LastYear && !r.Tolerated), "the passages of earlier years stay in the key");
    }

    // What several rows make up is counted out for the key alone.
    private static readonly string[] Outcomes = ["T2/granted", "T2/partial", "T2/deny_", "T2/unable_", "T2/refuse_", "T2/other_"];

    [TestMethod]
    public void Counts_copied_with_the_text_contradict_the_copiers_tables_as_the_key_says()
    {
        var seeded = City.Faults.Where(f => f.Kind == "CopyReportWithCounts").ToList();
        Assert.IsNotEmpty(seeded);
        foreach (var fault in seeded)
        {
            var printed = City.Read(fault.File!);
            var wrong = new List<string>();
            foreach (var figure in City.Narrative.Single(n => n.File == fault.File).Figures)
            {
                StringAssert.Contains(printed.Text, figure.Raw);
                string[] cells = figure.Metric switch
                {
                    "new_received" or "carried_in" or "carried_out" => [$"T2/{figure.Metric}/total"],
                    "total_answered" => ["T2/total/total"],
                    "reviews" => ["T3/cases/review_total"],
                    "suits" => ["T3/cases/direct_suit_total", "T3/cases/suit_after_review_total"],
                    "requests_natural_person" => ["T2/new_received/natural"],
                    "normative_issued" or "normative_repealed" or "normative_in_force" => [$"T1/normative_document/{figure.Metric["normative_".Length..]}"],
                    "licence_decisions" or "penalty_decisions" => [$"T1/{figure.Metric.Split('_')[0]}/decisions"],
                    _ => [],
                };
                var sum = cells.Select(c => c.Split('/')).Sum(c => decimal.Parse(printed.Cells[(c[0], c[1], c[2])], CultureInfo.InvariantCulture));
                if (cells.Length > 0 && sum != figure.Value)
                {
                    wrong.Add($"{cells[0]} {sum} {figure.Value}");
                }
            }

            CollectionAssert.AreEquivalent(wrong, fault.Findings.Where(f => f.Rule == "TEXT_TABLE" && f.Places.Count > 0 && !f.Subject.StartsWith("T2/new_received/commercial", StringComparison.Ordinal) && !Outcomes.Any(f.Subject.StartsWith)).Select(f => $"{f.Subject} {f.Places[0].Expected} {f.Places[0].Actual}").ToList());
        }
    }

    [TestMethod]
    public void A_foreign_name_or_self_word_stands_where_a_wrong_unit_is_expected()
    {
        var wrong = City.Reuse.Where(r => City.Reuse.Count(o => o.A == r.A) == 1 && FindingOf(r, "WRONG_UNIT") is { Tolerated: false }).ToList();
        Assert.IsNotEmpty(wrong);
        foreach (var key in wrong)
        {
            var text = string.Concat(key.Passages.Select(p => p.A));
            Assert.IsTrue(text.Contains(Units[key.B.Unit].Name, StringComparison.Ordinal) || "我本".Any(c => text.Contains(c) && !Mine(key.A.Unit, text)), text);
        }

        // Whether every self-word of the text ends as the unit's name does.
        static bool Mine(string unit, string text) => System.Text.RegularExpressions.Regex.Matches(text, "[我本](局|委|镇|乡|区|街道|中心|所)")
            .All(m => Units[unit].Name.Contains(m.Groups[1].Value switch { "委" => "委员会", "区" => Units[unit].Name.Contains("区管理", StringComparison.Ordinal) ? "区管理" : "区人民政府", var ending => ending }, StringComparison.Ordinal));
    }

    // A report may hold other faults, of other kinds.
    private static ExpectedFinding? FindingOf(ReuseKey key, string rule) =>
        City.Faults.Where(f => f.Unit == key.A.Unit && f.Year == key.A.Year && Copies.Any(kind => f.Kind.StartsWith(kind, StringComparison.Ordinal))).SelectMany(f => f.Findings).OrderBy(f => f.Tolerated).FirstOrDefault(f => f.Rule == rule);

    private static string Text(ReuseReport report) => report.Year == 0 ? Template : Lines(City.Read(FileOf(report)).Text);

    private static string FileOf(ReuseReport report) => City.Accepted.Single(s => s.Unit == report.Unit && s.Year == report.Year).File;

    private static string Lines(string text) => text.Replace("\n", "", StringComparison.Ordinal);

    // Letters of sections one and five as the file prints them.
    private static (double All, double One, double Five) OwnWords(ReuseReport report)
    {
        var text = City.Read(FileOf(report)).Text;
        var one = Between("一、总体情况", "二、主动公开");
        var five = Between("五、存在的主要问题及改进情况", "六、其他需要报告的事项");
        return (one + five, one, five);

        // A heading may be missing or worded otherwise.
        double Between(string from, string to)
        {
            var at = text.IndexOf(from, StringComparison.Ordinal);
            var end = at < 0 ? -1 : text.IndexOf(to, at, StringComparison.Ordinal);
            return at < 0 ? 0 : Letters(text[(at + from.Length)..(end < 0 ? text.Length : end)]);
        }
    }

    // Points that change places are counted off anew.
    private static string Uncounted(string text) => string.Concat(System.Text.RegularExpressions.Regex.Replace(text, "[一二三四五六七八九十]是|首先|其次|再次|最后|同时|此外", "").Where(char.IsLetterOrDigit));

    private static int Letters(string text) => text.Count(char.IsLetterOrDigit);

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    private static string Masked(string text) => System.Text.RegularExpressions.Regex.Replace(text, "[0-9]+", "#");

    private static List<string> Bag(string text) => [.. text.Split('。').Select(s => s.Length > 1 && s[1] == '是' ? s[2..] : s).Order(StringComparer.Ordinal)];

    // Of a source of one sentence the clauses change places.

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        foreach (var (c, i) in a.Select((c, i) => (c, i)))
        {
            var before = row[0];
            row[0] = i + 1;
            for (var j = 1; j <= b.Length; j++)
            {
                var best = Math.Min(Math.Min(row[j], row[j - 1]) + 1, before + (c == b[j - 1] ? 0 : 1));
                before = row[j];
                row[j] = best;
            }
        }

        return row[b.Length];
    }
}
