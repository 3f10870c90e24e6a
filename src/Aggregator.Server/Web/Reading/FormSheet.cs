using Aggregator.Core.Reports;

namespace Aggregator.Server.Web.Reading;

/// <summary>One table of a form as it is laid out on a page.</summary>
/// <param name="Code">T1, T2 or T3.</param>
/// <param name="Title">表一　主动公开 ….</param>
/// <param name="Columns">Column labels.</param>
/// <param name="Rows">Rows, headings among them, in the form's order.</param>
public sealed record FormSheet(string Code, string Title, IReadOnlyList<string> Columns, IReadOnlyList<FormRow> Rows)
{
    /// <summary>The three tables of a form.</summary>
    public static IReadOnlyList<FormSheet> Of(FormDefinition form) => [Disclosure(form), Requests(form), Cases(form)];

    /// <summary>A table's title as the form prints it; another code as it is.</summary>
    public static string TitleOf(string table) => table switch
    {
        "T1" => "表一　主动公开政府信息情况",
        "T2" => "表二　收到和处理政府信息公开申请情况",
        "T3" => "表三　政府信息公开行政复议、行政诉讼情况",
        "stats2014" => "政府信息公开情况统计表",
        "appendix" => "附表",
        _ => table,
    };

    /// <summary>A block of 表三 in words.</summary>
    public static string BlockOf(string block) => block.Replace("/", " · ", StringComparison.Ordinal);

    private static FormSheet Disclosure(FormDefinition form)
    {
        var rows = new List<FormRow>();
        string? block = null;
        foreach (var row in form.T1.Rows)
        {
            if (row.Block != block)
            {
                rows.Add(new(block = row.Block, 0, []));
            }

            rows.Add(new(row.Label, 1, [.. form.T1.Columns.Select(c => new FormSlot(row.Code, c.Code, row.Columns.Contains(c.Code)))]));
        }

        return new("T1", TitleOf("T1"), [.. form.T1.Columns.Select(c => c.Label)], rows);
    }

    private static FormSheet Requests(FormDefinition form)
    {
        var rows = new List<FormRow>();
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
            rows.Add(new(row.Label, depth, [.. form.T2.Columns.Select(c => new FormSlot(row.Code, c.Code, true))]));
        }

        return new("T2", TitleOf("T2"), [.. form.T2.Columns.Select(c => c.Label)], rows);
    }

    private static FormSheet Cases(FormDefinition form)
    {
        // The form prints fifteen columns in one row; three blocks of five read better and fit a screen.
        var blocks = form.T3.GroupBy(c => c.Block, StringComparer.Ordinal).ToList();
        var rows = blocks.Select(b => new FormRow(BlockOf(b.Key), 0, [.. b.Select(c => new FormSlot(FormDefinition.CasesRow, c.Code, true))]));
        return new("T3", TitleOf("T3"), [.. blocks[0].Select(c => c.Label)], [.. rows]);
    }
}

/// <summary>A row of a form's table; without slots it is a heading over the rows that follow.</summary>
/// <param name="Label">As the form prints it.</param>
/// <param name="Depth">How far it is indented: 0, 1 or 2.</param>
/// <param name="Slots">One for each column; empty for a heading.</param>
public sealed record FormRow(string Label, int Depth, IReadOnlyList<FormSlot> Slots);

/// <summary>A place in a form's table.</summary>
/// <param name="Row">Row code.</param>
/// <param name="Column">Column code.</param>
/// <param name="OnForm">False where the form has no cell.</param>
public sealed record FormSlot(string Row, string Column, bool OnForm);
