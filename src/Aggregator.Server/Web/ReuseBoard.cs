using System.Globalization;
using System.Runtime.CompilerServices;
using Aggregator.Core.Checking;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Core.Reuse;
using Aggregator.Core.Snapshots;
using Aggregator.Server.Web.Reading;

namespace Aggregator.Server.Web;

/// <summary>What a night's shared passages come to: pairs, clusters and shares. Worked out once for a night.</summary>
public sealed class ReuseBoard
{
    private static readonly ConditionalWeakTable<CitySnapshot, ReuseBoard> Boards = [];

    private readonly CitySnapshot _snapshot;
    private readonly string _region;
    private readonly Dictionary<(string, string), ReusePair> _byIds = [];
    private readonly Dictionary<string, int> _copiedOf = new(StringComparer.Ordinal);

    private ReuseBoard(CitySnapshot snapshot)
    {
        _snapshot = snapshot;
        _region = snapshot.Roster.Units.Any(unit => unit.Kind == UnitKind.CityGovernment) ? snapshot.City : "";
        Pairs = ReusePairs.Of(snapshot.Reuse, snapshot.Submissions);
        Clusters = ReuseClusters.Of(snapshot.Reuse, snapshot.Submissions);
        TellingClusters = [.. Clusters.Where(c => c.Template is not null || c.Members.Count > 2)];
        Shares = [.. ReuseShares.Of(snapshot.Reuse, snapshot.Year, snapshot.Submissions).Values
            .OrderByDescending(s => s.PeerShare ?? 0).ThenByDescending(s => s.PastShare ?? 0).ThenBy(s => snapshot.Roster.OrderOf(s.Unit)).ThenBy(s => s.Unit, StringComparer.Ordinal)];
        foreach (var pair in Pairs)
        {
            if (pair.Verdict == "copied")
            {
                _copiedOf[pair.A.Unit] = _copiedOf.GetValueOrDefault(pair.A.Unit) + 1;
                if (pair.B.Unit != pair.A.Unit)
                {
                    _copiedOf[pair.B.Unit] = _copiedOf.GetValueOrDefault(pair.B.Unit) + 1;
                }
            }

            _byIds.TryAdd((Key(pair.A), Key(pair.B)), pair);
        }
    }

    /// <summary>Every two texts that share something; names left standing first.</summary>
    public IReadOnlyList<ReusePair> Pairs { get; }

    /// <summary>Who share one passage.</summary>
    public IReadOnlyList<ReuseCluster> Clusters { get; }

    /// <summary>Those of a template, or of three and more reports.</summary>
    public IReadOnlyList<ReuseCluster> TellingClusters { get; }

    /// <summary>The shares of the night's year, the largest share with a peer first.</summary>
    public IReadOnlyList<ReuseShare> Shares { get; }

    /// <summary>The board of a night.</summary>
    public static ReuseBoard Of(CitySnapshot snapshot) => Boards.GetValue(snapshot, s => new ReuseBoard(s));

    /// <summary>In how many pairs a unit's reports share copied wording.</summary>
    public int CopiedPairsOf(string unit) => _copiedOf.GetValueOrDefault(unit);

    /// <summary>The address of the page that lays two texts side by side.</summary>
    public static string Address(ReusePair pair) => $"/reuse/pair?a={Uri.EscapeDataString(Key(pair.A))}&b={Uri.EscapeDataString(Key(pair.B))}";

    /// <summary>The two texts of these ids in either order, or null.</summary>
    public ReusePair? Find(string? a, string? b) => a is null || b is null ? null : _byIds.GetValueOrDefault((a, b)) ?? _byIds.GetValueOrDefault((b, a));

    /// <summary>The two reports a finding on copied text speaks of, or null when it is none.</summary>
    public ReusePair? Find(Finding finding)
    {
        if (finding.Rule != CityRules.CopiedFromOther.Id && finding.Rule != CityRules.CopiedFromOwnPast.Id)
        {
            return null;
        }

        // peer/{unit}/{year} or past/{year}: what stands behind the first stroke names the other report.
        var other = finding.Subject[(finding.Subject.IndexOf('/', StringComparison.Ordinal) + 1)..];
        var mine = IdOf(finding.Unit, finding.Year);
        return Find(mine, finding.Rule == CityRules.CopiedFromOther.Id ? PersonalData.Mask(other) : PersonalData.Mask(finding.Unit + "/" + other));
    }

    /// <summary>A text's name for a person: the unit's name with the year, or the template's id.</summary>
    public string NameOf(ReuseSide side) => side.Unit.Length == 0
        ? $"范本“{side.Id}”"
        : string.Create(CultureInfo.InvariantCulture, $"{_snapshot.Roster.Find(side.Unit)?.Name ?? side.Unit}{side.Year}年度报告");

    /// <summary>Where a side stands in the full text of its report; null for a template and for what is not at hand.</summary>
    public string? PlaceOf(ReuseSide side) => side.Unit.Length > 0 && ReadingBoard.Of(_snapshot).Accepted(side.Unit, side.Year) is { } submission ? ReportLinks.To(submission, side.Span) : null;

    /// <summary>The names of the night's units.</summary>
    public UnitNames Names => UnitNames.Of(_snapshot);

    /// <summary>The whole text of a side as it was compared, or null when it is not at hand. Personal data is still in it.</summary>
    public ReuseText? SourceOf(ReuseSide side)
    {
        if (side.Unit.Length == 0)
        {
            return _snapshot.Templates.FirstOrDefault(t => t.Id == side.Id) is { } template ? new ReuseText(template.Id, "", "", [], 0, "template", template.Text, new TextSpan(0, template.Text.Length), []) : null;
        }

        return _snapshot.Roster.Find(side.Unit) is { } unit && ReadingBoard.Of(_snapshot).Accepted(side.Unit, side.Year) is { Report: not null } submission ? ReuseText.Of(submission, unit, _region) : null;
    }

    private static string IdOf(string unit, int year) => PersonalData.Mask(string.Create(CultureInfo.InvariantCulture, $"{unit}/{year}"));

    // A template's id is a file's name: no number of a person gets into an address.
    private static string Key(ReuseSide side) => PersonalData.Mask(side.Id);
}
