using System.Globalization;
using Aggregator.Core.Documents;
using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;

namespace Aggregator.Server.Web.Reading;

/// <summary>Lays one part of a report out as it was read: headings, paragraphs, tables in the form's layout, every figure and every finding's place marked.</summary>
public sealed class ReportReading
{
    private readonly Report _report;
    private readonly string _text;
    private readonly FormPlaces _places;
    private readonly IReadOnlyList<ReportProblem> _problems;
    private readonly List<ReportMark> _marks;
    private readonly Dictionary<int, Section> _headings = [];
    private readonly Dictionary<TextSpan, List<int>> _cellProblems = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly List<ReportBlock> _blocks = [];
    private List<ReportMark> _held = [];
    private int _next;

    private ReportReading(Report report, IReadOnlyList<ReportProblem> problems, TextSpan? here)
    {
        _report = report;
        // As a whole: a number that is cut in two would no longer be known. Masking keeps the length.
        _text = PersonalData.Mask(report.Text);
        _places = FormPlaces.Of(report);
        _problems = problems;
        foreach (var section in report.Sections)
        {
            _headings.TryAdd(section.HeadingSpan.Offset, section);
        }

        _marks = [.. FigureMarks(), .. ProblemMarks(), .. here is { } place ? [new ReportMark(Inside(place), "found", "here", "查到的文字")] : Array.Empty<ReportMark>()];
        _marks.Sort((a, b) => a.Span.Offset != b.Span.Offset ? a.Span.Offset.CompareTo(b.Span.Offset) : b.Span.Length.CompareTo(a.Span.Length));
    }

    /// <summary>Lays a part out.</summary>
    /// <param name="report">The report.</param>
    /// <param name="part">Which stretch of its text.</param>
    /// <param name="problems">The findings that point into it.</param>
    /// <param name="here">A stretch to be pointed out, or null.</param>
    public static IReadOnlyList<ReportBlock> Of(Report report, TextSpan part, IReadOnlyList<ReportProblem> problems, TextSpan? here)
    {
        var reading = new ReportReading(report, problems, here);
        reading.Read(part);
        return reading._blocks;
    }

    /// <summary>The anchor of a section's heading.</summary>
    public static string AnchorOf(Section section) => string.Create(CultureInfo.InvariantCulture, $"s-{section.HeadingSpan.Offset}");

    private IEnumerable<ReportMark> FigureMarks()
    {
        foreach (var figure in _report.Figures.Where(figure => figure.IsNarrative() && figure.State != FigureState.Missing))
        {
            var isOther = figure.Table == NarrativeCodes.OtherYear;
            yield return new ReportMark(Inside(figure.Source.Span), "fig" + (isOther ? " past" : "") + (figure.Doubt is null ? "" : " doubt"), ReportLinks.AnchorOf(figure), NameOf(figure))
            {
                Flag = figure.Doubt is null ? "" : "存疑",
                Href = figure.Doubt is null ? null : "#doubts",
            };
        }
    }

    private IEnumerable<ReportMark> ProblemMarks()
    {
        foreach (var problem in _problems)
        {
            foreach (var at in problem.Places)
            {
                var span = problem.Finding.Evidence[at].Span;
                if (_places.FigureAt(span) is not null)
                {
                    (_cellProblems.TryGetValue(span, out var known) ? known : _cellProblems[span] = []).Add(problem.Number);
                    continue;
                }

                yield return new ReportMark(Inside(span), "why", ReportLinks.AnchorOf(problem.Finding, at), problem.Finding.Message)
                {
                    Flag = string.Create(CultureInfo.InvariantCulture, $"问题{problem.Number}"),
                    Href = "#" + problem.Anchor,
                };
            }
        }
    }

