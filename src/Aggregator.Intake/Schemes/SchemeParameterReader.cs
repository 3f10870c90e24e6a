using Aggregator.Core.Scoring.Schemes;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Reading.Workbooks;
using Words = Aggregator.Core.Scoring.Schemes.SchemeSheetWords;

namespace Aggregator.Intake.Schemes;

/// <summary>Reads the sheet 参数: tables one below the other, each under its name in 【】 and a row of column names.</summary>
internal sealed class SchemeParameterReader(SchemeCells cells, SchemePlaces places)
{
    private static readonly string[] Lines = [Words.Title, Words.Version, Words.BonusMax, Words.PenaltyMax, Words.LateDays, Words.LateGrade, Words.Runs, Words.Spread, Words.Seed];

    private readonly Dictionary<string, (int Row, List<SheetRow> Rows)> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SheetRow> _basics = new(StringComparer.Ordinal);

    /// <summary>The scheme with these levels; where mistakes were noted, what could be read of it.</summary>
    public ScoringScheme Read(IReadOnlyList<SchemeLevel> levels)
    {
        Split();
        foreach (var row in RowsOf(Words.Basics))
        {
            AddBasic(row);
        }

        foreach (var missing in _tables.ContainsKey(Words.Basics) ? Lines.Where(name => !_basics.ContainsKey(name)) : [])
        {
            cells.Problem(_tables[Words.Basics].Row, Words.Basics, $"缺少“{missing}”这一行，请补上。");
        }

        var (title, version) = (Filled(Words.Title), Filled(Words.Version));
        var (bonus, penalty) = (Number(Words.BonusMax), Number(Words.PenaltyMax));
        var sensitivity = new SchemeSensitivity(Whole(Words.Runs) ?? 0, Number(Words.Spread) ?? 0, Whole(Words.Seed) ?? 0);
        var late = Late();
        Mark(SchemePart.Limits, Words.BonusMax);
        Mark(SchemePart.LateCap, Words.LateGrade);
        Mark(SchemePart.Sensitivity, Words.Runs);
        var grades = Table(Words.Grades, SchemePart.Grades, row => new SchemeGrade(Name(row, Words.Grades, 0), Points(row, Words.Grades, 1)), grade => grade.Name);
        var groups = Table(Words.Groups, SchemePart.Name, row => Name(row, Words.Groups, 0), name => "=" + name);
        return new ScoringScheme(title, version, levels, bonus ?? 0, penalty ?? 0, grades, late, groups)
        {
            SubGroups = Table(Words.SubGroups, SchemePart.SubGroups, row => new SchemeSubGroup(Name(row, Words.SubGroups, 0), Name(row, Words.SubGroups, 1), Condition(row)), apart => apart.Name),
            ConfirmedCaps = Table(Words.Caps, SchemePart.ConfirmedCaps, row => new SchemeConfirmedCap(Code(row, Words.Caps, 0), Name(row, Words.Caps, 1)), cap => cap.Rule),
            Merits = Table(Words.Merits, SchemePart.Merits, row => new SchemeMerit(Code(row, Words.Merits, 0), Name(row, Words.Merits, 1), NotNothing(row)), merit => merit.Code),
            Sensitivity = sensitivity,
        };
    }

    private void Split()
    {
        var rows = (List<SheetRow>?)null;
        foreach (var row in cells.Rows)
        {
            var text = Spaces.Remove(row.At(0));
            if (text.StartsWith('【') && text.EndsWith('】') && text.Length <= 20)
            {
                rows = [];
                if (Words.Tables.All(table => table.Name != text[1..^1]))
                {
                    cells.Problem(row.Index, text, $"不认识的表，只能是：{string.Join("、", Words.Tables.Select(table => $"【{table.Name}】"))}，请改正。");
                }
                else if (!_tables.TryAdd(text[1..^1], (row.Index, rows)))
                {
                    cells.Problem(row.Index, text, "这个表写了两次，请只保留一个。");
                }
            }
            else
            {
                rows?.Add(row);
            }
        }

        foreach (var (name, columns) in Words.Tables)
        {
            if (!_tables.TryGetValue(name, out var table))
            {
                cells.Problem($"缺少【{name}】这个表，请补上；没有内容的只写表名和表头。");
            }
            else if (table.Rows.FirstOrDefault(row => row.Filled > 0) is not { } header || !columns.Index().All(column => Spaces.Remove(header.At(column.Index)) == column.Item))
            {
                cells.Problem(table.Row, $"【{name}】", $"表名的下一行应为表头：{string.Join("、", columns)}，请改正。");
            }
        }
    }

