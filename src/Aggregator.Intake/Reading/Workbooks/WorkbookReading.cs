using Aggregator.Core.Documents;

namespace Aggregator.Intake.Reading.Workbooks;

/// <summary>Reads a workbook: each visible sheet is a heading with its name, then its paragraphs and tables from top to bottom.</summary>
internal static class WorkbookReading
{
    public static Document Read(byte[] bytes, string fileName, FileFormat format, CancellationToken stop)
    {
        var builder = new DocumentBuilder(format);
        var sheets = WorkbookSheets.Read(bytes, fileName, stop);
        if (sheets.All(sheet => sheet.Rows.Count == 0))
        {
            throw Unreadable.Because("empty-file", fileName, $"工作簿“{fileName}”里没有内容，请填写后再报送。");
        }

        foreach (var sheet in sheets)
        {
            if (sheet.IsHidden && sheet.Rows.Count > 0)
            {
                builder.AddLoss("hidden-sheet", sheet.Name, $"工作表“{sheet.Name}”是隐藏的，没有读取；如果其中有报告内容，请取消隐藏后再报送。");
            }
            else if (sheet.Rows.Count > 0)
            {
                AddSheet(builder, sheet, stop);
            }
        }

        if (format == FileFormat.Xlsx && EmptyFormulas.In(bytes, stop) is var (count, first) && count > 0)
        {
            builder.AddLoss("formula-without-value", first, $"工作簿“{fileName}”有{count}个公式单元格没有计算结果（如{first}），按空白读取；请用Excel或WPS打开、保存后再报送。");
        }

        return builder.Build(DocumentMetadata.None);
    }

    private static void AddSheet(DocumentBuilder builder, Sheet sheet, CancellationToken stop)
    {
        builder.AddParagraph(sheet.Name, sheet.Name, isHeading: true);
        if (sheet.IsTruncated)
        {
            builder.AddLoss("truncated-table", sheet.Name, $"工作表“{sheet.Name}”超过{WorkbookSheets.MostRows}行或{WorkbookSheets.MostColumns}列，后面的内容没有读取，请删去无关的行列后再报送。");
        }

        foreach (var region in SheetRegions.Of(sheet))
        {
            stop.ThrowIfCancellationRequested();
            if (region.IsTable)
            {
                AddTable(builder, sheet, region);
            }
            else
            {
                AddText(builder, sheet, region.Rows[0]);
            }
        }
    }

    private static void AddTable(DocumentBuilder builder, Sheet sheet, SheetRegion region)
    {
        var cells = SheetGrid.Of(sheet, region, out var isTruncated);
        if (isTruncated)
        {
            builder.AddLoss("truncated-table", cells[^1].Locator, $"工作表“{sheet.Name}”的表格过大，{cells[^1].Locator}以后的行没有读取，请核对原表。");
        }

        builder.AddTable(cells, cells[0].Locator);
    }

    private static void AddText(DocumentBuilder builder, Sheet sheet, SheetRow row)
    {
        var locator = CellName.Of(sheet.Name, row.Index, row.First);
        if (row.Filled > 1)
        {
            builder.AddParagraph(string.Join(' ', row.Cells.Where(text => text.Length > 0).Select(Spaces.OneLine)), locator);
            return;
        }

        // A section's text often stands in one cell with line breaks: each line is a paragraph.
        foreach (var line in row.Cells[row.First].Split('\n'))
        {
            builder.AddParagraph(Spaces.OneLine(line), locator);
        }
    }
}
