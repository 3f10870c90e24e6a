using System.Globalization;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Extracting;

/// <summary>Reads tables of indicators (指标 | 单位 | 数量): the appendices of older reports and the 2014 statistics table.</summary>
internal sealed class IndicatorTables
{
    private const int SignsOf2014 = 5;

    // A sentence or a stray table may name two or three indicators.
    private const int Many = 8;

    /// <summary>The longest form has some sixty rows; what is longer than ten of them is a data dump.</summary>
    private const int MostRows = 1000;

    private readonly List<(IndicatorCell Row, int Table)> _rows = [];

    private readonly HashSet<string> _signs = new(StringComparer.Ordinal);

    private readonly IndicatorGrid _grid = new();

    private Provenance? _place;

    private int _tables;

    private bool _cut;

    /// <summary>Whether the document holds such a table.</summary>
    public bool Found => _rows.Count > 0;

    /// <summary>Whether so many rows were met that the document reports by indicators.</summary>
    public bool HasMany => _rows.Count >= Many;

    /// <summary>Whether it is the table of 国办发〔2014〕32号.</summary>
    public bool Is2014 => _signs.Count >= SignsOf2014;

    /// <summary>The name of the table in the output.</summary>
    public string Name => Is2014 ? Forms.Statistics2014.Code : Forms.Appendix.Code;

    /// <summary>Reads a grid that heads an indicator column and number columns, or carries on the grid before it.</summary>
    /// <param name="view">The table.</param>
    /// <param name="caption">The paragraph before it, which may state the measure; empty without one.</param>
    public bool Read(TableView view, string caption = "") => Add(_grid.Read(view, IndicatorLabels.CaptionUnit(caption)), new Provenance(view.Locator, view.Span));

    /// <summary>Reads lines of label, unit and numbers, together or one below the other; returns the lines used.</summary>
    public IReadOnlyList<TextLine> Read(IReadOnlyList<TextLine> lines)
    {
        var reader = new IndicatorLines();
        foreach (var line in lines)
        {
            reader.Take(line);
        }

        foreach (var table in reader.Tables())
        {
            Add(table, new Provenance(table[0].Cell.Locator, table[0].Cell.Span));
        }

        return reader.Used;
    }

    /// <summary>
    /// The rows as figures in the table's order; rows no code is known for are a01, a02, … by their place. Of the 2014 table the rows
    /// a printed copy confirms and the file has not are missing; an unconfirmed row is never missed.
    /// </summary>
    public IEnumerable<Figure> Figures()
    {
        Dictionary<(string, string), (Figure Figure, int Table)> used = [];
        var section = "";
        var place = 0;
        var name = "";
        for (var i = 0; i < _rows.Count; i++)
        {
            var (row, table) = _rows[i];
            if (row.IsFirst || name.Length == 0)
            {
                place++;
                name = CodeOf(row, ref section, used.Keys);
            }

            if (name.Length == 0)
            {
                continue;
            }

            var code = used.ContainsKey((name, row.Column)) || name == "?" ? string.Create(CultureInfo.InvariantCulture, $"a{place:00}") : name;
            var figure = Of(row, code, i == _rows.Count - 1);
            if (code != name && used.TryGetValue((name, row.Column), out var first) && first.Table == table && figure.Doubt is null && (first.Figure.State, first.Figure.Value) != (figure.State, figure.Value))
            {
                figure = figure with { Doubt = $"指标“{row.Label.Trim()}”在同一张表里出现了两次，数字不同（{first.Figure.Raw}、{figure.Raw}），请核对。" };
            }

            used.TryAdd((code, row.Column), (figure, table));
            yield return figure;
        }

        foreach (var missing in Is2014 ? Forms.Statistics2014.Rows.Where(row => row is { Uncertain: false, Measure: not null } && !used.ContainsKey((row.Code, "value"))) : [])
        {
            yield return new Figure(Name, missing.Code, "value", FigureState.Missing, null, missing.Measure!, "", _place!);
        }

        static string CodeOf(IndicatorCell row, ref string section, ICollection<(string Row, string Column)> used)
        {
            var found = IndicatorLabels.Find(row.Label);
            if (found.Count > 0 && found[0].Section == found[0].Code)
            {
                section = found[0].Code;
            }

            if (found.Count == 0)
            {
                return "?";
            }

            var here = IndicatorLabels.Find(row.Context) is [var group, ..] ? group.Section : section;
            var entry = found.FirstOrDefault(one => one.Section == here) ?? found.FirstOrDefault(one => !used.Contains((one.Code, row.Column))) ?? found[0];
            return entry.IsHead ? "" : entry.Code;
        }
    }

    private Figure Of(IndicatorCell row, string code, bool isLast)
    {
        var value = CellReader.Read(row.Cell.Text);
        var known = IndicatorLabels.Find(row.Label).FirstOrDefault(entry => entry.Code == code)?.Measure;
        var cut = isLast && _cut ? string.Create(CultureInfo.InvariantCulture, $"统计表超过{MostRows}行，其后各行没有读取，请核对文件。") : null;
        return new Figure(
            Name,
            code,
            row.Column,
            value.State,
            value.Value,
            value.Measure ?? row.Measure ?? known ?? "",
            row.Cell.Text,
            new Provenance(row.Cell.Locator, row.Cell.Span),
            cut ?? row.Doubt ?? row.Cell.Doubt ?? value.Doubt)
        { Label = row.Label.Trim() };
    }

    private bool Add(IReadOnlyList<IndicatorCell> rows, Provenance place)
    {
        if (rows.Count == 0)
        {
            return false;
        }

        _tables++;
        _place ??= place;
        foreach (var row in rows)
        {
            if (_rows.Count >= MostRows)
            {
                _cut = true;
                break;
            }

            _rows.Add((row, _tables));
            _signs.UnionWith(IndicatorLabels.Find(row.Label).Select(entry => entry.Code).Where(IndicatorLabels.IsSignOf2014));
        }

        return true;
    }
}
