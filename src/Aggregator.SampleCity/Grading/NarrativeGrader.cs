using System.Globalization;
using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity.Grading;

/// <summary>Compares the figures read out of the prose with those it states, by metric and value.</summary>
internal sealed class NarrativeGrader
{
    // The key's code for each code a reader may give; 收到 in a report that carried nothing in is 新收.
    private static readonly Dictionary<string, string> Metrics = new(StringComparer.Ordinal)
    {
        ["proactive_total"] = "proactive_total",
        ["new_received"] = "new_received",
        ["requests_new"] = "new_received",
        ["requests_received"] = "new_received",
        ["requests_received_total"] = "new_received",
        ["carried_in"] = "carried_in",
        ["requests_carried_in"] = "carried_in",
        ["total_answered"] = "total_answered",
        ["requests_replied_total"] = "total_answered",
        ["carried_out"] = "carried_out",
        ["requests_carried_out"] = "carried_out",
        ["reviews"] = "reviews",
        ["reconsideration_cases"] = "reviews",
        ["suits"] = "suits",
        ["litigation_cases"] = "suits",
        ["fees_collected"] = "fees_collected",
    };

    private readonly Dictionary<string, HashSet<(string Metric, decimal Value)>> _stated = new(StringComparer.Ordinal);
    private readonly HashSet<string> _metrics;
    private readonly HashSet<(string File, string Metric, decimal Value)> _found = [];

    public NarrativeGrader(IEnumerable<NarrativeKey> files)
    {
        foreach (var file in files)
        {
            _stated[file.File] = [.. file.Figures.Select(f => (f.Metric, f.Value))];
        }

        _metrics = _stated.Values.SelectMany(s => s).Select(s => s.Metric).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Takes one figure of the prose. What the key never speaks of is not judged.</summary>
    public void Take(ResultFigure figure)
    {
        if (figure is not { State: "value", Value: { } value } || !_stated.TryGetValue(figure.File, out var stated))
        {
            return;
        }

        // The key of an early year names metrics as readers do.
        var metric = stated.Any(s => s.Metric == figure.Row) ? figure.Row : Metrics.GetValueOrDefault(figure.Row, figure.Row);
        if (_metrics.Contains(metric) || Metrics.ContainsKey(figure.Row))
        {
            _found.Add((figure.File, metric, value));
        }
    }

    /// <summary>The marks once all figures were taken.</summary>
    public (FoundMark All, IReadOnlyList<MetricMark> ByMetric) Mark(GradeNotes notes)
    {
        var stated = _stated.SelectMany(file => file.Value.Select(f => (File: file.Key, f.Metric, f.Value))).ToList();
        notes.Misses.AddRange(stated.Where(f => !_found.Contains(f)).Select(Told).Order(StringComparer.Ordinal));
        notes.FalseAlarms.AddRange(_found.Where(f => !IsRight(f)).Select(Told).Order(StringComparer.Ordinal));

        var expected = stated.CountBy(f => f.Metric).ToDictionary(StringComparer.Ordinal);
        var found = _found.CountBy(f => f.Metric).ToDictionary(StringComparer.Ordinal);
        var right = _found.Where(IsRight).CountBy(f => f.Metric).ToDictionary(StringComparer.Ordinal);
        MetricMark[] metrics =
        [
            .. expected.Keys.Union(found.Keys).Order(StringComparer.Ordinal)
                .Select(m => new MetricMark(m, expected.GetValueOrDefault(m), found.GetValueOrDefault(m), right.GetValueOrDefault(m))),
        ];
        return (new FoundMark(stated.Count, _found.Count, metrics.Sum(m => m.Right)), metrics);
    }

    private bool IsRight((string File, string Metric, decimal Value) figure) => _stated[figure.File].Contains((figure.Metric, figure.Value));

    private static string Told((string File, string Metric, decimal Value) figure) =>
        string.Create(CultureInfo.InvariantCulture, $"narrative {figure.File}: {figure.Metric} {figure.Value}");
}
