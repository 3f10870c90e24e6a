using Aggregator.Core.Reports;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Snapshots;

namespace Aggregator.Server.Web;

/// <summary>Lays the city's cells out on the form in force for the year.</summary>
public static class RollUpSheets
{
    /// <summary>The three tables, or none for a year whose form had no tables (before 2019).</summary>
    public static IReadOnlyList<RollUpSheet> Of(CitySnapshot snapshot)
    {
        if (Form(snapshot) is not { } form)
        {
            return [];
        }

        var cells = new Dictionary<(string, string, string), CityCell>();
        foreach (var cell in snapshot.RollUp)
        {
            cells.TryAdd((cell.Table, cell.Row, cell.Column), cell);
        }

        return [Disclosure(form, Slot), Requests(form, Slot), Cases(form, Slot)];

        RollUpSlot Slot(string table, string row, string column) => new(row, column, true, cells.GetValueOrDefault((table, row, column)));
    }

    /// <summary>The printed name of a cell: 表二 · 行 · 列. Codes the form does not know are shown as they are.</summary>
    public static (string Table, string Row, string Column) Label(CitySnapshot snapshot, string table, string row, string column)
    {
        var form = Form(snapshot);
        return table switch
        {
            "T1" => (Title("T1"), form?.T1.Rows.FirstOrDefault(r => r.Code == row)?.Label ?? row, form?.T1.Columns.FirstOrDefault(c => c.Code == column)?.Label ?? column),
            "T2" => (Title("T2"), Outcome(form?.T2.Rows.FirstOrDefault(r => r.Code == row)) ?? row, form?.T2.Columns.FirstOrDefault(c => c.Code == column)?.Label ?? column),
            "T3" when form?.T3.FirstOrDefault(c => c.Code == column) is { } result => (Title("T3"), Block(result.Block), result.Label),
            _ => (Title(table), row, column),
        };
    }

    private static FormDefinition? Form(CitySnapshot snapshot) => Forms.Of(FormEditions.InForce(snapshot.Year));

    private static string Title(string table) => table switch
    {
        "T1" => "表一　主动公开政府信息情况",
        "T2" => "表二　收到和处理政府信息公开申请情况",
        "T3" => "表三　政府信息公开行政复议、行政诉讼情况",
        _ => table,
    };

    private static string? Outcome(FormDefinition.OutcomeRow? row) => row?.Group is null ? row?.Label : $"{row.Group} {row.Label}";

    private static string Block(string block) => block.Replace("/", " · ", StringComparison.Ordinal);

    private static RollUpSheet Disclosure(FormDefinition form, Func<string, string, string, RollUpSlot> slot)
    {
        var rows = new List<RollUpRow>();
        string? block = null;
        foreach (var row in form.T1.Rows)
        {
            if (row.Block != block)
            {
                rows.Add(new(block = row.Block, 0, []));
            }

            rows.Add(new(row.Label, 1, [.. form.T1.Columns.Select(c => row.Columns.Contains(c.Code) ? slot("T1", row.Code, c.Code) : new(row.Code, c.Code, false, null))]));
        }

        return new("T1", Title("T1"), [.. form.T1.Columns.Select(c => c.Label)], rows);
    }

    private static RollUpSheet Requests(FormDefinition form, Func<string, string, string, RollUpSlot> slot)
    {
        var rows = new List<RollUpRow>();
        string? group = null;
        foreach (var row in form.T2.Rows)
        {
            if (row.Code == "granted")
            {
                // The form prints this heading without cells, so its data knows no row for it.
                rows.Add(new("三、本年度办理结果", 0, []));
            }

            if (row.Group is not null && row.Group != group)
            {
                rows.Add(new(row.Group, 1, []));
            }

            group = row.Group;
            var depth = row.Group is not null ? 2 : row.Label.StartsWith('（') ? 1 : 0;
            rows.Add(new(row.Label, depth, [.. form.T2.Columns.Select(c => slot("T2", row.Code, c.Code))]));
        }

        return new("T2", Title("T2"), [.. form.T2.Columns.Select(c => c.Label)], rows);
    }

    private static RollUpSheet Cases(FormDefinition form, Func<string, string, string, RollUpSlot> slot)
    {
        // The form prints fifteen columns in one row; three blocks of five read better and fit a screen.
        var blocks = form.T3.GroupBy(c => c.Block, StringComparer.Ordinal).ToList();
        var rows = blocks.Select(b => new RollUpRow(Block(b.Key), 0, [.. b.Select(c => slot("T3", FormDefinition.CasesRow, c.Code))]));
        return new("T3", Title("T3"), [.. blocks[0].Select(c => c.Label)], [.. rows]);
    }
}
