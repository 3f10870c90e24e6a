using Aggregator.Core.Scoring.Schemes;
using ClosedXML.Excel;

namespace Aggregator.Publishing.Workbooks.Schemes;

/// <summary>计量项: what the program can find out and a scheme can give points for.</summary>
internal static class MeasureSheet
{
    private static readonly string[] Heads = [SchemeSheetWords.Measure, "查明什么", "单位", "给分办法中写什么", "例"];

    /// <summary>Writes the sheet and gives the cells with the ids.</summary>
    public static IXLRange Write(IXLWorksheet sheet)
    {
        var grid = new SheetGrid(sheet);
        grid.Limit(1, 22, 26);
        grid.Limit(2, 24, 36);
        grid.Limit(4, 30, 44);
        grid.Limit(5, 30, 44);
        grid.Merged(1, 1, 1, Heads.Length, "计量项（仅供查看，改动不起作用）", Styles.Title);
        grid.Height(1, 2);
        grid.Header(2, Heads);
        var measures = MeasureGuide.All;
        Styles.Body(sheet, 3, measures.Count + 2, Heads.Length, 3);
        foreach (var (i, measure) in measures.Index())
        {
            var row = i + 3;
            grid.Text(row, 1, measure.Id);
            grid.Text(row, 2, measure.About);
            grid.Text(row, 3, measure.Unit ?? "个数");
            grid.Text(row, 4, measure.Unit is null
                ? "每项扣几分，全扣写“全扣”：\n" + string.Join("；\n", measure.Things)
                : $"从好到差逐档写“界限:得分”，界限为{(measure.Unit == "%" ? "百分比" : measure.Unit + "数")}上限，最后一档写“{MarkingText.Rest}”");
            grid.Text(row, 5, measure.Example);
        }

        grid.Fit(44);
        sheet.SheetView.FreezeRows(2);
        Page.Set(sheet, landscape: true, 1, 2);
        return sheet.Range(3, 1, measures.Count + 2, 1);
    }
}
