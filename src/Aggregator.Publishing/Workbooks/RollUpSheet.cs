using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Workbooks.Figures;

namespace Aggregator.Publishing.Workbooks;

/// <summary>全市汇总表: the form's three tables in its own layout, the coverage beside.</summary>
internal static class RollUpSheet
{
    /// <summary>The sheet's name.</summary>
    public const string Name = "全市汇总表";

    /// <summary>Writes the sheet and says where the totals stand.</summary>
    public static IReadOnlyDictionary<(string Table, string Row, string Column), (int Row, int Column)> Write(SheetGrid grid, CitySnapshot snapshot, UnitFigures figures)
    {
        var sheet = grid.Sheet;
        var form = Forms.Of(FormEditions.InForce(snapshot.Year));
        grid.Merged(1, 1, 1, RollUpGrid.Last, string.Create(CultureInfo.InvariantCulture, $"{snapshot.City}{snapshot.Year}年度政府信息公开情况汇总表"), Styles.Title);
        grid.Merged(2, 1, 2, RollUpGrid.Last, string.Create(CultureInfo.InvariantCulture,
            $"数据截至{snapshot.AsOf:yyyy-MM-dd}。带“*”并着色的数字为暂定：尚有应纳入单位的数据未纳入。空白表示没有单位提供数字。合计为“各单位数据”中“计入”各行之和（公式）；规章只计市政府本级。"), Styles.Remark);
        grid.Height(1, 2);
        var cells = new RollUpGrid(grid, snapshot, figures);
        cells.MissingUnits(3);
        if (form is null)
        {
            RollUpFlat.Write(grid, snapshot, cells, 4);
        }
        else
        {
            var row = DisclosureTable.Write(cells, form, 4);
            row = RequestTable.Write(cells, form, row + 1);
            DisputeTable.Write(cells, form, row + 1);
        }

        SetWidths(grid);
        sheet.SheetView.FreezeRows(2);
        Page.Set(sheet, landscape: true, 1, 2);
        return cells.Places;
    }

    private static void SetWidths(SheetGrid grid)
    {
        grid.Limit(1, 7, 7);
        grid.Limit(2, 11, 11);
        grid.Limit(3, 36, 36);
        for (var column = RollUpGrid.FirstValue; column <= RollUpGrid.Last; column++)
        {
            grid.Limit(column, 9.5, 9.5);
        }

        grid.Fit();
    }
}
