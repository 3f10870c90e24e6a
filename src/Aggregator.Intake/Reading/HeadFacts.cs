using System.Buffers;
using System.Text.RegularExpressions;
using Aggregator.Core.Documents;

namespace Aggregator.Intake.Reading;

/// <summary>What a portal page prints above a report: 索引号, 发布机构, 成文日期, 发布日期, 名称. The first statement of each stands.</summary>
internal sealed partial class HeadFacts
{
    private const int LongestLine = 300;
    private const int LongestLabel = 20;
    private const int LongestFact = 80;

    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \t\u3000\u00A0【[|｜");

    // What stands beside a source without a space: its distance is the style sheet's.
    private static readonly SearchValues<string> Buttons = SearchValues.Create(["字号", "字体", "浏览", "点击", "阅读", "作者", "责任编辑", "打印", "分享", "访问"], StringComparison.Ordinal);

    private readonly Dictionary<string, string> _facts = new(StringComparer.Ordinal);

    private string? _pending;

    public string? Title => Find("title");

    public string? IndexNumber => Find("index");

    /// <summary>发布机构, else 来源.</summary>
    public string? Publisher => Find("publisher") ?? Find("source");

    public string? DocumentDate => Find("document-date");

    public string? PublishedDate => Find("published");

    /// <summary>Whether a cell's text is the label of a head table.</summary>
    public static bool IsLabel(string text) => KeyOf(text) is not null;

    /// <summary>Takes a label and its value from two cells.</summary>
    public void Add(string label, string value)
    {
        if (KeyOf(label) is { } key && Spaces.OneLine(value) is { Length: > 0 and <= LongestLine } text && KeyOf(text) is null)
        {
            _facts.TryAdd(key, text);
        }
    }

    /// <summary>
    /// Takes every <c>label：value</c> of a line: 发布时间:2023-01-10 10:39    来源:某局. A line that is nothing but a label (a list of
    /// terms) gives its name to the next line.
    /// </summary>
    /// <returns>Whether the line is nothing but facts of the page, and none of them its title.</returns>
    public bool AddLine(string line)
    {
        var label = _pending;
        _pending = null;
        if (line.Length > LongestLine)
        {
            return false;
        }

        if (KeyOf(line) is { } key)
        {
            // Without its colon a common word may be anything, such as the head of a column.
            _pending = line[^1] is ':' or '：' || key is "index" or "publisher" or "published" or "document-date" ? line : null;
            return _pending is not null;
        }

        if (label is not null)
        {
            Add(label, line);
            return KeyOf(label) is not "title";
        }

        var first = true;
        var begins = false;
        for (var pair = Pair().Match(line); pair.Success;)
        {
            begins |= first && pair.Index <= 1; // 【发布单位】 has a bracket before it
            first = false;
            var next = pair.NextMatch();
            var from = pair.Index + pair.Length;
            Take(KeyOf(pair.Groups["label"].Value), Spaces.Trim(line[from..(next.Success ? next.Index : line.Length)]));
            pair = next;
        }

        return begins && line.Length <= LongestFact;
    }

    public DocumentMetadata ToMetadata(string? title, string? encoding) => new(Title ?? title, IndexNumber, Publisher, DocumentDate, PublishedDate, encoding);

    private void Take(string? key, string printed)
    {
        var isDate = key is "published" or "document-date";
        var value = isDate ? Date().Match(printed).Value : FirstWord(printed);
        if (key is not null and not "title" && value.Length > 0)
        {
            _facts.TryAdd(key, value);
        }
    }

    private static string FirstWord(string text)
    {
        var end = text.AsSpan().IndexOfAny(WordEnds);
        var word = end < 0 ? text : text[..end];
        var button = word.AsSpan().IndexOfAny(Buttons);
        return button < 0 ? word : word[..button];
    }

    private static string? KeyOf(string label) => label.Length > LongestLabel ? null : Spaces.Remove(label).Trim(':', '：', '【', '】', '[', ']', '*') switch
    {
        "索引号" or "索取号" or "信息索引号" or "索引编号" => "index",
        "发布机构" or "发布单位" or "公开机构" or "公开单位" or "公开主体" or "发文机关" or "发文机构" or "发文单位" or "制发机关" or "制发单位" or "信息提供单位" or "信息发布机构" => "publisher",
        "来源" or "信息来源" or "文章来源" or "稿件来源" or "内容来源" or "发布来源" => "source",
        "成文日期" or "生成日期" or "发文日期" or "成文时间" or "生成时间" or "发文时间" or "印发日期" => "document-date",
        "发布日期" or "公开日期" or "发布时间" or "公开时间" or "公布日期" or "公布时间" or "信息发布日期" => "published",
        "标题" or "名称" or "信息名称" => "title",
        "文号" or "发文字号" or "分类" or "主题分类" or "主题词" or "关键词" or "有效性" or "体裁分类" or "组配分类" or "公开方式" or "公开范围" or "公开形式" or "公开时限"
            or "信息分类" or "服务对象" or "生效日期" or "废止日期" => "other",
        _ => null,
    };

    private string? Find(string key) => _facts.GetValueOrDefault(key);

    // The colon may be missing only where what follows can be nothing but the value.
    [GeneratedRegex(@"(?<label>(信息)?索\s{0,3}引\s{0,3}号|索取号|发布机构|公开机构|发布单位|公开单位|公开主体|发文机关|发文机构|发文单位|制发机关|(信息|文章|稿件|内容|发布)?来\s{0,3}源|(成文|生成|发文|印发|公开|发布|公布)(日期|时间))\s{0,3}[】\]]?(\s{0,3}[:：]|(?<=[期间]\s{0,3})(?=\s{0,3}20\d{2}\s?[-/.年])|(?<=号\s{0,3})(?=\s{0,3}[A-Za-z0-9]{2}))", RegexOptions.ExplicitCapture)]
    private static partial Regex Pair();

    [GeneratedRegex(@"^\d{4}\s{0,3}[-/.年]\s{0,3}\d{1,2}\s{0,3}[-/.月]\s{0,3}\d{1,2}(\s{0,3}日)?(\s{1,5}\d{1,2}:\d{2}(:\d{2})?)?", RegexOptions.ExplicitCapture)]
    private static partial Regex Date();
}
