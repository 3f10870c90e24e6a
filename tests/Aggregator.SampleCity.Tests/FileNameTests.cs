using System.Buffers;
using System.Text.RegularExpressions;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Tests;

/// <summary>Which format a unit hands in, and under what name.</summary>
[TestClass]
public sealed class FileNameTests
{
    // What Windows refuses, and the comma, which would part a line of index.csv.
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("<>:\"\\|?*,");

    private static readonly int[] Years = [2019, 2020, 2021, 2022, 2023, 2024, 2025];

    private static readonly IReadOnlyList<SampleUnit> City = CityRoster.Make(300, 7, 77);

    [TestMethod]
    public void Names_are_valid_on_windows_and_never_two_alike()
    {
        var paths = City.SelectMany(u => Years.Select(y => ReportFile.PathOf(u, y, ReportFile.FormatOf(u, y, City.Count)))).ToList();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in paths)
        {
            Assert.IsTrue(seen.Add(Path.ChangeExtension(path, null)), path);
            foreach (var part in path.Split('/'))
            {
                Assert.IsFalse(part.AsSpan().ContainsAny(Forbidden), path);
                Assert.AreEqual(part.Trim(' ', '.'), part);
            }

            Assert.IsLessThan(120, path.Length);
        }
    }

    [TestMethod]
    public void There_are_at_least_twelve_ways_to_name_a_file_and_capitals_in_some_extensions()
    {
        var paths = City.SelectMany(u => Years.Select(y => Pattern(u, y, ReportFile.PathOf(u, y, SampleFormat.Word)))).ToList();
        Assert.HasCount(FileNames.Habits, paths.Select(p => Path.ChangeExtension(p, null)).Distinct().ToList(), string.Join('\n', paths.Distinct()));
        Assert.IsGreaterThan(50, paths.Count(p => p.EndsWith(".DOCX", StringComparison.Ordinal)));
        Assert.IsGreaterThan(1000, paths.Count(p => p.EndsWith(".docx", StringComparison.Ordinal)));

        static string Pattern(SampleUnit unit, int year, string path)
        {
            path = path.Replace(unit.NameIn(year), "U", StringComparison.Ordinal).Replace(unit.ShortNameIn(year), "A", StringComparison.Ordinal);
            return Regex.Replace(path, "[0-9０-９]+", "n");
        }
    }

    [TestMethod]
    public void Each_large_kind_of_unit_meets_every_hand()
    {
        foreach (var kind in City.GroupBy(u => u.Unit.Kind).Where(k => k.Count() >= 23))
        {
            var hands = kind.SelectMany(u => Years.Select(y => ReportFile.FormatOf(u, y, City.Count))).Distinct().Count();
            Assert.AreEqual(Enum.GetValues<SampleFormat>().Length, hands, kind.Key.ToString());
        }
    }

    [TestMethod]
    public void A_unit_keeps_its_hand_and_a_few_change_it_once()
    {
        var changes = City.Select(u => Years.Zip(Years.Skip(1), (a, b) => ReportFile.FormatOf(u, a, City.Count) != ReportFile.FormatOf(u, b, City.Count)).Count(c => c)).ToList();
        Assert.IsLessThanOrEqualTo(1, changes.Max());
        Assert.IsTrue(changes.Sum() is > 10 and < 60, $"{changes.Sum()}");
    }

    [TestMethod]
    public void A_city_of_a_first_start_has_no_pdf()
    {
        var small = CityRoster.Make(39, 7, 77);
        Assert.IsFalse(small.SelectMany(u => Years.Select(y => ReportFile.FormatOf(u, y, small.Count))).Contains(SampleFormat.Pdf));
        Assert.IsTrue(City.Select(u => ReportFile.FormatOf(u, 2025, City.Count)).Contains(SampleFormat.Pdf));
    }

    [TestMethod]
    public void Every_file_of_a_large_city_names_its_unit_in_its_path_or_its_text()
    {
        var key = SampleCities.LargeKey;
        foreach (var file in key.Honest)
        {
            var unit = key.Units.Single(u => u.Code == file.Unit);
            var name = file.Year <= unit.FormerUntil ? unit.FormerName! : unit.Name;
            Assert.IsTrue(file.File.Contains(name, StringComparison.Ordinal) || key.Read(file.File).Text.Contains(name, StringComparison.Ordinal), file.File);
        }
    }
}
