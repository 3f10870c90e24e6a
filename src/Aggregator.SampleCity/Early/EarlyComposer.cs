using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.SampleCity.Chance;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Early;

/// <summary>
/// Writes the prose of a unit's reports before 2019. The aspects of the text are the middle sections of the outline, by
/// <see cref="EarlyOutline"/>'s numbers; a section the year does not have is empty.
/// </summary>
internal sealed class EarlyComposer(SampleUnit unit, SentenceLedger ledger, SeededRandom random)
{
    private const int LongestGap = 18;

    private static readonly string[] Joints = ["，{item}以外由{clerk}{how}登记的", "，连同{item}经{clerk}{how}核过的", "，{item}一并由{clerk}{how}归类的"];

    private readonly EarlySpeech _speech = new(unit, ledger, random);
    private string? _gap;

    /// <summary>The report of <paramref name="year"/>; called in order of years, since each answers the year before.</summary>
    /// <param name="year">Report year; a report on the old outline may be of 2019.</param>
    /// <param name="counts">What the report prints, or would print, by line code of its table; fees in 元.</param>
    public ReportText Compose(int year, IReadOnlyDictionary<string, decimal> counts)
    {
        _speech.Enter(year);
        var figures = new List<StatedFigure>();
        var large = unit.Unit.Kind is UnitKind.CityGovernment or UnitKind.District ? 3 : 0;
        var isLate = year >= EarlyYears.FirstStatistics;
        IReadOnlyList<IReadOnlyList<string>> aspects =
        [
            [Proactive(counts, figures) + _speech.Paragraph("proactive", 6 + large), Normative(counts, figures) + _speech.Paragraph("channel", 4 + large), .. isLate ? [Channels(counts, figures)] : Array.Empty<string>()],
            [.. Requests(counts, figures), _speech.Paragraph("request", 4 + large)],
            [Fees(counts, figures) + _speech.Paragraph("fee", 2)],
            [Cases(counts, figures) + _speech.Paragraph("review", 2)],
            isLate ? [Respond(counts) + _speech.Paragraph("respond", 2 + large)] : EarlyOutline.HasConsultation(unit) ? [Consult(counts, figures) + _speech.Paragraph("consult", 2)] : [],
            isLate ? [Staff(counts, figures) + _speech.Paragraph("staff", 2)] : [],
        ];
        return new ReportText([_speech.Paragraph("overview", 5 + large), _speech.Paragraph("rules", 3)], aspects, Problems(large),
            [_speech.Paragraph("other", random.Between(1, 2))], figures);
    }

    private string Proactive(IReadOnlyDictionary<string, decimal> counts, List<StatedFigure> figures) =>
        Say("say_proactive", figures, Count("proactive_total", counts, random.Percent(70) ? "主动公开政府信息{0}条" : "公开各类政府信息{0}条"));

    private string Normative(IReadOnlyDictionary<string, decimal> counts, List<StatedFigure> figures) =>
        counts["normative_issued"] == 0 ? "" : Say("say_normative", figures, Count("normative_issued", counts, "制发规范性文件{0}件"));

    private string Channels(IReadOnlyDictionary<string, decimal> counts, List<StatedFigure> figures) => Say("say_channel", figures,
        [Count("proactive_website_count", counts, "通过政府网站公开{0}条"), .. Positive(counts, ("proactive_weibo_count", "政务微博公开{0}条"), ("proactive_wechat_count", "政务微信公开{0}条"))]);

    private List<string> Requests(IReadOnlyDictionary<string, decimal> counts, List<StatedFigure> figures)
    {
        if (counts["requests_received_total"] == 0)
        {
            return [Say("say_request_zero", figures, new StatedFigure("requests_received_total", 0, "未收到", random.Percent(60) ? "未收到政府信息公开申请" : "未收到公民、法人的公开申请"))];
        }

        var ways = Positive(counts, ("requests_in_person", "当面申请{0}件"), ("requests_online", "网络申请{0}件"), ("requests_letter", "信函申请{0}件"), ("requests_fax", "传真申请{0}件"));
        var answers = Positive(counts, ("replies_granted_full", "同意公开{0}件"), ("replies_granted_part", "同意部分公开{0}件"), ("replies_denied", "不予公开{0}件"));
        return
        [
            Say("say_request", figures, Count("requests_received_total", counts, random.Percent(70) ? "收到政府信息公开申请{0}件" : "受理政府信息公开申请{0}件"))
                + (ways.Count > 0 ? Say("say_way", figures, [.. ways]) : ""),
            Say("say_reply", figures, [Count("requests_replied_total", counts, "答复申请{0}件"), .. answers]),
        ];
    }

