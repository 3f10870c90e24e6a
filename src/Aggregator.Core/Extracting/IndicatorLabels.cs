using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Extracting;

/// <summary>The labels of indicator tables as they are compared: without numbering, 其中, notes in brackets and 数, 件数, 总数 at the end.</summary>
internal static partial class IndicatorLabels
{
    /// <summary>Longest label compared, in UTF-16 units.</summary>
    public const int Longest = 100;

    private static readonly string[] Endings = ["总数", "件数", "条数", "次数", "数量", "数"];

    private static readonly char[] Leads = [' ', '\u00a0', '\u3000', '—', '-', '·', ':', '：'];

    private static readonly char[] Joints = [' ', ':', '：', ',', '，', '、'];

    private static readonly HashSet<string> Units = new(StringComparer.Ordinal)
    {
        "条", "件", "次", "篇", "个", "人", "人次", "元", "万元", "份", "宗", "期", "场", "处", "名", "件次", "%", "百分比",
    };

    private static readonly FrozenDictionary<string, IReadOnlyList<IndicatorEntry>> Entries = Load();

    /// <summary>Codes only the table of 2014 has.</summary>
    private static readonly FrozenSet<string> Own2014 = Forms.Statistics2014.Rows.Select(row => row.Code)
        .Except(Forms.Appendix.Rows.Select(row => row.Code)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What a label may name, one entry for each section it could stand in; empty when no entry knows it.</summary>
    public static IReadOnlyList<IndicatorEntry> Find(string label) =>
        label.Length <= Longest && Entries.TryGetValue(Key(label), out var found) ? found : [];

    /// <summary>Whether a row of this code tells the table of 国办发〔2014〕32号 from older ones.</summary>
    public static bool IsSignOf2014(string code) => Own2014.Contains(code);

    /// <summary>The measure a cell of the unit column names, or null.</summary>
    public static string? Unit(string text) => text.Length <= 6 && Units.Contains(text.Trim()) ? text.Trim() : null;

    /// <summary>The measure a caption states for the whole table (单位：条), or null.</summary>
    public static string? CaptionUnit(string text) =>
        text.Length <= 80 && LabelText.Fold(text) is var folded && folded.Contains('单', StringComparison.Ordinal) && Caption().Match(folded) is { Success: true } match ? Unit(match.Groups[1].Value) : null;

    /// <summary>Whether a cell heads the column of labels.</summary>
    public static bool IsLabelHead(string text) => text.Length <= 16 && LabelText.Plain(text) is "指标" or "统计指标" or "指标名称" or "项目" or "统计项目" or "项目名称" or "指标项目" or "统计内容" or "指标内容";

    /// <summary>Whether a cell heads the column of measures.</summary>
    public static bool IsUnitHead(string text) => text.Length <= 10 && LabelText.Plain(text) is "单位" or "计量单位" or "单位名称";

    /// <summary>
    /// The column a number's head names: <c>value</c> the year's own figure, <c>period</c> that of a shorter period (本期, 本月),
    /// <c>cumulative</c> since the beginning (历年累计), <c>last_year</c>; null when it heads no numbers.
    /// </summary>
    public static string? ValueHead(string text)
    {
        if (text.Length > 20)
        {
            return null;
        }

        var plain = LabelText.Plain(text);
        return plain switch
        {
            "统计数" or "统计数据" or "统计结果" or "数量" or "数值" or "数据" or "数目" or "年末统计" or "年末数" or "年末统计数" or "本年累计" or "本年度累计" or "年度累计"
                or "本年" or "本年度" or "本年数" or "本年度数" or "年度" or "年度数" or "全年" or "全年累计" or "全年数" or "全年合计" or "合计" or "填报数" or "件数" or "统计值" => "value",
            "本期" or "本期数" or "本期实际" or "本月" or "本月数" or "本季" or "本季度" or "当期" or "当月" or "本期实际数" => "period",
            "累计" or "累计数" or "历年累计" or "历年" or "历年累计数" or "总累计" or "历年总数" or "施行以来累计" => "cumulative",
            "上年" or "上年数" or "上年度" or "上一年度" or "去年" or "上年同期" or "去年同期" => "last_year",
            _ => plain.Length > 0 && plain[0] is '2' or 'x' or '×' && YearHead().IsMatch(plain) ? "value" : null,
        };
    }

    /// <summary>Whether a cell heads the column of row codes.</summary>
    public static bool IsCodeHead(string text) => text.Length <= 8 && LabelText.Plain(text) is "代码" or "指标代码" or "序号" or "编号" or "行次" or "代号";

    /// <summary>Whether a line at the table's foot (单位负责人, 填报日期) is no indicator.</summary>
    public static bool IsFoot(string text) => text.Length <= Longest && Foot().IsMatch(text);

    private static string Key(string label)
    {
        var text = label;
        for (var round = 0; round < 4; round++)
        {
            var bare = LabelText.Unnumbered(text).TrimStart(Leads);
            bare = bare.StartsWith("其中", StringComparison.Ordinal) ? bare[2..].TrimStart(Joints) : bare;
            if (bare == text)
            {
                break;
            }

            text = bare;
        }

        var key = LabelText.Plain(text.AsSpan().ContainsAny('(', '（') ? Note().Replace(text, "") : text);
        foreach (var ending in Endings)
        {
            if (key.Length > ending.Length + 1 && key.EndsWith(ending, StringComparison.Ordinal))
            {
                return key[..^ending.Length];
            }
        }

        return key;
    }

    private static FrozenDictionary<string, IReadOnlyList<IndicatorEntry>> Load()
    {
        var rows = Forms.Statistics2014.Rows;
        Dictionary<string, IndicatorEntry> byCode = new(StringComparer.Ordinal);
        Dictionary<string, List<IndicatorEntry>> byKey = new(StringComparer.Ordinal);
        var section = "";
        foreach (var row in rows)
        {
            section = row.Level == 0 ? row.Code : section;
            Add(row.Label, byCode[row.Code] = new IndicatorEntry(row.Code, row.Measure, section));
        }

        foreach (var row in Forms.Appendix.Rows)
        {
            Add(row.Label, byCode.TryGetValue(row.Code, out var known) ? known : byCode[row.Code] = new IndicatorEntry(row.Code, row.Measure, ""));
        }

        foreach (var names in Forms.IndicatorLabels)
        {
            foreach (var label in names.Labels)
            {
                Add(label, byCode.TryGetValue(names.Code, out var known) ? known : byCode[names.Code] = new IndicatorEntry(names.Code, null, ""));
            }
        }

        return byKey.ToFrozenDictionary(pair => pair.Key, pair => (IReadOnlyList<IndicatorEntry>)pair.Value, StringComparer.Ordinal);

        void Add(string label, IndicatorEntry entry)
        {
            var key = Key(label);
            if (!byKey.TryGetValue(key, out var list))
            {
                byKey[key] = list = [];
            }

            if (!list.Exists(other => other.Code == entry.Code))
            {
                list.Add(entry);
            }
        }
    }

    [GeneratedRegex(@"单\s?位\s?[:为]\s?([^\s,;()]{1,3})", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Caption();

    [GeneratedRegex(@"^(?:20[0-9]{2}|[x×]{2,4}|20[x×]{2})年?度?(?:数|统计|统计数|累计|合计|数量)?$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex YearHead();

    [GeneratedRegex(@"[(（][^()（）]{0,80}[)）]", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Note();

    [GeneratedRegex(@"^(?:单位负责人|审核人|审批人|填报人|填表人|联系人|联系电话|填报日期|填表日期|填报单位|备注|说明|注)\s?(?:[:：(（]|$)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Foot();
}