    private IEnumerable<SheetRow> RowsOf(string table)
    {
        var columns = Words.Tables.First(one => one.Name == table).Columns;
        return _tables.TryGetValue(table, out var found) ? found.Rows.Where(row => row.Filled > 0).Skip(1).Where(row => !SchemeCells.IsBlank(row, Enumerable.Range(0, columns.Count))) : [];
    }

    private List<T> Table<T>(string table, SchemePart part, Func<SheetRow, T> read, Func<T, string> code)
    {
        if (_tables.TryGetValue(table, out var found) && part != SchemePart.Name)
        {
            places.Add(part, "", found.Row, $"【{table}】");
        }

        var all = new List<T>();
        foreach (var row in RowsOf(table))
        {
            var one = read(row);
            places.Add(part, code(one), row.Index, Words.Tables.First(known => known.Name == table).Columns[0]);
            all.Add(one);
        }

        return all;
    }

    private void AddBasic(SheetRow row)
    {
        var name = Spaces.Remove(row.At(0));
        if (!Lines.Contains(name, StringComparer.Ordinal))
        {
            cells.Problem(row.Index, "项目", $"不认识的项目“{SchemeCells.Shown(name)}”，只能是：{string.Join("、", Lines)}，请改正。");
        }
        else if (!_basics.TryAdd(name, row))
        {
            cells.Problem(row.Index, "项目", $"“{name}”写了两次，请只保留一个。");
        }
    }

    private SchemeLateCap? Late()
    {
        var (days, grade) = (_basics.TryGetValue(Words.LateDays, out var row) && row.At(1).Length > 0 ? Whole(Words.LateDays) : null, Text(Words.LateGrade));
        if (days is null && grade.Length == 0)
        {
            return null;
        }

        if (grade.Length == 0 || (days is null && row?.At(1).Length is null or 0))
        {
            cells.Problem(row?.Index ?? 0, grade.Length == 0 ? Words.LateGrade : Words.LateDays, "天数和等级应同时填写，或同时留空（留空为逾期不封顶），请改正。");
        }
        else if (days < 0)
        {
            cells.Problem(row!.Index, Words.LateDays, "不能为负数，请改正。");
        }

        return new SchemeLateCap(days ?? 0, grade);
    }

    private string Text(string name) => _basics.TryGetValue(name, out var row) ? cells.Name(row, 1, name) : "";

    private string Filled(string name)
    {
        var text = Text(name);
        if (text.Length == 0 && _basics.TryGetValue(name, out var row))
        {
            cells.Problem(row.Index, name, "没有填写，请补填。");
        }

        return text;
    }

    private decimal? Number(string name) => Filled(name).Length > 0 ? cells.Number(_basics[name], 1, name) : null;

    private int? Whole(string name)
    {
        var number = Number(name);
        if (number is null || (number == decimal.Truncate(number.Value) && Math.Abs(number.Value) <= int.MaxValue))
        {
            return (int?)number;
        }

        cells.Problem(_basics[name].Index, name, "应为整数，请改正。");
        return null;
    }

    private void Mark(SchemePart part, string name)
    {
        if (_basics.TryGetValue(name, out var row))
        {
            places.Add(part, "", row.Index, name);
        }
    }

    private string Name(SheetRow row, string table, int column) => Required(row, table, column, cells.Name);

    private string Code(SheetRow row, string table, int column) => Required(row, table, column, cells.Code);

    private string Required(SheetRow row, string table, int column, Func<SheetRow, int, string, string> read)
    {
        var name = Column(table, column);
        var text = read(row, column, name);
        if (text.Length == 0)
        {
            cells.Problem(row.Index, name, "没有填写，请补填，或删去这一行。");
        }

        return text;
    }

    private decimal Points(SheetRow row, string table, int column) => Name(row, table, column).Length > 0 ? cells.Number(row, column, Column(table, column)) ?? 0 : 0;

    private decimal NotNothing(SheetRow row)
    {
        var points = Points(row, Words.Merits, 2);
        if (points == 0 && row.At(2).TrimEnd('分').Trim('0', '.') is "")
        {
            cells.Problem(row.Index, Column(Words.Merits, 2), "分值不能为0：加分写正数，扣分写负数，请改正。");
        }

        return points;
    }

    private string Condition(SheetRow row)
    {
        var text = Spaces.Remove(Name(row, Words.SubGroups, 2));
        if (text is not (Words.NoRequests or ScoringScheme.NoRequests or ""))
        {
            cells.Problem(row.Index, Column(Words.SubGroups, 2), $"只能写“{Words.NoRequests}”，请改正。");
        }

        return ScoringScheme.NoRequests;
    }

    private static string Column(string table, int column) => Words.Tables.First(known => known.Name == table).Columns[column];
}
