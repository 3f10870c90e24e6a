namespace Aggregator.SampleCity.Faults.Reuse.Edits;

/// <summary>Half-width signs full and full-width marks half, as another input method leaves them.</summary>
internal sealed class WidthChange : TextEdit
{
    public override string Name => "width";

    protected override string Rewrite(string paragraph, Scene scene) => string.Concat(paragraph.Select(c => c switch
    {
        >= '0' and <= '9' or '%' or '.' => (char)(c + 0xfee0),
        '，' => ',',
        '；' => ';',
        '：' => ':',
        '（' => '(',
        '）' => ')',
        _ => c,
    }));
}
