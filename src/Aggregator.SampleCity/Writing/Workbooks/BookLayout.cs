using System.Globalization;
using Aggregator.SampleCity.Chance;

namespace Aggregator.SampleCity.Writing.Workbooks;

/// <summary>Lays a report out on sheets.</summary>
internal static class BookLayout
{
    private static readonly int[] Narrow = [22, 16, 26, .. Enumerable.Repeat(11, 12)];

    /// <summary>Everything on one sheet: a line of text a row, each table where it belongs.</summary>
    public static IReadOnlyList<BookSheet> OneSheet(ReportDraft draft)
    {
        var sheet = new SheetBuilder(TypesText(draft), sumsAreFormulas: false).Line(draft.Title, CellLook.Plain);
        foreach (var block in draft.Blocks)
        {
            _ = block is DraftBlock.Table table ? sheet.Table(table.Layout) : sheet.Line(TextOf(block), CellLook.Plain);
        }

        return [sheet.Build("年度报告", Narrow)];
    }

    /// <summary>The office's template: what to fill in, the text, and a sheet for each table.</summary>
    public static IReadOnlyList<BookSheet> Template(ReportDraft draft, bool formulas)
    {
        var cover = new SheetBuilder(false, false)
            .Line("填报说明", CellLook.Plain)
            .Line("填报单位：" + draft.UnitName, CellLook.Plain)
            .Line("填报日期：" + draft.DocumentDate.ToString("yyyy年M月d日", CultureInfo.InvariantCulture), CellLook.Plain)
            .Line("正文填“正文”表", CellLook.Plain)
            .Line("数字填表一至表三", CellLook.Plain)
            .Build("说明", [40]);
        var text = new SheetBuilder(false, false).Line(draft.Title, CellLook.Plain);
        var tables = new List<BookSheet>();
        foreach (var block in draft.Blocks)
        {
            if (block is DraftBlock.Table { Layout: var layout })
            {
                var (name, caption) = layout.Code switch
                {
                    "T1" => ("表一", "主动公开情况"),
                    "T2" => ("表二", "依申请公开情况"),
                    "T3" => ("表三", "复议诉讼情况"),
                    _ => ("附表", "统计表"),
                };
                tables.Add(new SheetBuilder(TypesText(draft), formulas).Line(name + "　" + caption, CellLook.Plain, layout.ColumnCount).Table(layout).Build(name, Narrow));
            }
            else
            {
                text.Line(TextOf(block), CellLook.Prose);
            }
        }

        return [cover, text.Build("正文", [100]), .. tables];
    }

    // Every third clerk sets the cells to text before typing.
    private static bool TypesText(ReportDraft draft) => StableHash.Of(draft.UnitName) % 3 == 0;

    private static string TextOf(DraftBlock block) => block switch
    {
        DraftBlock.Heading heading => heading.Text,
        DraftBlock.Prose prose => prose.Text,
        DraftBlock.Residue line => line.Text,
        DraftBlock.SignOff line => line.Text,
        _ => throw new InvalidOperationException($"A workbook of the sample city holds no {block.GetType().Name}."),
    };
}
