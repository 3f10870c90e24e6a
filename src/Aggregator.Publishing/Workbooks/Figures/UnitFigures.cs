using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;

namespace Aggregator.Publishing.Workbooks.Figures;

/// <summary>What stands where on the sheet 各单位数据, so that other sheets can count on it.</summary>
internal sealed class UnitFigures
{
    /// <summary>The sheet's name.</summary>
    public const string Sheet = "各单位数据";

    /// <summary>The column of 计入, by which totals pick their lines.</summary>
    public const int StandingColumn = 5;

    /// <summary>The first column of figures.</summary>
    public const int FirstColumn = 8;

    /// <summary>The row of the codes, the last of the heads.</summary>
    public const int HeadRow = 6;

    private readonly Dictionary<(string, string, string), int> _columns = [];
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _sources = new(StringComparer.Ordinal);

    private UnitFigures(IReadOnlyList<FigureColumn> columns, IReadOnlyList<FigureLine> lines)
    {
        (Columns, Lines) = (columns, lines);
        for (var i = 0; i < columns.Count; i++)
        {
            _columns.Add((columns[i].Table, columns[i].Row, columns[i].Column), i);
        }

        for (var i = 0; i < lines.Count; i++)
        {
            _lines.TryAdd(lines[i].Unit.Code, i);
            if (lines[i].Submission is not null)
            {
                _sources.TryAdd(lines[i].Unit.Code, _sources.Count);
            }
        }
    }

    /// <summary>The figures in the form's order; none before 2019.</summary>
    public IReadOnlyList<FigureColumn> Columns { get; }

    /// <summary>The units in roster order, then the office's entries.</summary>
    public IReadOnlyList<FigureLine> Lines { get; }

    /// <summary>The last row of the lines.</summary>
    public int LastRow => HeadRow + Lines.Count;

    /// <summary>The first row of 数据来源.</summary>
    public int FirstSource => LastRow + 4;

    /// <summary>How many reports the figures come from.</summary>
    public int Sources => _sources.Count;

    /// <summary>The row of 数据来源 that names a line's report.</summary>
    public int SourceRowOf(FigureLine line) => FirstSource + _sources[line.Unit.Code];

    /// <summary>The index of a cell of the form, or -1.</summary>
    public int IndexOf(string table, string row, string column) => _columns.GetValueOrDefault((table, row, column), -1);

    /// <summary>The unit's own line, or null.</summary>
    public FigureLine? LineOf(string unit) => _lines.TryGetValue(unit, out var at) ? Lines[at] : null;

    /// <summary>Lays the sheet out.</summary>
    public static UnitFigures Of(CitySnapshot snapshot)
    {
        var columns = Forms.Of(FormEditions.InForce(snapshot.Year)) is { } form ? FigureColumn.Of(form) : [];
        var accepted = snapshot.Submissions.Where(s => s.Year == snapshot.Year && s is { Status: SubmissionStatus.Accepted, Unit: not null, Report: not null })
            .GroupBy(s => s.Unit!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var standings = UnitStanding.Of(snapshot);
        var places = columns.Select((column, i) => (Key: (column.Table, column.Row, column.Column), i)).ToDictionary(one => one.Key, one => one.i);
        var row = HeadRow;
        var lines = new List<FigureLine>();
        foreach (var unit in snapshot.Roster.Expected(snapshot.Year))
        {
            var submission = accepted.GetValueOrDefault(unit.Code);
            var (standing, reason) = standings.Says(unit, submission);
            lines.Add(new FigureLine(unit, submission, standing, reason, ++row) { Figures = submission is null ? [] : Read(submission.Report!, places, columns.Count) });
        }

        lines.AddRange(standings.Entries(places).Select(entry => entry with { Row = ++row }));
        return new UnitFigures(columns, lines);
    }

    private static Figure?[] Read(Report report, Dictionary<(string, string, string), int> places, int count)
    {
        var found = new Figure?[count];
        Figure? all = null;
        List<Figure>? others = null;
        foreach (var figure in report.Figures)
        {
            if (figure.Table.Length == 2 && places.TryGetValue((figure.Table, figure.Row, figure.Column), out var at))
            {
                found[at] ??= figure;
            }
            else if (figure is { Table: "T2", Row: "other_all" })
            {
                (others ??= []).Add(figure);
                all = figure.Column == "total" ? figure : all;
            }
        }

        // The single row 其他处理 of the old form is counted in 3.其他, and shown there.
        if (all is not null && new[] { "other_no_supplement", "other_no_fee", "other_misc" }.All(row => places.TryGetValue(("T2", row, "total"), out var at) && found[at] is null or { State: FigureState.Missing }))
        {
            foreach (var figure in others!)
            {
                if (places.TryGetValue(("T2", "other_misc", figure.Column), out var at) && found[at] is null or { State: FigureState.Missing })
                {
                    found[at] = figure;
                }
            }
        }

        return found;
    }
}
