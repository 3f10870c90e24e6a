using System.Globalization;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Texts;
using Aggregator.Publishing.Workbooks.Figures;

namespace Aggregator.Publishing.Workbooks;

/// <summary>The columns the three tables share (labels A to C, values from D), and how a city cell and its coverage are written.</summary>
internal sealed class RollUpGrid(SheetGrid grid, CitySnapshot snapshot, UnitFigures figures)
{
    public const int FirstValue = 4;

    /// <summary>The last value column of tables 1 and 2.</summary>
    public const int LastValue = 10;

    /// <summary>The last column: table 3 has fifteen values.</summary>
    public const int Last = 18;

    private const int Coverage = 11;
    private const int NamesShown = 6;

    // A unit without a report is missing in every cell: it is named once above the tables instead of on each of forty lines.
    private readonly HashSet<string> _everywhere = MissingEverywhere(snapshot);

    private readonly UncountedParts _uncounted = new(snapshot.Roster, snapshot.Year);

    private readonly IReadOnlyList<UncountedPart> _uncountedEverywhere = UncountedEverywhere(snapshot);

    private readonly Dictionary<(string, string, string), CityCell> _cells =
        snapshot.RollUp.GroupBy(c => (c.Table, c.Row, c.Column)).ToDictionary(g => g.Key, g => g.First());

    private readonly Dictionary<(string, string, string), (int Row, int Column)> _places = [];
    private readonly Dictionary<CityCell, string> _plain = new(ReferenceEqualityComparer.Instance);

    public SheetGrid Grid => grid;

    /// <summary>Where each cell with a value stands.</summary>
    public IReadOnlyDictionary<(string Table, string Row, string Column), (int Row, int Column)> Places => _places;

    public CityCell? Find(string table, string row, string column) => _cells.GetValueOrDefault((table, row, column));

    /// <summary>Names the units that are missing in every cell, and those that were exempted with the document; nothing when there are none.</summary>
    public void MissingUnits(int row)
    {
        var missing = _everywhere.Count == 0 ? ""
            : string.Create(CultureInfo.InvariantCulture, $"全表未纳入的单位（{_everywhere.Count}家）：{string.Join('、', InOrder(_everywhere).Select(Name))}。");
        var lost = _uncountedEverywhere.Count == 0 ? ""
            : string.Create(CultureInfo.InvariantCulture, $"应并入他处而哪里都没有计入的单位（{_uncountedEverywhere.Count}家）：{string.Join('、', _uncountedEverywhere.Select(part => $"{Name(part.Unit)}（应并入{part.Holder.Name}，{part.Reason}）"))}。");
        var exempt = snapshot.ExemptFromRollUp;
        var text = missing + lost + (exempt.Count == 0 ? ""
            : string.Create(CultureInfo.InvariantCulture, $"免报、不计入应纳入的单位（{exempt.Count}家）：{string.Join('、', exempt.Select(one => $"{one.Unit.Name}（{one.Document}）"))}。"));
        if (text.Length > 0)
        {
            grid.Merged(row, 1, row, Last, text, Styles.Remark);
            grid.Height(row, TextWidth.LinesAt(text, 180));
        }
    }

    /// <summary>A heading over a table.</summary>
    public void Heading(int row, string text)
    {
        grid.Merged(row, 1, row, Last, text, Styles.Group);
        grid.Height(row, 1);
    }

    /// <summary>The value of a cell; provisional ones carry a star and a fill.</summary>
    public void Value(int row, int firstColumn, int lastColumn, CityCell? cell)
    {
        grid.Merged(row, firstColumn, row, lastColumn, "", cell?.IsProvisional == true ? Styles.Provisional : Styles.Centred);
        if (cell?.Value is not { } value)
        {
            return;
        }

        // A whole number would print its decimal point.
        var format = (decimal.Truncate(value) == value ? "#,##0" : "#,##0.####") + (cell.IsProvisional ? "\"*\"" : "");
        var total = TotalFormula.Of(figures, cell);
        _places.TryAdd((cell.Table, cell.Row, cell.Column), (row, firstColumn));
        if (total.Text is { } formula)
        {
            grid.Formula(row, firstColumn, formula, (double)value, format);
            return;
        }

        _plain.TryAdd(cell, total.Why ?? "");
        grid.Number(row, firstColumn, value, format);
    }

    /// <summary>Heads of the coverage columns beside tables 1 and 2.</summary>
    public void CoverageHeads(int row, int lastRow)
    {
        string[] heads = ["应纳入", "已纳入", "暂定"];
        for (var i = 0; i < heads.Length; i++)
        {
            grid.Merged(row, Coverage + i, lastRow, Coverage + i, heads[i], Styles.Header);
        }

        grid.Merged(row, Coverage + 3, lastRow, Last, "未纳入单位及说明", Styles.Header);
    }

