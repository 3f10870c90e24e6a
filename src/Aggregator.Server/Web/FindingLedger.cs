using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Reviews;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.OpenData;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Web;

/// <summary>The findings of a night with what people have made of them up to now, and those that somebody had decided on and that are gone. Worked out once for a night and its decisions.</summary>
public sealed class FindingLedger
{
    private const int MostFilters = 50;

    private static readonly ConditionalWeakTable<CitySnapshot, FindingLedger> Last = [];

    private readonly IReadOnlyList<FindingDecision> _decisions;
    private readonly IReadOnlyList<ReviewEntry> _written;
    private readonly Core.Reports.Roster _roster;
    private readonly ConcurrentDictionary<LedgerFilter, IReadOnlyList<LedgerLine>> _filtered = [];
    private LedgerChoices? _choices;
    private readonly Dictionary<string, LedgerLine> _byFingerprint = new(StringComparer.Ordinal);

    private FindingLedger(CitySnapshot night, IReadOnlyList<FindingDecision> decisions, IReadOnlyList<ReviewEntry> written)
    {
        (_decisions, _written, _roster) = (decisions, written, night.Roster);
        var byFinding = decisions.ToLookup(decision => decision.Fingerprint, StringComparer.Ordinal);
        var book = ReviewBook.Of(written);
        foreach (var finding in FindingDecisions.Apply(night.Findings, decisions))
        {
            _byFingerprint.TryAdd(finding.Fingerprint, Line(finding.Fingerprint, finding.Rule, finding.Unit, finding.Year, StateOf(finding), finding, book.On(finding)));
        }

        foreach (var gone in decisions.Where(decision => !_byFingerprint.ContainsKey(decision.Fingerprint)).DistinctBy(decision => decision.Fingerprint, StringComparer.Ordinal).ToList())
        {
            _byFingerprint.Add(gone.Fingerprint, Line(gone.Fingerprint, gone.Rule, gone.Unit, gone.Year, FindingState.Mended, null, []));
        }

        Lines = [.. _byFingerprint.Values.OrderBy(line => line.State).ThenBy(line => line.Finding?.Outcome == Outcome.NotAssessable).ThenBy(line => line.Severity)
            .ThenByDescending(line => line.Year).ThenBy(line => night.Roster.OrderOf(line.Unit)).ThenBy(line => line.Rule, StringComparer.Ordinal).ThenBy(line => line.Fingerprint, StringComparer.Ordinal)];

        LedgerLine Line(string fingerprint, string rule, string unit, int year, FindingState state, Finding? finding, IReadOnlyList<ReviewEntry> written)
        {
            IReadOnlyList<FindingDecision> own = byFinding.Contains(fingerprint) ? [.. byFinding[fingerprint]] : [];
            return new LedgerLine(fingerprint, rule, unit, year, state, finding, own, written) { Objections = own.Count == 0 ? [] : ObjectionClock.Of(own, night.Calendar.AnswerDays) };
        }
    }

    /// <summary>What waits for a person first, then errors before warnings, the newest year first, in roster order.</summary>
    public IReadOnlyList<LedgerLine> Lines { get; }

    /// <summary>The ledger of a night.</summary>
    /// <param name="night">The last finished night.</param>
    /// <param name="decisions">All decisions up to now, in the order they were made.</param>
    /// <param name="written">Every change of the reviewers' columns, in the order it was made.</param>
    public static FindingLedger Of(CitySnapshot night, IReadOnlyList<FindingDecision> decisions, IReadOnlyList<ReviewEntry> written)
    {
        // Both lists only ever grow.
        if (Last.TryGetValue(night, out var known) && known._decisions.Count == decisions.Count && known._written.Count == written.Count)
        {
            return known;
        }

        var ledger = new FindingLedger(night, decisions, written);
        Last.AddOrUpdate(night, ledger);
        return ledger;
    }

    /// <summary>The line of a finding, or null when there is none or the person may not see it.</summary>
    public LedgerLine? Find(string fingerprint, Person person) => _byFingerprint.GetValueOrDefault(fingerprint) is { } line && person.MaySee(line.Unit) ? For(line, person) : null;

    /// <summary>What the form offers to a person; that of the office is worked out once.</summary>
    public LedgerChoices Choices(Person person) => person.IsOffice ? _choices ??= LedgerChoices.Of(Lines, _roster) : LedgerChoices.Of(Seen(person), _roster);

    /// <summary>The lines a person may see that the filter asks for; what the office asked for lately is kept.</summary>
    public IReadOnlyList<LedgerLine> Seen(Person person, LedgerFilter filter)
    {
        if (filter.IsEmpty || !person.IsOffice)
        {
            return filter.IsEmpty ? Seen(person) : [.. Seen(person).Where(filter.Holds)];
        }

        if (_filtered.Count >= MostFilters)
        {
            _filtered.Clear();
        }

        return _filtered.GetOrAdd(filter, asked => [.. Lines.Where(asked.Holds)]);
    }

    /// <summary>The lines a person may see.</summary>
    public IReadOnlyList<LedgerLine> Seen(Person person) => person.IsOffice ? Lines : [.. Lines.Where(line => person.MaySee(line.Unit)).Select(line => For(line, person))];

    private static LedgerLine For(LedgerLine line, Person person) => person.IsOffice || line.Finding is not { } finding ? line : line with { Finding = Discretion.Of(finding) };

    private static FindingState StateOf(Finding finding) => finding.Ruling switch
    {
        null => FindingState.Open,
        { Reopened: true } => FindingState.Reopened,
        { Objection: not null } => FindingState.Objected,
        { Decision.Kind: DecisionKind.Confirmed } => FindingState.Confirmed,
        { Decision.Kind: DecisionKind.Explained } => FindingState.Explained,
        { Decision.Kind: DecisionKind.Dismissed } => FindingState.Dismissed,
        _ => FindingState.Open,
    };
}
