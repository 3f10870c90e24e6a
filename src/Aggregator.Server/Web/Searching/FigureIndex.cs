using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;
using Aggregator.Server.Web.Reading;

namespace Aggregator.Server.Web.Searching;

/// <summary>
/// Finds figures of the accepted reports by their value. Noughts are left out: nine cells of ten are one, and nobody looks for them.
/// </summary>
/// <remarks>Eight bytes for a figure that is not nought, of which a report has some forty-five: 3.6 MB for a night of 10,000 reports.</remarks>
public sealed class FigureIndex
{
    private readonly CitySnapshot _night;
    private readonly Submission[] _reports;

    // By report: the number of its first figure, counted over all; one more at the end.
    private readonly int[] _firsts;

    // By the hash of the value, and beside it the figure's number.
    private readonly int[] _hashes;
    private readonly int[] _figures;

    /// <summary>Reads the figures of every accepted report once: the newest year first, then in roster order.</summary>
    public FigureIndex(CitySnapshot night)
    {
        _night = night;
        _reports =
        [
            .. night.Submissions.Where(one => one is { Status: SubmissionStatus.Accepted, Report: not null, Unit: not null, Year: not null })
                .OrderByDescending(one => one.Year).ThenBy(one => night.Roster.OrderOf(one.Unit)).ThenBy(one => one.File, StringComparer.Ordinal),
        ];
        _firsts = new int[_reports.Length + 1];
        var (hashes, figures) = (new List<int>(), new List<int>());
        for (var i = 0; i < _reports.Length; i++)
        {
            var own = _reports[i].Report!.Figures;
            for (var j = 0; j < own.Count; j++)
            {
                if (own[j].Value is { } value and not 0)
                {
                    hashes.Add(value.GetHashCode());
                    figures.Add(_firsts[i] + j);
                }
            }

            _firsts[i + 1] = _firsts[i] + own.Count;
        }

        (_hashes, _figures) = ([.. hashes], [.. figures]);
        Array.Sort(_hashes, _figures);
    }

    /// <summary>How many figures can be found.</summary>
    public int Count => _figures.Length;

    /// <summary>
    /// The figures whose value is one of the words and whose unit, year, place and measure together hold the other words; the newest year first,
    /// in roster order, as they stand in the report.
    /// </summary>
    /// <param name="words">Folded words.</param>
    /// <param name="most">When to stop.</param>
    public IReadOnlyList<FigureHit> Find(IReadOnlyList<string> words, int most)
    {
        var found = new SortedSet<int>();
        foreach (var word in words)
        {
            if (SearchNumber.Of(word) is { } number)
            {
                found.UnionWith(Holding(number, [.. words.Where(other => other != word)], most));
            }
        }

        return [.. found.Take(most).Select(HitOf)];
    }

    private IEnumerable<int> Holding(SearchNumber number, IReadOnlyList<string> others, int most)
    {
        var hash = number.Value.GetHashCode();
        var from = FirstOf(hash);
        var to = from;
        while (to < _hashes.Length && _hashes[to] == hash)
        {
            to++;
        }

        var (report, left) = (-1, others);
        var candidates = _figures[from..to];
        Array.Sort(candidates);
        foreach (var at in candidates)
        {
            var hit = HitOf(at);
            if (hit.Figure.Value != number.Value || (number.Measure.Length > 0 && SearchFolding.Of(hit.Figure.Measure) != number.Measure))
            {
                continue;
            }

            if (others.Count > 0)
            {
                if (ReportOf(at) is var own && own != report)
                {
                    var about = AboutOf(hit.Submission);
                    (report, left) = (own, [.. others.Where(word => !about.Contains(word, StringComparison.Ordinal))]);
                }

                var name = left.Count == 0 ? "" : SearchFolding.Of(FigureNames.Of(hit.Submission.Report!, hit.Figure) + hit.Figure.Measure);
                if (left.Any(word => !name.Contains(word, StringComparison.Ordinal)))
                {
                    continue;
                }
            }

            yield return at;
            if (--most == 0)
            {
                yield break;
            }
        }
    }

    private int FirstOf(int hash)
    {
        var (low, high) = (0, _hashes.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _hashes[middle] < hash ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // The last report that begins at or before it: one without figures begins where the next does.
    private int ReportOf(int figure)
    {
        var (low, high) = (0, _reports.Length);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = _firsts[middle] <= figure ? (middle, high) : (low, middle);
        }

        return low;
    }

    private FigureHit HitOf(int figure)
    {
        var report = ReportOf(figure);
        return new FigureHit(_reports[report], _reports[report].Report!.Figures[figure - _firsts[report]]);
    }

    private string AboutOf(Submission submission)
    {
        var unit = _night.Roster.Find(submission.Unit);
        return SearchFolding.Of(string.Join('\n', [submission.Unit!, .. unit is null ? Array.Empty<string>() : [unit.Name, .. unit.Aliases], submission.Year!.Value.ToString(CultureInfo.InvariantCulture) + "年度"]));
    }
}

/// <summary>A figure that was searched for.</summary>
/// <param name="Submission">Its report.</param>
/// <param name="Figure">The figure.</param>
public sealed record FigureHit(Submission Submission, Figure Figure);
