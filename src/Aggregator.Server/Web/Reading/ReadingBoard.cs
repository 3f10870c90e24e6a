using System.Runtime.CompilerServices;
using Aggregator.Core.Checking;
using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;

namespace Aggregator.Server.Web.Reading;

/// <summary>A night's files and findings by unit, by file and by hash. Laid out once for a night.</summary>
public sealed class ReadingBoard
{
    private static readonly ConditionalWeakTable<CitySnapshot, ReadingBoard> Boards = [];

    // Equal by their contents they would be compared word by word.
    private static readonly IEqualityComparer<Submission> SameObject = ReferenceEqualityComparer.Instance;

    private readonly ILookup<string, Submission> _byFile;
    private readonly ILookup<string, Submission> _byUnit;
    private readonly ILookup<string, Submission> _byHash;
    private readonly ILookup<string, Finding> _findings;
    private readonly ILookup<Submission, (Finding Finding, int At)> _places;
    private readonly Dictionary<(string, int), Submission> _accepted = [];

    private ReadingBoard(CitySnapshot night)
    {
        _byFile = night.Submissions.ToLookup(one => one.File, StringComparer.Ordinal);
        _byUnit = night.Submissions.ToLookup(one => one.Unit ?? "", StringComparer.Ordinal);
        _byHash = night.Submissions.ToLookup(one => one.Sha256, StringComparer.Ordinal);
        foreach (var one in night.Submissions)
        {
            if (one is { Status: SubmissionStatus.Accepted, Unit: { } unit, Year: { } year })
            {
                _accepted.TryAdd((unit, year), one);
            }
        }

        _findings = night.Findings.ToLookup(finding => finding.Unit, StringComparer.Ordinal);
        _places = night.Findings.Concat(night.ReturnedFindings)
            .SelectMany(finding => finding.Evidence.Select((place, at) => (Finding: finding, At: at, Submission: SubmissionOf(finding, place))))
            .Where(one => one.Submission is not null)
            .ToLookup(one => one.Submission!, one => (one.Finding, one.At), SameObject);
    }

    /// <summary>The board of a night.</summary>
    public static ReadingBoard Of(CitySnapshot night) => Boards.GetValue(night, one => new ReadingBoard(one));

    /// <summary>What stands for a unit and year, or null.</summary>
    public Submission? Accepted(string unit, int year) => _accepted.GetValueOrDefault((unit, year));

    /// <summary>Everything a unit handed in; "" for what nobody claims.</summary>
    public IEnumerable<Submission> OfUnit(string unit) => _byUnit[unit];

    /// <summary>The reports of one file, in order of place.</summary>
    public IReadOnlyList<Submission> OfHash(string sha256) => [.. _byHash[sha256].OrderBy(one => one.Report?.Body.Offset ?? 0).ThenBy(one => one.File, StringComparer.Ordinal)];

    /// <summary>The findings of a unit, all years.</summary>
    public IEnumerable<Finding> FindingsOf(string unit) => _findings[unit];

    /// <summary>The findings one of whose places lies in a report, with the number of the place.</summary>
    public IEnumerable<(Finding Finding, int At)> PlacesIn(Submission submission) => _places[submission];

    /// <summary>The report a finding's place lies in, or null: of those in its file the one of its unit and year, else the one whose text holds it.</summary>
    public Submission? SubmissionOf(Finding finding, Evidence place)
    {
        Submission? best = null;
        var bestFit = -1;
        foreach (var one in _byFile[place.File])
        {
            var fit = (one.Unit == finding.Unit && one.Year == finding.Year ? 2 : 0) + (one.Report?.Body.Contains(place.Span) == true ? 1 : 0);
            if (fit > bestFit)
            {
                (best, bestFit) = (one, fit);
            }
        }

        return best;
    }
}
