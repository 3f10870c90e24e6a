using System.Text;
using Aggregator.Core.Documents;
using Aggregator.Intake.Reading.Containers;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Aggregator.Intake.Reading.Workbooks;

/// <summary>Reads the sheets of a workbook in the binary format before 2007 (.xls, .et), within bounds of rows and columns.</summary>
internal static class XlsSheets
{
    /// <summary>
    /// Most places the parser may lay out for one sheet: it makes every row as wide as the file says its widest is, and a file may lie.
    /// A sheet of the widest kind (256 columns) is read to its last row.
    /// </summary>
    private const int MostPlaces = 16 << 20;

    static XlsSheets() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static IReadOnlyList<Sheet> Read(byte[] bytes, string fileName, CancellationToken stop)
    {
        var records = XlsRecords.Of(OleStream.TryRead(bytes, "Workbook", "Book"), stop);
        if (records.IsAbsurd)
        {
            throw Unreadable.Damaged(fileName);
        }

        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            using var reader = ExcelReaderFactory.CreateBinaryReader(stream, new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding("gb18030") });
            var sheets = new List<Sheet>();
            var left = MostPlaces;
            var room = new SheetRoom();
            do
            {
                sheets.Add(ReadSheet(reader, records, room, ref left, stop));
            }
            while (reader.NextResult());
            return sheets;
        }
        catch (InvalidPasswordException locked)
        {
            throw Unreadable.Protected(fileName, locked);
        }
    }

    private static Sheet ReadSheet(IExcelDataReader reader, XlsRecords records, SheetRoom room, ref int left, CancellationToken stop)
    {
        var draft = new SheetDraft(reader.Name ?? "", room);
        var hidden = new HiddenPlaces(draft);
        var merges = (reader.MergeCells ?? []).Where(range => range.FromRow >= 0 && range.FromColumn >= 0 && range.ToRow >= range.FromRow && range.ToColumn >= range.FromColumn).Take(SheetDraft.MostMerges).Select(range => new MergedRange(range.FromRow, range.FromColumn, range.ToRow, range.ToColumn)).ToList();
        for (var row = 0; reader.Read(); row++)
        {
            stop.ThrowIfCancellationRequested();
            left -= Math.Max(1, reader.FieldCount);
            if (row >= SheetDraft.MostRows || left < 0)
            {
                draft.Cut();
                break;
            }

            var columns = Math.Min(reader.FieldCount, SheetDraft.MostColumns + 1);
            for (var column = 0; column < columns; column++)
            {
                Put(draft, reader, row, column);
            }

            if (reader.RowHeight == 0)
            {
                hidden.AddRow(row);
            }
        }

        foreach (var (row, column, error) in records.ErrorsOf(reader.Name ?? ""))
        {
            draft.PutError(row, column, error);
        }

        for (var column = 0; column < Math.Min(reader.FieldCount, SheetDraft.MostColumns); column++)
        {
            if (reader.GetColumnWidth(column) == 0)
            {
                hidden.AddColumns(column, column);
            }
        }

        var sheet = draft.Build(merges, reader.VisibleState is "hidden" or "veryhidden");
        return sheet with { Losses = [.. hidden.Losses(sheet), .. Drawn(sheet.Name, records)] };
    }

    private static IEnumerable<Loss> Drawn(string sheet, XlsRecords records)
    {
        if (records.PicturesOf(sheet) is > 0 and var pictures)
        {
            yield return WorkbookLosses.Pictures(sheet, pictures);
        }

        if (records.BoxesOf(sheet) is > 0 and var boxes)
        {
            yield return new Loss("text-box", sheet, $"工作表“{sheet}”有{boxes}个文本框，没有读取；请把其中的文字录入单元格，或另存为xlsx后再报送。");
        }
    }

    private static void Put(SheetDraft draft, IExcelDataReader reader, int row, int column)
    {
        switch (reader.GetValue(column))
        {
            case string text:
                draft.Put(row, column, CellText.OfText(text), null);
                break;
            case bool truth:
                draft.Put(row, column, CellText.OfTruth(truth), null);
                break;
            case double number:
                PutNumber(draft, row, column, number, NumberFormat.Of(reader.GetNumberFormatString(column)));
                break;
            case int number:
                PutNumber(draft, row, column, number, NumberFormat.Of(reader.GetNumberFormatString(column)));
                break;
            case DateTime moment:
                PutNumber(draft, row, column, SerialOf(moment), NumberFormat.OfBuiltIn(14));
                break;
            case TimeSpan span:
                PutNumber(draft, row, column, span.TotalDays, NumberFormat.OfBuiltIn(14));
                break;
            case IFormattable other:
                draft.Put(row, column, other.ToString(null, System.Globalization.CultureInfo.InvariantCulture), null);
                break;
        }
    }

    private static void PutNumber(SheetDraft draft, int row, int column, double number, NumberFormat format)
    {
        var (text, doubt) = CellText.OfNumber(number, format);
        draft.Put(row, column, text, doubt);
    }

    /// <summary>The parser moved the days before March 1900 by one, for the 29 February of that year which only Excel knows.</summary>
    private static double SerialOf(DateTime moment) => moment.ToOADate() is var serial && serial < 61 ? serial - 1 : serial;
}
