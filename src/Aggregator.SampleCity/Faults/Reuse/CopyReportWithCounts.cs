using Aggregator.SampleCity.Faults.Reuse.Edits;
using Aggregator.SampleCity.Keys;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>The whole prose of another unit with its counts, which the copier's own tables then contradict.</summary>
internal sealed class CopyReportWithCounts() : CopyFault(CopyScope.Report, TextEdits.None)
{
    private static readonly (string Metric, string Subject)[] Compared =
    [
        ("new_received", "T2/new_received/total"), ("carried_in", "T2/carried_in/total"), ("total_answered", "T2/total/total"), ("carried_out", "T2/carried_out/total"),
        ("reviews", "T3/cases/review_total"), ("suits", "T3/cases/direct_suit_total"),
    ];

    // The counts depend on tables 2 and 3, so that nothing else may print them otherwise.
    public override Part Touches => Part.Prose | Part.Table2 | Part.Table3;

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        var plain = base.OnProse(text, scene);
        var source = scene.Source!.Text;
        foreach (var (metric, subject) in Compared)
        {
            // What the copier does not state is zero in its tables.
            if (source.Figure(metric) is { } stated && (text.Figure(metric)?.Value ?? 0) is var own && own != stated.Value)
            {
                scene.Expect("TEXT_TABLE", subject, new ExpectedNumbers(subject, own, stated.Value));
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
}
