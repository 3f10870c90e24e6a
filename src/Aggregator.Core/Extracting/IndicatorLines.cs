using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Extracting;

/// <summary>
/// Reads indicator tables that a copy flattened to lines: label, unit and numbers on one line or each on its own. Without the line of
/// heads only a run of known rows with numbers is a table; behind it known rows without a number are blank.
/// </summary>
internal sealed class IndicatorLines
{
    private const int FewestRows = 3;

    private const int MostStrange = 2;

    private readonly List<(IReadOnlyList<IndicatorCell> Rows, IReadOnlyList<TextLine> Lines)> _done = [];

    // The words of the line at hand; nothing keeps the list.
    private readonly List<(string Text, TextSpan Span)> _words = [];

    private List<IndicatorCell> _rows = [];

    private List<TextLine> _lines = [];

    private List<string> _columns = ["value"];

    private bool _headed;

    private bool _hasLabelHead;

    private int _strange;

    private string? _unit;

    private Pending? _pending;

    /// <summary>A label whose numbers may follow on the next lines.</summary>
    private sealed class Pending(string label, TextSpan place, TextLine line)
    {
        public string Label { get; } = label;

        public TextSpan Place { get; } = place;

        public TextLine Line { get; } = line;

        public string? Measure { get; set; }

        public List<GridCell> Numbers { get; } = [];
    }

    /// <summary>The lines that are rows or heads of the tables found.</summary>
    public IReadOnlyList<TextLine> Used => [.. Finished().SelectMany(table => table.Lines)];

    /// <summary>The tables found, in order of place.</summary>
    public IEnumerable<IReadOnlyList<IndicatorCell>> Tables() => Finished().Select(table => table.Rows);

    /// <summary>Takes the next line.</summary>
    public void Take(TextLine line)
    {
        if (line.Text.Length > IndicatorLabels.Longest + 60)
        {
            Strange(line);
            return;
        }

        var words = Words(line);
        if (words.Count == 0 || Head(words, line))
        {
            return;
        }

        if (IndicatorLabels.CaptionUnit(line.Text) is { } unit && !words.Exists(word => CellReader.IsCellLike(word.Text)))
        {
            Close();
            _unit = unit;
            return;
        }

        var first = words.FindLastIndex(word => !CellReader.IsCellLike(word.Text)) + 1;
        first = Math.Max(first, words.Count - _columns.Count);
        var label = first;
        var measure = label > 0 ? IndicatorLabels.Unit(words[label - 1].Text) : null;
        label -= measure is null ? 0 : 1;
        if (label == 0)
        {
            More(line, measure, words.Skip(first));
            return;
        }

        var span = TextSpan.FromBounds(words[0].Span.Offset, words[label - 1].Span.End);
        var text = line.Text.Substring(span.Offset - line.Span.Offset, span.Length);
        var hasNumbers = first < words.Count;
        var isKnown = IndicatorLabels.Find(text) is [var entry, ..] && (!entry.IsHead || _headed);
        if (isKnown || (_headed && hasNumbers && measure is not null && text.Length <= 60 && !IndicatorLabels.IsFoot(text)))
        {
            Flush();
            _pending = new Pending(text, new TextSpan(words[^1].Span.End, 0), line) { Measure = measure };
            _pending.Numbers.AddRange(words.Skip(first).Select(word => CellOf(word, line)));
            _lines.Add(line);
            _strange = 0;
            return;
        }

        Strange(line);
    }

    private bool Head(List<(string Text, TextSpan Span)> words, TextLine line)
    {
        if (IndicatorLabels.IsLabelHead(words[0].Text))
        {
            Flush();
            var unit = _unit;
            Close();
            (_hasLabelHead, _columns, _unit) = (true, [], unit);
            _lines.Add(line);
            foreach (var word in words.Skip(1))
            {
                if (!AddHead(word.Text))
                {
                    Close();
                    return false;
                }
            }

            return true;
        }

        // One head a line.
        if (_hasLabelHead && _rows.Count == 0 && _pending is null && words.TrueForAll(word => IndicatorLabels.IsUnitHead(word.Text) || IndicatorLabels.ValueHead(word.Text) is not null))
        {
            _lines.Add(line);
            words.ForEach(word => AddHead(word.Text));
            return true;
        }

        return false;
    }

