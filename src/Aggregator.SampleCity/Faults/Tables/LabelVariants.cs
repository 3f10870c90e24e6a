using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>Labels in another typing: half-width brackets, other numbering, spaces. Every row is what it was.</summary>
internal sealed class LabelVariants : Decoy
{
    private static readonly Func<string, string>[] Typings =
    [
        label => label.Replace('（', '(').Replace('）', ')').Replace('“', '"').Replace('”', '"'),
        label => label is [>= '1' and <= '9', '.', ..] ? label[0] + "、" + label[2..] : label,
        label => label is [>= '1' and <= '9', '.', ..] ? $"（{label[0]}）{label[2..]}" : label,
        label => label is "规章" or "总计" or "其他" ? label[0] + "　" + label[1] : label.Replace("）", "） ", StringComparison.Ordinal).TrimEnd(),
        label => label is [>= '1' and <= '9', '.', ..] ? label[0] + ". " + label[2..] : label.Replace("、", "、 ", StringComparison.Ordinal),
    ];

    public override Part Touches => Part.Tables;

    public override IReadOnlyList<string> Tempts => ["ROW_LABEL", "ROW_MISSING", "TABLE_MISSING", "OUTDATED_FORM", "SUM_COL"];

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene)
    {
        var typing = scene.Random.Pick(Typings);
        const string example = "1.属于国家秘密";
        scene.Note("T1/T2/T3", example, typing(example));
        return draft.Map(block => block is DraftBlock.Table table
            ? new DraftBlock.Table(table.Layout with { Cells = [.. table.Layout.Cells.Select(c => c.IsHead ? c with { Text = typing(c.Text) } : c)] })
            : block);
    }
}
