using System.Globalization;
using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity.Grading;

/// <summary>Compares the figures read with what the files print: cells by state and value, the prose by metric and value.</summary>
internal sealed class FigureGrader
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

    private readonly Dictionary<(string File, string Table, string Row, string Column), string> _cells = [];
    private readonly Dictionary<string, HashSet<(string Metric, decimal Value)>> _stated = new(StringComparer.Ordinal);
    private readonly HashSet<(string File, string Table, string Row, string Column)> _right = [];
    private readonly HashSet<(string File, string Table, string Row, string Column)> _invented = [];
    private readonly HashSet<(string File, string Metric, decimal Value)> _found = [];

    public FigureGrader(IEnumerable<CellsKey> cells, IEnumerable<NarrativeKey> narrative)
    {
        foreach (var file in cells)
        {
            foreach (var (table, rows) in file.Tables)
            {
                foreach (var (row, entries) in rows)
                {
                    var columns = SheetKeys.ColumnsOf(file.Form, table, row);
                    for (var i = 0; i < entries.Length; i++)
                    {
                        _cells[(file.File, table, row, columns[i])] = entries[i];
                    }
                }
            }
        }

        foreach (var file in narrative)
        {
            _stated[file.File] = [.. file.Figures.Select(f => (f.Metric, f.Value))];
        }
    }

    /// <summary>Takes one figure of the results.</summary>
    public void Take(ResultFigure figure)
    {
        if (figure.Table == "narrative")
        {
            if (figure is { State: "value", Value: { } value } && _stated.ContainsKey(figure.File) && Metrics.TryGetValue(figure.Row, out var metric))
            {
                _found.Add((figure.File, metric, value));
            }

            return;
        }

        var place = (figure.File, figure.Table, figure.Row, figure.Column ?? "");
        if (_cells.TryGetValue(place, out var expected))
        {
            var isRight = decimal.TryParse(expected, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? figure.State == "value" && figure.Value == number
                : figure.State == expected;
            if (isRight)
            {
                _right.Add(place);
            }
            else if (expected == "missing")
            {
                _invented.Add(place);
            }
        }
    }

    /// <summary>The marks once all figures were taken. A cell that is not printed is right when it is reported missing or not at all.</summary>
    public (CountMark Cells, FoundMark Narrative) Mark(GradeNotes notes)
    {
        var wrong = _cells.Where(pair => !_right.Contains(pair.Key) && (pair.Value != "missing" || _invented.Contains(pair.Key))).Select(pair => pair.Key).ToList();
        foreach (var file in wrong.GroupBy(w => w.File).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var places = file.Take(5).Select(w => $"{w.Table}/{w.Row}/{w.Column}");
            notes.Misses.Add(string.Create(CultureInfo.InvariantCulture, $"cells {file.Key}: {file.Count()} 格有误，如 {string.Join("、", places)}"));
        }

        var right = 0;
        foreach (var (file, figures) in _stated)
        {
            foreach (var (metric, value) in figures)
            {
                if (_found.Contains((file, metric, value)))
                {
                    right++;
                }
                else
                {
                    notes.Misses.Add(string.Create(CultureInfo.InvariantCulture, $"narrative {file}: {metric} {value}"));
                }
            }
        }

        foreach (var (file, metric, value) in _found.Where(f => !_stated[f.File].Contains((f.Metric, f.Value))).OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Metric, StringComparer.Ordinal).ThenBy(f => f.Value))
        {
            notes.FalseAlarms.Add(string.Create(CultureInfo.InvariantCulture, $"narrative {file}: {metric} {value}"));
        }

        return (new CountMark(_cells.Count, _cells.Count - wrong.Count), new FoundMark(_stated.Values.Sum(s => s.Count), _found.Count, right));
    }
}