    /// <summary>Coverage of a row: of its cells the one that carries least.</summary>
    public void CoverageOf(int row, IReadOnlyList<CityCell> cells)
    {
        grid.Look(row, Coverage, row, Coverage + 2, Styles.Centred);
        var remark = "";
        if (cells.Count > 0)
        {
            grid.Number(row, Coverage, cells.Max(c => c.Expected), "0");
            grid.Number(row, Coverage + 1, cells.Min(c => c.Included), "0");
            grid.Text(row, Coverage + 2, cells.Any(c => c.IsProvisional) ? "暂定" : "完整");
            remark = Remark(cells);
        }

        grid.Merged(row, Coverage + 3, row, Last, remark, Styles.Wrapped);
        grid.Height(row, Math.Max(1, TextWidth.LinesAt(remark, 44)));
    }

    /// <summary>Who is missing, and what was given but does not belong in the total.</summary>
    public string Remark(IReadOnlyList<CityCell> cells)
    {
        var missing = InOrder(cells.SelectMany(c => c.Missing).Where(u => !_everywhere.Contains(u)).Distinct(StringComparer.Ordinal)).ToList();
        var names = string.Join('、', missing.Take(NamesShown).Select(Name));
        var parts = new List<string>();
        var never = cells.SelectMany(c => c.Missing).Where(_everywhere.Contains).Distinct(StringComparer.Ordinal).Count();
        if (never > 0)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"全表未纳入的{never}家"));
        }

        if (missing.Count > 0)
        {
            parts.Add((parts.Count > 0 ? "另未纳入：" : "未纳入：") + names + (missing.Count > NamesShown ? string.Create(CultureInfo.InvariantCulture, $"等{missing.Count}家") : ""));
        }

        Outside(parts, cells, "not-city-line", "只计市政府本级，{0}家其他单位的数据不计入");
        var lost = cells.SelectMany(_uncounted.In).Select(part => part.Unit).ToHashSet(StringComparer.Ordinal);
        var everywhere = _uncountedEverywhere.Select(part => part.Unit).ToHashSet(StringComparer.Ordinal);
        if (lost.Count(everywhere.Contains) is > 0 and var gone)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"应并入他处而哪里都没有计入的{gone}家"));
        }

        var here = InOrder(lost.Except(everywhere)).ToList();
        if (here.Count > 0)
        {
            parts.Add("应并入的单位这里没有数字、因此哪里都没有计入：" + string.Join('、', here.Take(NamesShown).Select(Name)) + (here.Count > NamesShown ? string.Create(CultureInfo.InvariantCulture, $"等{here.Count}家") : ""));
        }

        Outside(parts, cells, "included-in", "{0}家单位的数据已并入上级，不重复计", [.. lost, .. everywhere]);
        Outside(parts, cells, "exempt", "{0}家免报，不计入应纳入");
        Outside(parts, cells, "published", "{0}份全市汇总报告只作对照，不相加");
        Outside(parts, cells, "excluded", "{0}家按文件不计入");
        Outside(parts, cells, "adjusted", "{0}家按文件加减");
        Outside(parts, cells, "vertical", "{0}家垂直管理单位不纳入");
        parts.AddRange(cells.Where(_plain.ContainsKey).Select(cell => _plain[cell]).Distinct(StringComparer.Ordinal).Select(why => $"部分合计按数值写入，不是公式：{why}"));
        return string.Join("；", parts);
    }

    private static void Outside(List<string> parts, IReadOnlyList<CityCell> cells, string basis, string sentence, HashSet<string>? but = null)
    {
        var count = cells.SelectMany(c => c.Contributions).Where(c => c.Basis == basis && but?.Contains(c.Unit) != true).Select(c => c.Unit).Distinct(StringComparer.Ordinal).Count();
        if (count > 0)
        {
            parts.Add(string.Format(CultureInfo.InvariantCulture, sentence, count));
        }
    }

    // Rows that only the city's own line fills (规章) say nothing of the others: there they are outside, not missing.
    private static HashSet<string> MissingEverywhere(CitySnapshot snapshot)
    {
        var never = snapshot.RollUp.SelectMany(cell => cell.Missing).ToHashSet(StringComparer.Ordinal);
        foreach (var cell in snapshot.RollUp)
        {
            never.ExceptWith(cell.Contributions.Where(part => part.Value is not null).Select(part => part.Unit));
        }

        return never;
    }

    private static IReadOnlyList<UncountedPart> UncountedEverywhere(CitySnapshot snapshot)
    {
        var parts = new UncountedParts(snapshot.Roster, snapshot.Year);
        return [.. snapshot.RollUp.SelectMany(parts.In).Where(part => part.IsEverywhere).DistinctBy(part => part.Unit)];
    }

    private IEnumerable<string> InOrder(IEnumerable<string> units) => units.OrderBy(snapshot.Roster.OrderOf).ThenBy(u => u, StringComparer.Ordinal);

    private string Name(string unit) => snapshot.Roster.Find(unit)?.Name ?? unit;
}
