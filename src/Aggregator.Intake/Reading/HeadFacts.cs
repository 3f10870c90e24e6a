using System.Buffers;
using System.Text.RegularExpressions;
using Aggregator.Core.Documents;

namespace Aggregator.Intake.Reading;

/// <summary>What a portal page prints above a report: 索引号, 发布机构, 成文日期, 发布日期, 名称. The first statement of each stands.</summary>
internal sealed partial class HeadFacts
{
    private const int LongestLine = 300;

    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \t\u3000\u00A0【[");

    private readonly Dictionary<string, string> _facts = new(StringComparer.Ordinal);

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
        if (KeyOf(label) is { } key && Spaces.OneLine(value) is { Length: > 0 and <= LongestLine } text)
        {
            _facts.TryAdd(key, text);
        }
    }

    /// <summary>Takes every <c>label：value</c> of a line: 发布时间:2023-01-10 10:39    来源:某局.</summary>
    public void AddLine(string line)
    {
        if (line.Length > LongestLine)
        {
            return;
        }

        foreach (Match match in Pair().Matches(line))
        {
            var key = KeyOf(match.Groups["label"].Value);
            var isDate = key is "published" or "document-date";
            var value = isDate ? Date().Match(match.Groups["value"].Value).Value : FirstWord(match.Groups["value"].Value);
            if (key is not null and not "title" && value.Length > 0)
            {
                _facts.TryAdd(key, value);
            }
        }
    }

    public DocumentMetadata ToMetadata(string? title, string? encoding) => new(Title ?? title, IndexNumber, Publisher, DocumentDate, PublishedDate, encoding);

    private static string FirstWord(string value)
    {
        var text = Spaces.Trim(value);
        var end = text.AsSpan().IndexOfAny(WordEnds);
        return end < 0 ? text : text[..end];
    }

    private static string? KeyOf(string label) => Spaces.Remove(label).Trim(':', '：', '【', '】', '[', ']') switch
    {
        "索引号" or "索取号" or "信息索引号" => "index",
        "发布机构" or "发布单位" or "公开机构" or "发文机关" or "发文单位" or "信息提供单位" => "publisher",
        "来源" or "信息来源" => "source",
        "成文日期" or "生成日期" or "发文日期" => "document-date",
        "发布日期" or "公开日期" or "发布时间" or "公开时间" or "公布日期" => "published",
        "标题" or "名称" or "信息名称" => "title",
        "文号" or "分类" or "主题分类" or "主题词" or "有效性" or "体裁分类" or "组配分类" or "公开方式" or "公开范围" or "信息分类" => "other",
        _ => null,
    };

    private string? Find(string key) => _facts.GetValueOrDefault(key);

    [GeneratedRegex(@"(?<label>索\s*引\s*号|发布机构|发布单位|信息来源|来\s*源|成文日期|生成日期|发文日期|公开日期|发布日期|发布时间|公开时间)\s*[】\]]?\s*[:：](?=\s*(?<value>.{1,60}))")]
    private static partial Regex Pair();

    [GeneratedRegex(@"^\s*\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}(\s*日)?(\s+\d{1,2}:\d{2}(:\d{2})?)?")]
    private static partial Regex Date();
}
