using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Aggregator.Intake.Reading.Workbooks;

/// <summary>Reads the sheets of a workbook, .xlsx or .xls, within bounds of rows and columns.</summary>
internal static class WorkbookSheets
{
    /// <summary>Rows of a sheet that are looked at.</summary>
    public const int MostRows = 20_000;

    /// <summary>Columns of a sheet that are looked at.</summary>
    public const int MostColumns = 500;

    private const int MostMerges = 100_000;
    private const int LongestCell = 32_767;

    static WorkbookSheets() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static IReadOnlyList<Sheet> Read(byte[] bytes, string fileName, CancellationToken stop)
    {
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            using var reader = ExcelReaderFactory.CreateReader(stream, new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding("gb18030") });
            var sheets = new List<Sheet>();
            do
            {
                sheets.Add(ReadSheet(reader, stop));
            }
            while (reader.NextResult());
            return sheets;
        }
        catch (InvalidPasswordException locked)
        {
            throw Unreadable.Protected(fileName, locked);
        }
    }

    private static Sheet ReadSheet(IExcelDataReader reader, CancellationToken stop)
    {
        var rows = new List<SheetRow>();
        var truncated = reader.FieldCount > MostColumns;
        var columns = Math.Min(reader.FieldCount, MostColumns);
        var merges = (reader.MergeCells ?? []).Take(MostMerges).Select(range => new MergedRange(range.FromRow, range.FromColumn, range.ToRow, range.ToColumn)).ToList();
        for (var index = 0; reader.Read(); index++)
        {
            stop.ThrowIfCancellationRequested();
            if (index >= MostRows)
            {
                truncated = true;
                break;
            }

            string[]? cells = null;
            for (var column = 0; column < columns; column++)
            {
                if (TextOf(reader, column) is { Length: > 0 } text)
                {
                    cells ??= NewRow(columns);
                    cells[column] = text;
                }
            }

            if (cells is not null)
            {
                rows.Add(new SheetRow(index, cells));
            }
        }

        return new Sheet(reader.Name ?? "", rows, merges, truncated, reader.VisibleState is "hidden" or "veryhidden");
    }

    private static string TextOf(IExcelDataReader reader, int column)
    {
        var value = reader.GetValue(column);
        if (value is null)
        {
            return "";
        }

        var text = Spaces.Trim(CellText.Of(value, value is double ? reader.GetNumberFormatString(column) : null));
        return text.Length > LongestCell ? text[..LongestCell] : text;
    }

    private static string[] NewRow(int columns)
    {
        var cells = new string[columns];
        Array.Fill(cells, "");
        return cells;
    }
}
