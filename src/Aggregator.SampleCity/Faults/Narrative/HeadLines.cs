using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Narrative;

/// <summary>Changes what stands between the title and the first section.</summary>
internal static class HeadLines
{
    /// <summary>The draft with a wording of its head put otherwise; a head that does not have the wording gets <paramref name="line"/> instead.</summary>
    public static ReportDraft Replace(ReportDraft draft, string old, string @new, string line)
    {
        var blocks = draft.Blocks.ToList();
        var end = blocks.FindIndex(b => b is DraftBlock.Heading { Level: 1 });
        var at = blocks.FindIndex(0, Math.Max(0, end), b => b is DraftBlock.Prose prose && prose.Text.Contains(old, StringComparison.Ordinal));
        if (at < 0)
        {
            blocks.Insert(0, new DraftBlock.Prose(line));
        }
        else
        {
            blocks[at] = new DraftBlock.Prose(((DraftBlock.Prose)blocks[at]).Text.Replace(old, @new, StringComparison.Ordinal));
        }

        return draft with { Blocks = blocks };
    }
}
