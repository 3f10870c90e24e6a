using System.Globalization;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Core.Reuse;
using Aggregator.Core.Snapshots;
using Aggregator.Testing;

namespace Aggregator.Publishing.Tests;

/// <summary>Cities that are hard to draw.</summary>
internal static class ChartCity
{
    /// <summary>The cities every chart has to stand: by name, for a test's message.</summary>
    public static readonly IReadOnlyDictionary<string, Func<CitySnapshot>> All = new Dictionary<string, Func<CitySnapshot>>
    {
        ["empty"] = Empty,
        ["1"] = () => Of(1),
        ["2"] = () => Of(2),
        ["12"] = () => Of(12),
        ["300"] = () => Of(300),
        ["12 long names"] = () => WithNames(Of(12), i => string.Create(CultureInfo.InvariantCulture, $"云川市{new string('长', 34)}第{i % 10}局")),
        ["300 long names"] = () => WithNames(Of(300), i => string.Create(CultureInfo.InvariantCulture, $"{new string('长', 36)}{i % 1000:000}局")),
        ["12 Latin names"] = () => WithNames(Of(12), i => string.Create(CultureInfo.InvariantCulture, $"MUNICIPAL WWW BUREAU of MMMM AFFAIRS {i}")),
        ["12 one year"] = () => Of(12) with { LastYear = [] },
        ["300 nobody late"] = () => WithDays(Of(300), i => -(i % 40)),
        ["300 everybody late"] = () => WithDays(Of(300), i => 1 + (i % 200)),
        ["12 nobody late"] = () => WithDays(Of(12), i => -i),
        ["12 everybody late"] = () => WithDays(Of(12), i => 1 + (i * 3)),
        ["300 many years"] = () => WithYears(Of(300), Enumerable.Range(2008, 17), 3),
        ["12 years with gaps"] = () => WithYears(Of(12), [2019, 2021, 2024], 12),
        ["300 one clique"] = () => WithCopies(Of(300), 300),
        ["300 pairs"] = () => WithCopies(Of(300), 2),
        ["12 cliques of four"] = () => WithCopies(Of(12), 4),
        ["12 sixty leaves"] = () => WithLeaves(Of(12), 60),
        ["300 one leaf"] = () => WithLeaves(Of(300), 1),
        ["hostile"] = () => HostileSnapshot.Create("<script>alert(1)</script>&\u0001\ud800\"'\u202e 长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长"),
    };

    public static CitySnapshot Empty()
    {
        var sample = SampleSnapshot.Create();
        return sample with { Roster = new Roster([]), Submissions = [], Findings = [], Reuse = [], RollUp = [], Ranking = [], LastYear = [] };
    }

    public static CitySnapshot Of(int count) => LargeSnapshot.Create(count);

    public static CitySnapshot WithNames(CitySnapshot night, Func<int, string> name) => night with { Roster = new Roster([.. night.Roster.Units.Select((unit, i) => unit with { Name = name(i), Group = unit.Group })]) };

    /// <summary>Every unit files so many days after its deadline, none is missing.</summary>
    public static CitySnapshot WithDays(CitySnapshot night, Func<int, int> days)
    {
        var model = SampleSnapshot.Create().Submissions[0];
        var deadline = new DateOnly(2026, 1, 31);
        return night with
        {
            Submissions = [.. night.Roster.Units.Select((unit, i) => model with { File = unit.Code + ".docx", Unit = unit.Code, Deadline = deadline, DaysLate = Math.Max(0, days(i)), LateBasis = "received", ReceivedAt = new ChinaMoment(deadline.AddDays(days(i))) })],
        };
    }

    /// <summary>Reports of earlier years of the first so many units: new requests in growing numbers, and none at all in the first year.</summary>
    public static CitySnapshot WithYears(CitySnapshot night, IEnumerable<int> years, int units)
    {
        var model = SampleSnapshot.Create().Submissions[0];
        var former = years.SelectMany(year => night.Roster.Units.Take(units).Select((unit, i) => Former(model, unit.Code, year, year == 2019 ? 0 : ((year - 2000) * 1111) + i)));
        return night with { Submissions = [.. former, .. night.Submissions] };
    }

    /// <summary>An accepted report of a year whose form is the one of 2021 and that says how many requests came.</summary>
    public static Submission Former(Submission model, string unit, int year, decimal received)
    {
        var figure = new Figure("T2", "new_received", "total", FigureState.Value, received, "件", received.ToString(CultureInfo.InvariantCulture), new Provenance("第2行", new TextSpan(11, 2)));
        return model with { File = string.Create(CultureInfo.InvariantCulture, $"{unit}/{year}.docx"), Unit = unit, Year = year, Report = model.Report! with { Year = year, Figures = [figure], Form = year < 2021 ? FormEdition.Form2019 : FormEdition.Form2021 } };
    }

    /// <summary>Units copy within groups of so many.</summary>
    public static CitySnapshot WithCopies(CitySnapshot night, int size)
    {
        var model = SampleSnapshot.Create().Reuse[0];
        var units = night.Roster.Units;
        var passages = Enumerable.Range(0, units.Count).SelectMany(i => Enumerable.Range(i + 1, Math.Max(0, Math.Min(units.Count, ((i / size) + 1) * size) - i - 1))
            .Where(j => size < 100 || (i + j) % 7 == 0 || j == i + 1).Select(j => model with { A = Side(units[j].Code), B = Side(units[i].Code) }));
        var template = model with { Kind = "template", A = Side(units[0].Code), B = new ReuseSide("范文/样本.txt", "", 0, "", new TextSpan(0, 4), "一、总体") };
        return night with { Reuse = [.. passages, template] };

        static ReuseSide Side(string unit) => new(unit + "/2025", unit, 2025, "S1", new TextSpan(7, 8), "本年新收13件");
    }

    private static CitySnapshot WithLeaves(CitySnapshot night, int count) => night with
    {
        Ranking = [.. night.Ranking.Select((unit, i) => unit with
        {
            Leaves = [.. Enumerable.Range(0, count).Select(n => unit.Leaves[0] with
            {
                Code = string.Create(CultureInfo.InvariantCulture, $"Z{n}"), Name = "名称很长很长的一项考核指标及其说明", Max = 10, Points = (n + i) % 4 == 0 ? null : (n * i) % 11, State = (n + i) % 8 == 0 ? "not-assessable" : "na",
            })],
        })],
    };
}
