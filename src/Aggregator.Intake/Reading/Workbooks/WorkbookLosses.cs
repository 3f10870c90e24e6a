using Aggregator.Core.Documents;

namespace Aggregator.Intake.Reading.Workbooks;

/// <summary>What both workbook formats may hold that no reader of cells can read.</summary>
internal static class WorkbookLosses
{
    public static Loss Pictures(string sheet, int count) =>
        new("picture", sheet, $"工作表“{sheet}”有{count}处图片或图表，没有读取；如果其中有报告内容，请录入单元格后再报送。");
}
