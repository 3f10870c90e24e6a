using System.Globalization;
using Aggregator.Core.Checking;
using Aggregator.Core.Reports;
using Aggregator.Core.Scoring;
using Aggregator.Core.Scoring.Schemes;
using Aggregator.Core.Tests.Checking;

namespace Aggregator.Core.Tests.Scoring;

/// <summary>Scoring only what has changed gives what scoring everything gives.</summary>
[TestClass]
public class StandingMemoryTests
{
    private const int Units = 24;

    [TestMethod]
    public void One_changed_report_scores_one_unit_again()
    {
        var city = new EditedCity(1);
        var memory = new StandingMemory();
        city.Rank(memory);
        Assert.AreEqual(Units, memory.Scored(2025));
        city.Rank(memory);
        Assert.AreEqual(0, memory.Scored(2025));
        city.Edit(3, draft => draft.Say("S6", "无。"));
        Assert.AreEqual(Dump(city.Rank(null)), Dump(city.Rank(memory)));
        Assert.AreEqual(1, memory.Scored(2025));
    }

    [TestMethod]
    [DataRow(11)]
    [DataRow(12)]
    [DataRow(13)]
    public void After_any_edits_the_ranking_is_that_of_a_full_run(int seed)
    {
        var random = new Random(seed);
        var city = new EditedCity(seed);
        var memory = new StandingMemory();
        city.Rank(memory);
        for (var round = 0; round < 25; round++)
        {
            var edits = random.Next(1, 4);
            for (var i = 0; i < edits; i++)
            {
                city.EditAnything(random);
            }

            Assert.AreEqual(Dump(city.Rank(null)), Dump(city.Rank(memory)), FormattableString.Invariant($"round {round}"));
            Assert.IsLessThanOrEqualTo(edits, memory.Scored(2025));
        }
    }

    [TestMethod]
    public void Another_scheme_scores_everybody_again()
    {
        var city = new EditedCity(1);
        var memory = new StandingMemory();
        city.Rank(memory);
        var other = ScoringScheme.Load(ScoringScheme.DefaultText.Replace("\"costs\": {\"broken\": 2}", "\"costs\": {\"broken\": 3}", StringComparison.Ordinal));
        city.Rank(memory, other);
        Assert.AreEqual(Units, memory.Scored(2025));
    }

    private static string Dump(IReadOnlyList<RankedUnit> ranked) => string.Join('\n', ranked.Select(r => string.Create(CultureInfo.InvariantCulture,
        $"{r.Group} {r.Unit} {r.Rank} {r.ByDoubt} {r.ByWeights} {r.Score} {r.Grade} {string.Join(',', r.Caps)} {string.Join(',', r.Gains)} {string.Join(',', r.Merits)} {string.Join(',', r.Leaves.Select(l => l.Points + l.Why + l.Low + l.High + string.Join('+', l.Findings)))}")));

    /// <summary>A city whose reports, decisions and merits are changed one at a time.</summary>
    private sealed class EditedCity
    {
        private readonly ReportDraft?[] _drafts;
        private readonly int[] _versions = new int[Units];
        private readonly List<Finding>?[] _findings = new List<Finding>?[Units];
        private readonly List<FindingDecision> _decisions = [];
        private readonly List<Merit> _merits = [];
        private readonly Roster _roster = new([.. Enumerable.Range(0, Units).Select(i => new Unit(Code(i), Code(i) + "局", [], UnitKind.Bureau, null, ReportScope.OwnLevel, i % 3 == 0 ? "甲组" : UnitKind.Bureau.DefaultGroup(), null, null, null, null))]);

        public EditedCity(int seed)
        {
            var random = new Random(seed);
            _drafts = [.. Enumerable.Range(0, Units).Select(i => random.Next(6) == 0 ? null : Fresh(i, random))];
            _drafts[3] = Fresh(3, random);
        }

        public void Edit(int unit, Action<ReportDraft> edit)
        {
            edit(_drafts[unit]!);
            (_versions[unit], _findings[unit]) = (_versions[unit] + 1, null);
        }

        public void EditAnything(Random random)
        {
            var unit = random.Next(Units);
            switch (random.Next(6))
            {
                case 0:
                    (_drafts[unit], _versions[unit], _findings[unit]) = (_drafts[unit] is null ? Fresh(unit, random) : null, _versions[unit] + 1, null);
                    break;
                case 1 when _drafts[unit] is not null:
                    Edit(unit, draft => draft.Set("T2", "total", "total", random.Next(5, 8)));
                    break;
                case 2 when _drafts[unit] is not null:
                    Edit(unit, draft => draft.Say("S6", random.Next(2) == 0 ? "无。" : "未收取信息处理费。"));
                    break;
                case 3 when _drafts[unit] is not null:
                    Edit(unit, draft => draft.ReceivedAt = new ChinaMoment(new DateOnly(2026, 1, 20).AddDays(random.Next(40))));
                    break;
                case 4 when FindingsOf(unit) is [var first, ..]:
                    var kinds = DecisionKinds.All;
                    _decisions.Add(FindingDecision.On(first, kinds[random.Next(kinds.Count)], "理由", "某人", DateTimeOffset.UnixEpoch.AddDays(random.Next(9))));
                    break;
                default:
                    _merits.Add(new Merit(Code(unit), 2025, random.Next(2) == 0 ? "commended-city" : "criticised-city", random.Next(1000).ToString(CultureInfo.InvariantCulture), ""));
                    break;
            }
        }

        public IReadOnlyList<RankedUnit> Rank(StandingMemory? memory, ScoringScheme? scheme = null)
        {
            var submissions = Enumerable.Range(0, Units).Where(i => _drafts[i] is not null)
                .Select(i => _drafts[i]!.Submit() with { Sha256 = FormattableString.Invariant($"{i}-{_versions[i]}"), File = Code(i) }).ToList();
            var findings = Enumerable.Range(0, Units).SelectMany(FindingsOf).Concat(MissingReports.Find(_roster, 2025, submissions, new DateOnly(2026, 4, 10))).ToList();
            return Ranking.Compute(scheme ?? ScoringScheme.Default, new RankingInput(_roster, 2025, submissions, FindingDecisions.Apply(findings, _decisions), []) { Merits = _merits, Memory = memory });
        }

        private List<Finding> FindingsOf(int unit) => _findings[unit] ??= _drafts[unit] is { } draft ? [.. ReportChecker.Check(draft.Check()).Findings] : [];

        private static ReportDraft Fresh(int unit, Random random)
        {
            var cases = random.Next(1, 9);
            return new ReportDraft { Unit = Code(unit), UnitName = Code(unit) + "局" }.Row("new_received", cases).Row("granted", cases).Row("total", cases);
        }

        private static string Code(int unit) => FormattableString.Invariant($"B{unit:00}");
    }
}
