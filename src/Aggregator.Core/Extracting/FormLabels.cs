namespace Aggregator.Core.Extracting;

/// <summary>Tells labels of the three national tables from other lines.</summary>
internal static class FormLabels
{
    private const int Longest = 60;

    private static readonly HashSet<string> Heads = new(StringComparer.Ordinal)
    {
        "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计",
        "结果维持", "结果纠正", "其他结果", "尚未审结",
        "本年制发件数", "本年废止件数", "现行有效件数", "本年处理决定数量", "本年收费金额单位万元",
        "本年新制作数量", "本年新公开数量", "对外公开总数量", "上一年项目数量", "本年增减", "处理决定数量", "采购项目数量", "采购总金额",
    };

    /// <summary>Whether a line is nothing but a column's heading.</summary>
    public static bool IsHead(string text) => text.Length <= Longest && Heads.Contains(LabelText.Plain(text));

    /// <summary>Whether a line is nothing but a row's label.</summary>
    public static bool IsRow(string text) => text.Length <= Longest && (Table1Reader.RowOf(text) is not null || OutcomeLabels.Row(text) is not null);
}