    /// <summary>What a figure of the running text is taken for.</summary>
    public static string NameOf(Figure figure)
    {
        var about = figure.Qualifier switch { FigureQualifier.About => "约", FigureQualifier.MoreThan => "多于", FigureQualifier.LessThan => "少于", _ => "" };
        var value = figure.Value is { } number ? about + Wording.Number(number) + figure.Measure : Wording.CellState(figure.State);
        var year = figure.Table == NarrativeCodes.OtherYear ? $"（{(figure.SubjectYear is { } of ? of.ToString(CultureInfo.InvariantCulture) + "年度" : "其他年度")}，不计入本年度）" : "";
        return $"{MetricNames.Of(figure.Row)} {value}{year}";
    }

    private void Read(TextSpan part)
    {
        var at = part.Offset;
        foreach (var table in _report.TableSpans)
        {
            if (table.End <= at)
            {
                continue;
            }

            if (table.Offset >= part.End)
            {
                break;
            }

            Prose(at, Math.Max(at, table.Offset));
            Table(table, TextSpan.FromBounds(Math.Max(at, table.Offset), Math.Min(table.End, part.End)));
            at = Math.Min(table.End, part.End);
        }

        Prose(at, part.End);
    }

    private void Prose(int from, int to)
    {
        var aside = new List<MarkedText>();
        var (characters, isMarked) = (0, false);
        foreach (var line in Lines(from, to))
        {
            if (line.End <= _report.Body.Offset || line.Offset >= _report.Body.End)
            {
                var marks = MarksOf(line);
                aside.Add(new MarkedText(_text, line, marks));
                characters += line.Length;
                isMarked |= marks.Count > 0;
                continue;
            }

            EndAside();
            var rest = line;
            if (_headings.TryGetValue(line.Offset, out var section) && section.HeadingSpan.End <= line.End)
            {
                var heading = section.HeadingSpan;
                _blocks.Add(new HeadingBlock(section.Level == 1 ? 3 : 4, AnchorOf(section), new MarkedText(_text, heading, MarksOf(heading))));
                rest = TextSpan.FromBounds(heading.End, line.End);
            }

            if (!string.IsNullOrWhiteSpace(rest.Of(_text)))
            {
                _blocks.Add(new ParagraphBlock(new MarkedText(_text, rest, MarksOf(rest))));
            }
        }

        EndAside();

        void EndAside()
        {
            if (aside.Count > 0)
            {
                _blocks.Add(new AsideBlock(aside, characters, isMarked));
                (aside, characters, isMarked) = ([], 0, false);
            }
        }
    }

    private void Table(TextSpan whole, TextSpan shown)
    {
        var forms = shown.Offset == whole.Offset ? _places.TablesAt(whole) : [];
        foreach (var table in forms)
        {
            _blocks.Add(FormOf(table));
        }

        var isMarked = false;
        var rows = new List<IReadOnlyList<MarkedText>>();
        foreach (var line in Lines(shown.Offset, shown.End))
        {
            var cells = new List<MarkedText>();
            for (var start = line.Offset; start <= line.End;)
            {
                var tab = start < line.End ? _text.IndexOf('\t', start, line.End - start) : -1;
                var cell = TextSpan.FromBounds(start, tab < 0 ? line.End : tab);
                var marks = MarksOf(cell);
                isMarked |= marks.Any(mark => mark.Id is not null);
                cells.Add(new MarkedText(_text, cell, marks));
                start = cell.End + 1;
            }

            rows.Add(cells);
        }

        _blocks.Add(new WordsBlock(rows, forms.Count > 0, isMarked || forms.Count == 0));
    }

