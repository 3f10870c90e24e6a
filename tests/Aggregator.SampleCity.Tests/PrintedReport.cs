using System.IO.Compression;
using Aggregator.SampleCity.Tests.Printed;

namespace Aggregator.SampleCity.Tests;

/// <summary>
/// What a written file prints, read back by code that shares nothing with the writer: lines of text and table rows. Good enough for
/// files whose layout is known; the product's own readers are another project's.
/// </summary>
internal sealed class PrintedReport
{
    private PrintedReport(IReadOnlyList<string> lines, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        (Lines, Rows) = (lines, rows);
        (Cells, Outcomes, TypedLabels) = PrintedTables.Read(rows);
    }

    /// <summary>Lines outside tables, trimmed; the first is the title.</summary>
    public IReadOnlyList<string> Lines { get; }

    public string Text => string.Join('\n', Lines);

    /// <summary>Codes of the outcome rows of table 2 as printed.</summary>
    public IReadOnlyList<string> Outcomes { get; }

    /// <summary>Labels of table 2 in order, as printed but for spaces.</summary>
    public IReadOnlyList<string> RowLabels => [.. TypedLabels.Select(Bare)];

    /// <summary>Labels of table 2 in order, as printed, with their spaces.</summary>
    public IReadOnlyList<string> TypedLabels { get; }

    /// <summary>Rows of all tables as printed, spaces and all.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; }

    public IReadOnlyDictionary<(string Table, string Row, string Column), string> Cells { get; }

    public static PrintedReport Read(string path)
    {
        var bytes = File.ReadAllBytes(path);

        // The bytes tell what a file is, where its name does not.
        var (lines, rows) = bytes switch
        {
            [0x50, 0x4B, ..] => IsWord(bytes) ? PrintedWord.Read(path) : PrintedSheets.Read(PrintedWorkbook.Read(path)),
            [0xD0, 0xCF, ..] => PrintedSheets.Read(PrintedOldWorkbook.Read(bytes)),
            [0x25, 0x50, 0x44, 0x46, ..] => PrintedPdf.Read(bytes),
            _ when Path.GetExtension(path).Equals(".txt", StringComparison.OrdinalIgnoreCase) => PrintedText.Read(bytes),
            _ => PrintedPage.Read(bytes),
        };
        return new PrintedReport([.. lines.Where(l => l.Length > 0)], [.. rows.Select(row => row.Select(OneLine).ToList())]);
    }

    private static bool IsWord(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return zip.GetEntry("word/document.xml") is not null;
    }

    // Where a cell is too narrow its text goes on in the next line.
    private static string OneLine(string cell) => cell.ReplaceLineEndings("");

    // 总　计 and 总计 are the same label.
    private static string Bare(string cell) => string.Concat(cell.Where(c => !char.IsWhiteSpace(c)));
}