    private string Fees(IReadOnlyDictionary<string, decimal> counts, List<StatedFigure> figures) => counts["fees_collected"] == 0
        ? Say("say_fee_zero", figures, new StatedFigure("fees_collected", 0, "未收取", random.Percent(50) ? "未收取检索、复制等费用" : "未收取任何费用"))
        : Say("say_fee", figures, Count("fees_collected", counts, "收取检索、复制等费用{0}元"));

    private string Cases(IReadOnlyDictionary<string, decimal> counts, List<StatedFigure> figures)
    {
        if (counts["reconsideration_cases"] + counts["litigation_cases"] > 0)
        {
            return Say("say_case", figures, Count("reconsideration_cases", counts, "发生行政复议{0}件"), Count("litigation_cases", counts, "发生行政诉讼{0}件"));
        }

        // Of three kinds of cases in one breath everybody's sentence would be the same run.
        if (counts.ContainsKey("appeal_cases"))
        {
            const string neither = "行政诉讼和行政申诉也没有";
            figures.Add(new StatedFigure("appeal_cases", 0, "没有", neither));
            return Say("say_case_zero", figures, new StatedFigure("reconsideration_cases", 0, "未发生", "未发生行政复议"), new StatedFigure("litigation_cases", 0, "没有", neither));
        }

        const string phrase = "未发生行政复议和行政诉讼";
        figures.Add(new StatedFigure("litigation_cases", 0, "未发生", phrase));
        return Say("say_case_zero", figures, new StatedFigure("reconsideration_cases", 0, "未发生", phrase));
    }

    private string Consult(IReadOnlyDictionary<string, decimal> counts, List<StatedFigure> figures) =>
        Say("say_consult", figures, Count("consultations_in_person", counts, "接待现场咨询{0}人次"), Count("consultations_phone", counts, "电话咨询{0}人次"));

    // Interpretations, full-time staff and training are stated as the table has them; no dictionary of figures names them.
    private string Respond(IReadOnlyDictionary<string, decimal> counts) =>
        Say("say_respond", [], Count("policy_interpretations", counts, "发布政策解读稿件{0}篇"));

    private string Staff(IReadOnlyDictionary<string, decimal> counts, List<StatedFigure> figures)
    {
        var partTime = Count("disclosure_staff_part_time", counts, "兼职人员{0}人");
        figures.Add(partTime);
        return Say("say_staff", [], Count("disclosure_staff_full_time", counts, "专职人员{0}人"), partTime)
            + Say("say_train", [], Count("training_courses", counts, "举办培训班{0}次"), Count("training_participants", counts, "接受培训{0}人次"));
    }

    private List<string> Problems(int large)
    {
        var paragraphs = new List<string>();
        if (_gap is { } last)
        {
            _speech.Put("lastgap", last);
            paragraphs.Add(_speech.Paragraph("answered", 1));
        }

        string[] gaps = [_speech.Words("gap", LongestGap), _speech.Words("gap", LongestGap)];
        var numbered = gaps.Select((gap, i) =>
        {
            _speech.Put("thisgap", gap);
            return (i == 0 ? "一是" : "二是") + _speech.Paragraph("problem", 1);
        }).ToList();
        paragraphs.Add(string.Concat(numbered));
        paragraphs.Add(_speech.Paragraph("measure", 3 + (large / 2)));
        _gap = gaps[0];
        return paragraphs;
    }

    /// <summary>A sentence that states figures; words of the unit stand between them, so that what everybody has to state is not the same run everywhere.</summary>
    private string Say(string symbol, List<StatedFigure> figures, params StatedFigure[] stated)
    {
        _speech.Put("stated", stated.Select(f => f.Phrase).Aggregate((all, next) => all + random.Pick(Joints) + next));
        figures.AddRange(stated);
        return _speech.Paragraph(symbol, 1);
    }

    private static List<StatedFigure> Positive(IReadOnlyDictionary<string, decimal> counts, params (string Metric, string Words)[] parts) =>
        [.. parts.Where(p => counts.GetValueOrDefault(p.Metric) > 0).Select(p => Count(p.Metric, counts, p.Words))];

    private static StatedFigure Count(string metric, IReadOnlyDictionary<string, decimal> counts, string words)
    {
        var raw = counts[metric].ToString("0.####", CultureInfo.InvariantCulture);
        return new StatedFigure(metric, counts[metric], raw, words.Replace("{0}", raw, StringComparison.Ordinal));
    }
}
