using Aggregator.SampleCity.Faults.Reuse.Edits;
using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Keys;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>The whole prose of another unit with its counts, which the copier's own tables then contradict.</summary>
internal sealed class CopyReportWithCounts() : CopyFault(CopyScope.Report, TextEdits.None)
{
    private const string New = "T2/new_received/";
    private const string Old = "T2/carried_in/";

    // What the prose counts, and the cells that together say it; a second way to count it where the words allow one.
    private static readonly (string Metric, string[] Cells, string[] OrCells)[] Compared =
    [
        ("new_received", [New + "total"], [New + "total", Old + "total"]),
        ("carried_in", [Old + "total"], []),
        ("total_answered", ["T2/total/total"], []),
        ("carried_out", ["T2/carried_out/total"], []),
        ("requests_natural_person", [New + "natural"], [New + "natural", Old + "natural"]),
        ("requests_legal_entity", [.. Organisations(New)], [.. Organisations(New), .. Organisations(Old)]),
        ("replies_granted_full", ["T2/granted/total"], []),
        ("replies_granted_part", ["T2/partial/total"], []),
        ("reviews", ["T3/cases/review_total"], []),
        ("suits", ["T3/cases/direct_suit_total", "T3/cases/suit_after_review_total"], []),
        ("normative_issued", ["T1/normative_document/issued"], []),
        ("normative_repealed", ["T1/normative_document/repealed"], []),
        ("normative_in_force", ["T1/normative_document/in_force"], []),
        ("licence_decisions", ["T1/licence/decisions"], []),
        ("penalty_decisions", ["T1/penalty/decisions"], []),
    ];

    private static readonly (string Metric, string Rows)[] Groups = [("replies_denied", "deny_"), ("replies_unable", "unable_"), ("replies_refused", "refuse_"), ("replies_other", "other_")];

    // The counts depend on the tables, so that nothing else may print them otherwise.
    public override Part Touches => Part.Prose | Part.Tables;

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        var plain = base.OnProse(text, scene);
        var source = scene.Source!.Text;
        var sheet = scene.SheetNow!;
        var groups = Groups.Select(group => (group.Metric, Cells: sheet.OutcomeRows.Where(row => row.StartsWith(group.Rows, StringComparison.Ordinal)).Select(row => $"T2/{row}/total").ToArray(), OrCells: Array.Empty<string>()));
        foreach (var (metric, cells, orCells) in Compared.Concat(groups))
        {
            if (source.Figure(metric) is not { } stated || Sum(sheet, cells) is not { } own || own == stated.Value)
            {
                continue;
            }

            var numbers = new ExpectedNumbers(cells[0], own, stated.Value);
            if (orCells.Length > 0 && Sum(sheet, orCells) == stated.Value)
            {
                // Whether what was carried over is in it, the source's words may say or leave open.
                scene.Tolerate("TEXT_TABLE", cells[0], numbers);
            }
            else
            {
                scene.Expect("TEXT_TABLE", cells[0], numbers);
            }
        }

        if (text.Paragraphs.Concat(plain.Paragraphs).SelectMany(Sentences.Of).Any(CountSentence.IsComparison))
        {
            // What the source says of its last year fits neither the copier's tables nor its own last year.
            scene.Tolerate("TEXT_TABLE", "S1");
            scene.Tolerate("TEXT_TEXT", "S1");
        }

        return plain with { Figures = source.Figures };
    }

    protected override void Take(Copying copying) => copying.TakeAll();

    private static IEnumerable<string> Organisations(string row) => Sheet.PartColumns.Where(column => column != "natural").Select(column => row + column);

    private static decimal? Sum(Sheet sheet, string[] cells) =>
        cells.Select(cell => cell.Split('/')).Select(key => sheet.NumberAt(key[0], key[1], key[2])).Aggregate((decimal?)0, (sum, number) => sum + number);
}
