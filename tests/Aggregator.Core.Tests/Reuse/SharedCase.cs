using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Core.Reuse;
using Aggregator.Core.Tests.Checking;

namespace Aggregator.Core.Tests.Reuse;

/// <summary>Reports with hand-made passages, so that what is made of passages is tested without the engine that finds them.</summary>
internal sealed class SharedCase
{
    public const string Model = "样本/范文.txt";

    private readonly Dictionary<(string, int), Submission> _submissions = [];
    private readonly List<ReusePassage> _passages = [];

    public IReadOnlyList<Submission> Submissions => [.. _submissions.Values];

    public IReadOnlyList<ReusePassage> Passages => _passages;

    public Roster Roster => new([.. _submissions.Keys.Select(k => k.Item1).Distinct().Order(StringComparer.Ordinal)
        .Select(code => new Unit(code, code + "局全称", [], UnitKind.Bureau, null, ReportScope.OwnLevel, UnitKind.Bureau.DefaultGroup(), null, null, null, null))]);

    /// <summary>An accepted report; days are of the January after its year, null for unknown.</summary>
    public SharedCase Report(string unit, string one, string five, int year = 2025, int? published = null, int? received = null)
    {
        var draft = new ReportDraft { Unit = unit, UnitName = unit + "局全称", Year = year, Published = Day(published), ReceivedAt = Day(received) };
        _submissions.Add((unit, year), draft.Say("S1", one).Say("S5", five).Submit());
        return this;

        ChinaMoment? Day(int? day) => day is { } known ? new ChinaMoment(new DateOnly(year + 1, 1, known)) : null;
    }

    public SharedCase Peer(string later, string earlier, string words, string? theirWords = null, int laterYear = 2025, int earlierYear = 2025, string edits = "none", string verdict = "copied", string? nameLeft = null, string side = "a")
    {
        var (a, b) = (Side(later, laterYear, words), Side(earlier, earlierYear, theirWords ?? words));
        var holder = side == "a" ? a : b;
        return Add("peer", a, b, edits, verdict, nameLeft is null ? [] : [new ForeignName(side, Within(holder, nameLeft), nameLeft)]);
    }

    public SharedCase Past(string unit, string words, int year = 2025, int earlier = 2024) => Add("own-past", Side(unit, year, words), Side(unit, earlier, words), "none", "copied", []);

    public SharedCase Template(string unit, string words, int year = 2025, string id = Model, int at = 0) =>
        Add("template", Side(unit, year, words), new ReuseSide(id, "", 0, "", new TextSpan(at, words.Length), words), "none", "copied", []);

    public SharedCase Again(string unit, string words, int year = 2025)
    {
        var first = Side(unit, year, words);
        var text = TextOf(unit, year);
        var second = first with { Span = new TextSpan(text.IndexOf(words, first.Span.End, StringComparison.Ordinal), words.Length) };
        return Add("self", second, first, "none", "copied", []);
    }

    public ReuseShare Share(string unit, int year = 2025) => ReuseShares.Of(Passages, year, Submissions)[unit];

    private SharedCase Add(string kind, ReuseSide a, ReuseSide b, string edits, string verdict, IReadOnlyList<ForeignName> names)
    {
        _passages.Add(new ReusePassage(kind, a, b, 1, a.Snippet.Count(char.IsLetterOrDigit), edits, verdict) { ForeignNames = names });
        return this;
    }

    private ReuseSide Side(string unit, int year, string words)
    {
        var report = _submissions[(unit, year)].Report!;
        var at = report.Text.IndexOf(words, StringComparison.Ordinal);
        Assert.IsGreaterThanOrEqualTo(0, at, words);
        var section = report.Sections.LastOrDefault(s => s.BodySpan.Offset <= at && at < s.BodySpan.End)?.Code ?? "";
        return new ReuseSide($"{unit}/{year}", unit, year, section, new TextSpan(at, words.Length), words);
    }

    private TextSpan Within(ReuseSide side, string name) =>
        new(side.Span.Offset + Math.Max(0, side.Snippet.IndexOf(name, StringComparison.Ordinal)), name.Length);

    private string TextOf(string unit, int year) => _submissions[(unit, year)].Report!.Text;
}
