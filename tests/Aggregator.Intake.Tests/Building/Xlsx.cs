using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Aggregator.Intake.Tests.Building;

/// <summary>Builds workbooks for tests.</summary>
internal sealed class Xlsx : IDisposable
{
    private readonly MemoryStream _stream = new();
    private readonly SpreadsheetDocument _package;
    private readonly Sheets _sheets;
    private readonly List<string> _shared = [];

    public Xlsx()
    {
        _package = SpreadsheetDocument.Create(_stream, SpreadsheetDocumentType.Workbook);
        _sheets = new Sheets();
        _package.AddWorkbookPart().Workbook = new Workbook(_sheets);
    }

    public static byte[] Of(string sheet, params object?[][] rows)
    {
        using var workbook = new Xlsx();
        return workbook.Add(sheet, rows).Bytes();
    }

    /// <summary>A sheet; null rows and cells stay absent, strings are shared, a string with = in front of a bar is formula and cached value: <c>=A1+1|3</c>.</summary>
    public Xlsx Add(string name, object?[][] rows, string[]? merges = null, bool hidden = false)
    {
        var data = new SheetData();
        for (var r = 0; r < rows.Length; r++)
        {
            if (rows[r].Length == 0)
            {
                continue;
            }

            var row = new Row { RowIndex = (uint)(r + 1) };
            for (var c = 0; c < rows[r].Length; c++)
            {
                if (rows[r][c] is { } value)
                {
                    row.Append(CellOf(value, ((char)('A' + c)).ToString() + (r + 1).ToString(CultureInfo.InvariantCulture)));
                }
            }

            data.Append(row);
        }

        var part = _package.WorkbookPart!.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet(data);
        if (merges is not null)
        {
            part.Worksheet.Append(new MergeCells(merges.Select(merge => new MergeCell { Reference = merge })));
        }

        var sheet = new Sheet { Name = name, SheetId = (uint)(_sheets.ChildElements.Count + 1), Id = _package.WorkbookPart.GetIdOfPart(part) };
        if (hidden)
        {
            sheet.State = SheetStateValues.Hidden;
        }

        _sheets.Append(sheet);
        return this;
    }

    public byte[] Bytes()
    {
        _package.WorkbookPart!.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(_shared.Select(text => new SharedStringItem(new Text(text))));
        _package.Dispose();
        return _stream.ToArray();
    }

    public void Dispose()
    {
        _package.Dispose();
        _stream.Dispose();
    }

    private Cell CellOf(object value, string reference)
    {
        switch (value)
        {
            case string formula when formula.StartsWith('=') && formula.Contains('|', StringComparison.Ordinal):
                var parts = formula[1..].Split('|');
                return new Cell { CellReference = reference, CellFormula = new CellFormula(parts[0]), CellValue = new CellValue(parts[1]) };
            case string text:
                _shared.Add(text);
                return new Cell { CellReference = reference, DataType = CellValues.SharedString, CellValue = new CellValue((_shared.Count - 1).ToString(CultureInfo.InvariantCulture)) };
            default:
                return new Cell { CellReference = reference, CellValue = new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!) };
        }
    }
}