    private bool AddHead(string word)
    {
        if (IndicatorLabels.ValueHead(word) is { } code)
        {
            _headed = true;
            if (!_columns.Contains(code))
            {
                _columns.Add(code);
            }

            return true;
        }

        return IndicatorLabels.IsUnitHead(word) || IndicatorLabels.IsCodeHead(word);
    }

    private void More(TextLine line, string? measure, IEnumerable<(string Text, TextSpan Span)> numbers)
    {
        if (_pending is not { } open || open.Numbers.Count >= Math.Max(1, _columns.Count) || (measure is not null && open.Measure is not null))
        {
            // Row codes and page numbers stand between rows.
            if (_headed || _rows.Count > 0)
            {
                _strange += line.Text.Length > 4 ? 1 : 0;
            }

            return;
        }

        open.Measure ??= measure;
        open.Numbers.AddRange(numbers.Select(word => CellOf(word, line)));
        _lines.Add(line);
    }

    private void Strange(TextLine line)
    {
        if (_pending is null && _rows.Count == 0 && !_hasLabelHead)
        {
            return;
        }

        if (++_strange > MostStrange || line.Text.Length > IndicatorLabels.Longest)
        {
            Close();
        }
    }

    private void Flush()
    {
        if (_pending is not { } open)
        {
            return;
        }

        _pending = null;
        var columns = _columns.Count == 0 ? ["value"] : _columns.Count == 1 ? ["value"] : _columns;
        var doubt = open.Numbers.Count > 0 && open.Numbers.Count < columns.Count
            ? $"“{open.Label}”一行只有{open.Numbers.Count}个数字，而表头有{columns.Count}栏，数字属于哪一栏请核对。"
            : null;
        for (var i = 0; i < columns.Count; i++)
        {
            var cell = i < open.Numbers.Count ? open.Numbers[i] : new GridCell(0, 0, 1, 1, "", open.Place, open.Line.Paragraph.Locator);
            _rows.Add(new IndicatorCell(open.Label, columns[i], open.Measure ?? _unit, cell, "", i == 0, doubt));
        }
    }

    private void Close()
    {
        Flush();
        var stated = _rows.Count(row => row.IsFirst && CellReader.Read(row.Cell.Text).State is FigureState.Value or FigureState.Masked or FigureState.NotApplicable);
        if (_rows.Count > 0 && (_headed || stated >= FewestRows))
        {
            _done.Add((_rows, _lines));
        }

        (_rows, _lines, _columns, _headed, _hasLabelHead, _strange, _unit) = ([], [], ["value"], false, false, 0, null);
    }

    private List<(IReadOnlyList<IndicatorCell> Rows, IReadOnlyList<TextLine> Lines)> Finished()
    {
        Close();
        return _done;
    }

    private static GridCell CellOf((string Text, TextSpan Span) word, TextLine line) => new(0, 0, 1, 1, word.Text, word.Span, line.Paragraph.Locator);

    private List<(string Text, TextSpan Span)> Words(TextLine line)
    {
        var words = _words;
        words.Clear();
        var start = -1;
        for (var i = 0; i <= line.Text.Length; i++)
        {
            if (i == line.Text.Length || char.IsWhiteSpace(line.Text[i]) || line.Text[i] is '|' or '｜' or '│')
            {
                if (start >= 0)
                {
                    words.Add((line.Text[start..i], new TextSpan(line.Span.Offset + start, i - start)));
                }

                start = -1;
            }
            else if (start < 0)
            {
                start = i;
            }
        }

        return words;
    }
}
