using System.Collections;
using Aggregator.Core.Reports;

namespace Aggregator.Publishing.OpenData;

/// <summary>The figures of every readable file in the submissions' order, found by their number without a list of millions.</summary>
internal sealed class FigureList : IReadOnlyList<(Submission Submission, Figure Figure)>
{
    private readonly IReadOnlyList<Submission> _submissions;
    private readonly int[] _ends;

    public FigureList(IReadOnlyList<Submission> submissions)
    {
        _submissions = [.. submissions.Where(submission => submission.Report is { Figures.Count: > 0 })];
        _ends = new int[_submissions.Count];
        var end = 0;
        for (var i = 0; i < _ends.Length; i++)
        {
            _ends[i] = end = checked(end + _submissions[i].Report!.Figures.Count);
        }
    }

    public int Count => _ends.Length == 0 ? 0 : _ends[^1];

    public (Submission Submission, Figure Figure) this[int index]
    {
        get
        {
            var found = Array.BinarySearch(_ends, index);
            // The end of one file's figures is the beginning of the next one's.
            var file = found >= 0 ? found + 1 : ~found;
            return (_submissions[file], _submissions[file].Report!.Figures[index - (file == 0 ? 0 : _ends[file - 1])]);
        }
    }

    public IEnumerator<(Submission Submission, Figure Figure)> GetEnumerator() => FigureJson.Of(_submissions).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
