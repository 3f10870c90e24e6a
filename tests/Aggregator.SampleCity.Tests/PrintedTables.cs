using System.Text;
using Aggregator.Core.Reports;

namespace Aggregator.SampleCity.Tests;

/// <summary>The cells of the three tables among the rows of a written file, by place where the table is whole, else by label.</summary>
internal static class PrintedTables
{
    private static readonly FormDefinition Form = Forms.Form2021;

    private static readonly HashSet<string> Labels = [.. Forms.Form2019.T1.Rows.Concat(Form.T1.Rows).Select(r => Plain(r.Label)), .. Form.T2.Rows.Select(r => Plain(r.Label))];

    /// <summary>Cells by table, row and column code; the codes of table 2's outcome rows and the labels of all its rows, as printed.</summary>
    public static (IReadOnlyDictionary<(string Table, string Row, string Column), string> Cells, IReadOnlyList<string> Outcomes, IReadOnlyList<string> Labels) Read(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var cells = new Dictionary<(string, string, string), string>();
        ReadDisclosure(rows, cells);
        var (outcomes, labels) = ReadApplications(rows, cells);
        var heads = rows.ToList().FindIndex(r => r.Any(c => Plain(c) == "未经复议直接起诉"));
        for (var c = 0; heads >= 0 && c < 15; c++)
        {
            // A workbook says nothing of cells that are blank to the end of a row.
            cells[("T3", "cases", Form.T3[c].Code)] = rows[heads + 2].ElementAtOrDefault(c) ?? "";
        }

        foreach (var (place, text) in EarlyTable.Read(rows).Cells)
        {
            cells.Add(place, text);
        }

        return (cells, outcomes, labels);
    }

    /// <summary>Whether a text labels a row of table 1 or 2.</summary>
    public static bool IsLabel(string text) => Labels.Contains(Plain(text));

    private static void ReadDisclosure(IReadOnlyList<IReadOnlyList<string>> rows, Dictionary<(string, string, string), string> cells)
    {
        foreach (var row in (rows.Any(r => r.Any(c => Plain(c) == "本年新制作数量")) ? Forms.Form2019 : Form).T1.Rows)
        {
            if (rows.FirstOrDefault(r => r.Count > 1 && Plain(r[0]) == Plain(row.Label)) is { } printed)
            {
                for (var i = 0; i < row.Columns.Count; i++)
                {
                    cells[("T1", row.Code, row.Columns[i])] = printed[i + 1];
                }
            }
        }
    }

    private static (IReadOnlyList<string> Outcomes, IReadOnlyList<string> Labels) ReadApplications(IReadOnlyList<IReadOnlyList<string>> rows, Dictionary<(string, string, string), string> cells)
    {
        var first = rows.ToList().FindIndex(r => Plain(r[0]).StartsWith("一、本年新收", StringComparison.Ordinal));
        var last = rows.ToList().FindIndex(r => Plain(r[0]).StartsWith("四、结转", StringComparison.Ordinal));
        if (first < 0)
        {
            return ([], []);
        }

        var all = Form.T2.Rows.Select(r => r.Code).ToList();
        var codes = (last - first + 1) switch
        {
            25 => all,
            23 => [.. all.Where(c => c is not ("other_no_supplement" or "other_no_fee")).Select(c => c == "other_misc" ? "other_all" : c)],
            24 => [.. rows.Skip(first).Take(24).Select(CodeOf)],
            var count => throw new AssertFailedException($"{count} rows in table 2"),
        };
        for (var i = 0; i < codes.Count; i++)
        {
            var line = rows[first + i];
            for (var c = 0; c < 7; c++)
            {
                cells.Add(("T2", codes[i], Form.T2.Columns[c].Code), line[line.Count - 7 + c]);
            }
        }

        return ([.. codes.Where(c => c is not ("new_received" or "carried_in" or "total" or "carried_out"))], [.. rows.Skip(first).Take(codes.Count).Select(LabelOf)]);
    }

    private static string CodeOf(IReadOnlyList<string> line) => Form.T2.Rows.Single(r => Plain(r.Label) == Plain(LabelOf(line))).Code;

    private static string LabelOf(IReadOnlyList<string> line) => line.Take(line.Count - 7).Last(c => c.Trim().Length > 0);

    private static string Plain(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));
}
