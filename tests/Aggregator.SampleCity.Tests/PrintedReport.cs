using Aggregator.Core.Reports;
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
        var (lines, rows) = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".txt" => PrintedText.Read(bytes),
            ".docx" => PrintedWord.Read(path),
            ".xlsx" => PrintedSheets.Read(PrintedWorkbook.Read(path)),
            ".xls" => PrintedSheets.Read(PrintedOldWorkbook.Read(bytes)),
            ".pdf" => PrintedPdf.Read(bytes),
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

    private void ReadTables(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var form = Forms.Form2021;
        var disclosure = rows.Any(r => r.Contains("本年新制作数量")) ? Forms.Form2019 : form;
        foreach (var row in disclosure.T1.Rows)
        {
            if (rows.FirstOrDefault(r => r.Count > 1 && r[0] == row.Label) is { } printed)
            {
                for (var i = 0; i < row.Columns.Count; i++)
                {
                    _cells[("T1", row.Code, row.Columns[i])] = printed[i + 1];
                }
            }
        }

        var first = rows.ToList().FindIndex(r => r[0].StartsWith("一、本年新收", StringComparison.Ordinal));
        var last = rows.ToList().FindIndex(r => r[0].StartsWith("四、结转", StringComparison.Ordinal));
        var single = last - first + 1 == 23;
        Outcomes = [.. form.T2.Outcomes.Select(r => r.Code).Where(c => !single || !c.StartsWith("other_", StringComparison.Ordinal)), .. single ? ["other_all"] : Array.Empty<string>()];
        string[] codes = ["new_received", "carried_in", .. Outcomes, "total", "carried_out"];
        Assert.AreEqual(codes.Length, last - first + 1, "rows of table 2");
        for (var i = 0; i < codes.Length; i++)
        {
            var cells = rows[first + i];
            for (var c = 0; c < 7; c++)
            {
                _cells[("T2", codes[i], form.T2.Columns[c].Code)] = cells[cells.Count - 7 + c];
            }
        }

        var heads = rows.ToList().FindIndex(r => r.Contains("未经复议直接起诉"));
        if (heads >= 0)
        {
            for (var c = 0; c < 15; c++)
            {
                _cells[("T3", "cases", form.T3[c].Code)] = rows[heads + 2][c];
            }
        }
    }
}
