using Aggregator.Core.Reports;

namespace Aggregator.Core.Extracting;

/// <summary>The row and column labels of 表二, as keys.</summary>
internal static class OutcomeLabels
{
    /// <summary>The row codes of the 2021 form in order, with <c>other_all</c> of the 2019 form where its three rows begin.</summary>
    public static readonly IReadOnlyList<string> Order =
        [.. Forms.Form2021.T2.Rows.SelectMany(row => row.Code == "other_no_supplement" ? ["other_all", row.Code] : new[] { row.Code })];

    /// <summary>Group labels and the beginning of their rows' codes.</summary>
    public static readonly IReadOnlyDictionary<string, string> Groups = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["不予公开"] = "deny_",
        ["无法提供"] = "unable_",
        ["不予处理"] = "refuse_",
        ["其他处理"] = "other_",
    };

    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal)
    {
        ["自然人"] = "natural",
        ["商业企业"] = "commercial",
        ["科研机构"] = "research",
        ["社会公益组织"] = "public_welfare",
        ["法律服务机构"] = "legal_service",
        ["其他"] = "other_org",
        ["其它"] = "other_org",
        ["总计"] = "total",
        ["合计"] = "total",
        ["公民"] = "natural",
        ["企业"] = "commercial",
        ["商业组织"] = "commercial",
        ["科研单位"] = "research",
        ["公益组织"] = "public_welfare",
        ["社会团体"] = "public_welfare",
        ["法律服务组织"] = "legal_service",
        ["其他组织"] = "other_org",
    };

    private const int LongestRow = 120;

    private static readonly string[] Prefixes = ["本年度办理结果", .. Groups.Keys];

    private static readonly char[] Digits = [.. "0123456789"];

    private static readonly char[] Numerals = [.. "0123456789一二三四五六七"];

    private static readonly Dictionary<string, string> Rows = MakeRows();

    /// <summary>Row codes with their keys, for the nearest match.</summary>
    public static readonly IReadOnlyList<(string Code, string Key)> Keys =
        [.. Forms.Form2021.T2.Rows.Select(row => (row.Code, row.Code == "partial" ? "部分公开" : LabelText.Key(row.Label)))];

    /// <summary>The column of a heading, or null.</summary>
    public static string? Column(string text) => text.Length <= 20 ? Columns.GetValueOrDefault(LabelText.Key(text)) : null;

    /// <summary>Whether this is what stands over the outcomes of 表二 and nothing else: 三、本年度办理结果.</summary>
    public static bool IsOverOutcomes(string text) => text.Length <= 20 && LabelText.Key(text) == Prefixes[0];

    /// <summary>The row of a label, its group's label before it or not; null when it is no label of 表二 to the letter.</summary>
    public static string? Row(string text) => text.Length is 0 or > LongestRow ? null : RowOfKey(LabelText.Key(text));

    private static string? RowOfKey(string key)
    {
        if (Rows.TryGetValue(key, out var code))
        {
            return code;
        }

        // The labels of its groups may stand before it, and a number that lost its stop.
        foreach (var prefix in Prefixes)
        {
            if (key.StartsWith(prefix, StringComparison.Ordinal) && key.Length > prefix.Length)
            {
                return RowOfKey(key[prefix.Length..].TrimStart(Numerals));
            }
        }

        var bare = key.Length > 3 && char.IsAsciiDigit(key[0]) ? key.TrimStart(Digits) : key;
        return key.StartsWith("部分公开区分处理", StringComparison.Ordinal) ? "partial"
            : bare.Length < key.Length && bare.Length > 2 ? RowOfKey(bare)
            : null;
    }

    /// <summary>Whether letters are lost from the middle of a row's label, however well it is still known: 要求公开出版物. One that is only shorter is not damaged.</summary>
    public static bool LacksLetters(string text, string code)
    {
        var key = LabelText.Key(text);
        var own = Keys.FirstOrDefault(entry => entry.Code == code).Key;
        if (own is null || key.Length >= own.Length || own.Contains(key, StringComparison.Ordinal) || !Groups.Values.Any(group => code.StartsWith(group, StringComparison.Ordinal)))
        {
            return false;
        }

        var at = 0;
        foreach (var letter in own)
        {
            at += at < key.Length && key[at] == letter ? 1 : 0;
        }

        return at == key.Length;
    }

    /// <summary>The group of a label that is nothing but a group's, as the beginning of its rows' codes; else null.</summary>
    public static string? Group(string text) => text.Length <= 40 ? Groups.GetValueOrDefault(LabelText.Key(text)) : null;

    private static Dictionary<string, string> MakeRows()
    {
        Dictionary<string, string> rows = new(StringComparer.Ordinal);
        foreach (var row in Forms.Form2021.T2.Rows.Concat(Forms.Form2019.T2.Rows))
        {
            rows.TryAdd(LabelText.Key(row.Label), row.Code);
        }

        foreach (var (code, labels) in Forms.Aliases.Where(names => Order.Contains(names.Key)))
        {
            foreach (var label in labels)
            {
                rows.TryAdd(LabelText.Key(label), code);
            }
        }

        return rows;
    }
}