    private ReportBlock FormOf(string table)
    {
        var figures = _report.Figures.Where(figure => figure.Table == table).ToList();
        var cells = new Dictionary<(string, string), FormCell>();
        foreach (var figure in figures)
        {
            if (!cells.ContainsKey((figure.Row, figure.Column)) && _ids.Add(ReportLinks.AnchorOf(figure)))
            {
                cells.Add((figure.Row, figure.Column), CellOf(figure));
            }
        }

        var form = Forms.Of(_report.Form) ?? (_report.Year is { } year ? Forms.Of(FormEditions.InForce(year)) : null) ?? Forms.Form2021;
        if (FormSheet.Of(form).FirstOrDefault(sheet => sheet.Code == table) is { } sheet)
        {
            return new FormBlock(WithOddRows(sheet, cells.Values), cells);
        }

        return new IndicatorBlock(table, [.. figures.GroupBy(figure => figure.Row).Select(row => (
            row.Select(figure => figure.Label).FirstOrDefault(label => label is not null)?.ReplaceLineEndings("") ?? row.Key,
            cells.GetValueOrDefault((row.Key, row.FirstOrDefault(figure => figure.Column != "cumulative")?.Column ?? "")),
            cells.GetValueOrDefault((row.Key, "cumulative"))))]);
    }

    // A report on one form may carry rows of the other: they are shown too.
    private FormSheet WithOddRows(FormSheet sheet, IEnumerable<FormCell> cells)
    {
        var known = sheet.Rows.SelectMany(row => row.Slots).Select(slot => slot.Row).ToHashSet(StringComparer.Ordinal);
        var columns = sheet.Rows.First(row => row.Slots.Count > 0).Slots;
        var odd = cells.Where(cell => sheet.Code != "T3" && !known.Contains(cell.Figure.Row)).Select(cell => cell.Figure.Row).Distinct(StringComparer.Ordinal)
            .Select(row => new FormRow(Core.Checking.CellNames.Row(_report.Form, sheet.Code, row), 1, [.. columns.Select(slot => slot with { Row = row, OnForm = true })]))
            .ToList();
        return odd.Count == 0 ? sheet : sheet with { Rows = [.. sheet.Rows, .. odd] };
    }

    private FormCell CellOf(Figure figure)
    {
        var place = Inside(figure.Source.Span);
        var raw = place.Length > 0 && place.Length == figure.Raw.Length ? place.Of(_text) : PersonalData.Mask(figure.Raw);
        var shown = string.IsNullOrWhiteSpace(raw) || figure.State == FigureState.Missing ? Wording.CellState(figure.State) : VisibleText.Of(raw.Trim());
        return new FormCell(figure, ReportLinks.AnchorOf(figure), shown, figure.State != FigureState.Missing && _cellProblems.TryGetValue(figure.Source.Span, out var known) ? known : []);
    }

    private IEnumerable<TextSpan> Lines(int from, int to)
    {
        for (var start = from; start < to;)
        {
            var end = _text.AsSpan(start, to - start).IndexOfAny('\n', '\r');
            end = end < 0 ? to : start + end;
            if (end > start && !_text.AsSpan(start, end - start).IsWhiteSpace())
            {
                yield return TextSpan.FromBounds(start, end);
            }

            start = end + 1;
        }
    }

    // Asked in order of place: what reaches behind the stretch is held for the next one, then without its anchor.
    private List<ReportMark> MarksOf(TextSpan stretch)
    {
        var touching = new List<ReportMark>();
        foreach (var mark in _held)
        {
            if (mark.Span.End > stretch.Offset)
            {
                touching.Add(mark with { Id = null, Flag = mark.Span.End > stretch.End ? "" : mark.Flag });
            }
        }

        while (_next < _marks.Count && _marks[_next].Span.Offset <= stretch.End)
        {
            var mark = _marks[_next];
            if (mark.Span.Offset == stretch.End && mark.Span.Length > 0)
            {
                break;
            }

            _next++;
            // A mark over a line's end begins at the end of the line before; one in a gap between two stretches is shown with the next.
            touching.Add(mark.Id is { } id && !_ids.Add(id) ? mark with { Id = null } : mark);
        }

        _held = [.. touching.Where(mark => mark.Span.End > stretch.End).Take(64)];
        return touching;
    }

    private TextSpan Inside(TextSpan span)
    {
        var start = Math.Clamp(span.Offset, 0, _text.Length);
        return TextSpan.FromBounds(start, (int)Math.Clamp((long)span.Offset + span.Length, start, _text.Length));
    }
}
