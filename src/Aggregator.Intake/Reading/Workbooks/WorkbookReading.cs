using Aggregator.Core.Documents;

namespace Aggregator.Intake.Reading.Workbooks;

/// <summary>Reads a workbook: each visible sheet is a heading with its name, then its paragraphs and tables from top to bottom.</summary>
internal static class WorkbookReading
{
    public static Document Read(byte[] bytes, string fileName, FileFormat format, CancellationToken stop)
    {
        var builder = new DocumentBuilder(format);
        var sheets = WorkbookSheets.Read(bytes, fileName, format, stop);
        if (sheets.All(sheet => sheet.IsEmpty))
        {
            throw Unreadable.Because("empty-file", fileName, $"工作簿“{fileName}”里没有内容，请填写后再报送。");
        }

        // Hidden sheets are lists to choose from and last year's copies; only where nothing else is filled can they be the report.
        var onlyHidden = sheets.All(sheet => sheet.IsHidden || sheet.IsEmpty);
        foreach (var sheet in sheets)
        {
            if (!sheet.IsHidden || onlyHidden)
            {
                AddSheet(builder, sheet, stop);
            }
            else if (!sheet.IsEmpty)
            {
                builder.AddLoss("hidden-sheet", sheet.Name, $"工作表“{sheet.Name}”是隐藏的，没有读取；如果其中有报告内容，请取消隐藏后再报送。");
            }
        }

        var uncalculated = sheets.Where(sheet => !sheet.IsHidden || onlyHidden).SelectMany(sheet => sheet.Uncalculated).ToList();
        if (uncalculated.Count > 0)
        {
            builder.AddLoss("formula-without-value", uncalculated[0], $"工作簿“{fileName}”有{uncalculated.Count}个公式单元格没有计算结果（如{uncalculated[0]}），按空白读取；请用Excel或WPS打开、保存后再报送。");
        }

        return builder.Build(DocumentMetadata.None);
    }

    private static void AddSheet(DocumentBuilder builder, Sheet sheet, CancellationToken stop)
    {
        if (!sheet.IsEmpty)
        {
            builder.AddParagraph(sheet.Name, sheet.Name, isHeading: true);
        }

        if (sheet.IsHidden && !sheet.IsEmpty)
        {
            builder.AddLoss("hidden-sheet", sheet.Name, $"工作簿中有内容的工作表都是隐藏的，已读取隐藏的工作表“{sheet.Name}”；请取消隐藏并核对后再报送。");
        }

        if (sheet.IsTruncated)
        {
            builder.AddLoss("truncated-table", sheet.Name, $"工作表“{sheet.Name}”超过{SheetDraft.MostRows}行或{SheetDraft.MostColumns}列，或内容总量过大，超出的内容没有读取，请删去无关的行列后再报送。");
        }

        foreach (var loss in sheet.Losses)
        {
            builder.AddLoss(loss.Kind, loss.Where, loss.Message);
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

        foreach (var text in sheet.BoxTexts)
        {
            builder.AddParagraph(Spaces.OneLine(text), $"{sheet.Name}!文本框");
        }
    }

    private static void AddTable(DocumentBuilder builder, Sheet sheet, SheetRegion region)
    {
        foreach (var part in SideBySide.Of(sheet, region))
        {
            var cells = SheetGrid.Of(sheet, region, part, out var isTruncated);
            if (isTruncated)
            {
                builder.AddLoss("truncated-table", cells[^1].Locator, $"工作表“{sheet.Name}”的表格过大，{cells[^1].Locator}以后的行没有读取，请核对原表。");
            }

            builder.AddTable(cells, cells[0].Locator);
        }
    }

    private static void AddText(DocumentBuilder builder, Sheet sheet, SheetRow row)
    {
        // A line set apart, 填报单位 and date: one paragraph. Cells of whole sentences: a paragraph each.
        if (row.Filled > 1 && !SheetRegions.IsNarrative(row))
        {
            builder.AddParagraph(string.Join(' ', row.Cells.Where(text => text.Length > 0).Select(Spaces.OneLine)), CellName.Of(sheet.Name, row.Index, row.First));
            return;
        }

        for (var column = row.First; column < row.Cells.Count; column++)
        {
            // A section's text often stands in one cell with line breaks: each line is a paragraph.
            foreach (var line in row.Cells[column].Split('\n'))
            {
                builder.AddParagraph(Spaces.OneLine(line), CellName.Of(sheet.Name, row.Index, column));
            }
        }
    }
}
