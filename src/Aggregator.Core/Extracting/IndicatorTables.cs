using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Extracting;

/// <summary>Reads tables of indicators (指标 | 单位 | 数量): the appendices of older reports and the 2014 statistics table.</summary>
internal sealed partial class IndicatorTables
{
    private const int SignsOf2014 = 5;

    private static readonly string[] Words2014 =
        ["制发规范性文件总数", "政务微博公开", "政务微信公开", "回应公众关注", "新闻发布会总次数", "在线访谈次数", "政策解读稿件", "申请办结数", "按时办结数", "延期办结数", "信息公开查阅点数", "专项经费"];

    private static readonly (string Words, string Code)[] Known =
    [
        ("主动公开信息数", "proactive_total"), ("主动公开政府信息数", "proactive_total"), ("网站公开", "proactive_website_count"), ("政府公报公开", "proactive_gazette_count"),
        ("受理依申请公开信息总数", "requests_received_total"), ("依申请公开信息申请总数", "requests_received_total"), ("收到申请数", "requests_received_total"), ("申请总数", "requests_received_total"),
        ("当面申请数", "requests_in_person"), ("传真申请数", "requests_fax"), ("电子邮件申请数", "requests_email"), ("网上申请数", "requests_online"), ("网络申请数", "requests_online"),
        ("信函申请数", "requests_letter"), ("其他形式申请数", "requests_other"), ("对申请的答复总数", "requests_replied_total"), ("申请答复数", "requests_replied_total"), ("答复总数", "requests_replied_total"),
        ("同意公开答复数", "replies_granted_full"), ("同意部分公开答复数", "replies_granted_part"), ("否决公开答复总数", "replies_denied"), ("不予公开答复数", "replies_denied"), ("不同意公开答复数", "replies_denied"),
        ("信息不存在答复数", "replies_info_not_held"), ("申请信息不存在数", "replies_info_not_held"), ("非本机关政府信息答复数", "replies_not_this_authority"), ("不属于本行政机关公开数", "replies_not_this_authority"),
        ("申请内容不明确答复数", "replies_unclear_request"), ("行政复议数", "reconsideration_cases"), ("行政复议数量", "reconsideration_cases"), ("行政诉讼数", "litigation_cases"), ("行政诉讼数量", "litigation_cases"),
        ("行政申诉数", "appeal_cases"), ("举报投诉数量", "complaints_reports"), ("依申请公开信息收取的费用", "fees_collected"),
        ("网上咨询数", "consultations_online"), ("咨询电话接听数", "consultations_phone"), ("网站专栏页面访问量", "web_column_visits"), ("提供服务类信息数", "service_information_items"),
    ];

    private readonly List<(string Label, string Measure, GridCell Cell)> _rows = [];

    private readonly HashSet<string> _signs = new(StringComparer.Ordinal);

    /// <summary>Whether the document holds such a table.</summary>
    public bool Found => _rows.Count > 0;

    /// <summary>Whether it is the table of 国办发〔2014〕32号.</summary>
    public bool Is2014 => _signs.Count >= SignsOf2014;

    /// <summary>The name of the table in the output.</summary>
    public string Name => Is2014 ? "stats2014" : "appendix";

    /// <summary>Reads a grid whose head names an indicator column and a number column.</summary>
    public bool Read(TableView view)
    {
        var head = view.Row(0).Concat(view.Row(1)).ToList();
        var label = head.FirstOrDefault(cell => LabelText.Plain(cell.Text) is "指标" or "统计指标" or "指标名称" or "项目" or "统计项目");
        var number = head.FirstOrDefault(cell => LabelText.Plain(cell.Text) is "数量" or "统计数" or "年末统计" or "统计数据" or "本年累计" or "数值");
        var unit = head.FirstOrDefault(cell => LabelText.Plain(cell.Text) is "单位" or "计量单位");
        if (label is null || number is null || view.IsFlat && unit is null && view.Grid.RowCount < 2)
        {
            return false;
        }

        for (var row = number.Row + 1; row < view.Grid.RowCount; row++)
        {
            if (view.Grid.At(row, label.Column) is { Text.Length: > 0 } name && view.Grid.At(row, number.Column) is { } cell && cell != name && CellReader.IsCellLike(cell.Text))
            {
                Add(name.Text, unit is null ? "" : view.Grid.At(row, unit.Column)?.Text ?? "", cell);
            }
        }

        return Found;
    }

    /// <summary>Reads lines of label, unit and number behind a line that heads such columns; returns the lines used.</summary>
    public IReadOnlyList<TextLine> Read(IReadOnlyList<TextLine> lines)
    {
        List<TextLine> used = [];
        var open = false;
        var others = 0;
        foreach (var line in lines)
        {
            if (HeadLine().IsMatch(line.Text))
            {
                (open, others) = (true, 0);
                used.Add(line);
                continue;
            }

            if (!open)
            {
                continue;
            }

            var match = RowLine().Match(line.Text);
            if (match.Success)
            {
                var n = match.Groups["n"];
                Add(match.Groups["l"].Value, match.Groups["u"].Value, new GridCell(0, 0, 1, 1, n.Value, new TextSpan(line.Span.Offset + n.Index, n.Length), line.Paragraph.Locator));
                used.Add(line);
                others = 0;
            }
            else if (++others > 2)
            {
                open = false;
            }
        }

        return used;
    }

    /// <summary>The rows as figures in the table's order, column <c>value</c>; rows no code is known for are a01, a02, … by their place.</summary>
    public IEnumerable<Figure> Figures()
    {
        HashSet<string> used = new(StringComparer.Ordinal);
        for (var i = 0; i < _rows.Count; i++)
        {
            var (label, measure, cell) = _rows[i];
            var key = LabelText.Key(label.Replace("其中", "", StringComparison.Ordinal).TrimStart('：', ':'));
            var code = Array.Find(Known, known => known.Words == key).Code;
            var row = code is not null && used.Add(code) ? code : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"a{i + 1:00}");
            var value = CellReader.Read(cell.Text);
            yield return new Figure(Name, row, "value", value.State, value.Value, value.Measure ?? measure, cell.Text, new Provenance(cell.Locator, cell.Span), cell.Doubt ?? value.Doubt);
        }
    }

    private void Add(string label, string measure, GridCell cell)
    {
        _rows.Add((label, measure, cell));
        var plain = LabelText.Plain(label);
        _signs.UnionWith(Words2014.Where(word => plain.Contains(word, StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"^(?:统计)?指标(?:名称)?\s+(?:计量)?单位\s+\S{2,6}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HeadLine();

    [GeneratedRegex(@"^(?<l>\S[^\n]{1,60}?)\s+(?<u>条|件|次|人次|篇|个|人|元|万元|份|宗)\s+(?<n>[0-9][0-9,.]{0,15}|[xX×*]{1,6}|/|-|—|无)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RowLine();
}
