using System.Globalization;
using Aggregator.Core.Documents;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Reading.Containers;
using Aggregator.Intake.Reading.PlainText;
using Aggregator.Intake.Reading.Workbooks;

namespace Aggregator.Intake.Tabular;

/// <summary>Reads a list that came as CSV in UTF-8 or GBK, or as the first visible sheet of a workbook.</summary>
internal static class TabularFile
{
    /// <summary>The rows that hold something, in order. An empty file gives none.</summary>
    /// <exception cref="RefusedInputException">The file is no such list: damaged, protected, of another format.</exception>
    public static IReadOnlyList<TabularRow> Read(byte[] bytes, string fileName)
    {
        try
        {
            if (bytes.LongLength > DocumentReader.MaxBytes)
            {
                throw Unreadable.TooLarge(fileName, bytes.LongLength);
            }

            var sniffed = FormatSniffer.Sniff(bytes);
            if (sniffed.IsZip)
            {
                ZipGuard.Check(bytes, fileName, CancellationToken.None);
            }

            return (sniffed.Refusal, sniffed.Format) switch
            {
                ({ } refusal, _) => throw refusal(fileName),
                (_, FileFormat.Xlsx or FileFormat.Xls) => OfSheet(WorkbookSheets.Read(bytes, fileName, sniffed.Format, CancellationToken.None)),
                (_, FileFormat.Text) => OfText(bytes, fileName),
                _ => throw Unreadable.UnknownFormat(fileName),
            };
        }
        catch (UnreadableDocumentException unreadable)
        {
            throw new RefusedInputException([$"{unreadable.Loss.Message.TrimEnd('。')}（这里需要csv或xlsx格式的清单）。"]);
        }
        catch (Exception broken) when (broken is not RefusedInputException) // whatever a parser throws at hostile bytes
        {
            throw new RefusedInputException([$"文件“{fileName}”已损坏，无法读取，请另存为csv或xlsx后重试。"]);
        }
    }

    private static IReadOnlyList<TabularRow> OfText(byte[] bytes, string fileName)
    {
        var text = TextDecoding.Decode(bytes).Text;
        if (TextDecoding.IsGarbage(text))
        {
            throw Unreadable.UnknownFormat(fileName);
        }

        var rows = CsvReader.Read(text, out var openQuoteLine);
        return openQuoteLine is { } line
            ? throw new RefusedInputException([string.Create(CultureInfo.InvariantCulture, $"文件“{fileName}”第{line}行有一个双引号没有配对，请检查这一行的引号后重试。")])
            : rows;
    }

    private static IReadOnlyList<TabularRow> OfSheet(IReadOnlyList<Sheet> sheets)
    {
        var sheet = sheets.FirstOrDefault(sheet => !sheet.IsHidden && sheet.Rows.Count > 0);
        var width = sheet?.Rows.Max(row => row.Cells.Count) ?? 0;
        return sheet is null ? [] : [.. sheet.Rows.Select(row => new TabularRow(row.Index + 1, [.. Enumerable.Range(0, width).Select(row.At)]))];
    }
}
