using Aggregator.Core.Reports;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Narrative.Sections;

/// <summary>Finds the five aspects of section one among the blocks of a draft.</summary>
internal static class AspectBlocks
{
    private const string Numerals = "一二三四五";

    /// <summary>The blocks of section one: what stands before the aspects, then one list for each, heading first.</summary>
    public static List<List<DraftBlock>> Of(ReportDraft draft)
    {
        var (start, end) = Range(draft);
        List<List<DraftBlock>> groups = [[]];
        foreach (var block in draft.Blocks.Skip(start).Take(end - start))
        {
            if (groups.Count <= Forms.Aspects.Count && TextOf(block).StartsWith($"（{Numerals[groups.Count - 1]}）{Forms.Aspects[groups.Count - 1]}", StringComparison.Ordinal))
            {
                groups.Add([]);
            }

            groups[^1].Add(block);
        }

        return groups.Count == Forms.Aspects.Count + 1 ? groups : throw new InvalidOperationException("Section one does not have its five aspects.");
    }

    /// <summary>The draft with these groups as section one, the aspects counted afresh.</summary>
    public static ReportDraft With(ReportDraft draft, IReadOnlyList<IReadOnlyList<DraftBlock>> groups)
    {
        var (start, end) = Range(draft);
        return draft with { Blocks = [.. draft.Blocks.Take(start), .. groups[0], .. groups.Skip(1).SelectMany(Counted), .. draft.Blocks.Skip(end)] };
    }

    private static (int Start, int End) Range(ReportDraft draft)
    {
        var blocks = draft.Blocks.ToList();
        var start = draft.HeadingOf(0) + 1;
        return (start, blocks.FindIndex(start, b => b is DraftBlock.Heading { Level: 1 }));
    }

    private static IEnumerable<DraftBlock> Counted(IReadOnlyList<DraftBlock> aspect, int index)
    {
        var text = $"（{Numerals[index]}）" + TextOf(aspect[0])[3..];
        return [aspect[0] is DraftBlock.Heading heading ? heading with { Text = text } : new DraftBlock.Prose(text), .. aspect.Skip(1)];
    }

    private static string TextOf(DraftBlock block) => block switch
    {
        DraftBlock.Heading heading => heading.Text,
        DraftBlock.Prose prose => prose.Text,
        _ => "",
    };
}
