using Aggregator.Core.Checking;
using Aggregator.Core.Scoring.Measures;

namespace Aggregator.Core.Scoring.Schemes;

/// <summary>Reads the bands of an amount as a clerk writes them: <c>0:8；3天以内:5；其余:0</c>, <c>5%:3；…；不足5件每件扣1</c>.</summary>
internal sealed class BandTextReader(Measure measure)
{
    private static readonly string[] Beyond = ["超过", "大于", "高于", ">"];

    private readonly List<MarkBand> _bands = [];
    private MarkFew? _few;

    private string Example => measure.Unit == "%" ? "5%:3；其余:0" : "0:8；3:5；其余:0";

    /// <summary>The marking, or why it is not understood, a Chinese sentence with the remedy.</summary>
    public (Marking Marking, string Problem) Read(string text)
    {
        // A few cases are told in two clauses in the explanation, which a clerk may copy.
        var plain = MarkingParts.Plain(text).Replace("<=", "≤", StringComparison.Ordinal).Replace(";每件", "每件", StringComparison.Ordinal);
        foreach (var clause in MarkingParts.Of(MarkingParts.WithoutStart(plain, measure.About + ":")))
        {
            if (Problem(clause) is { } problem)
            {
                return (new Marking(), problem);
            }
        }

        return _bands switch
        {
            [] => (new Marking(), $"没有写档次，请从好到差逐档写“界限:得分”，如“{Example}”。"),
            [.., { UpTo: { } last }] => (new Marking(), $"最后一档没有写“{MarkingText.Rest}”，超过{Shown(last)}没有得分，请在最后补上，如“{MarkingText.Rest}:0”。"),
            _ => (new Marking { Bands = _bands, Few = _few }, ""),
        };
    }

    private string? Problem(string clause) => clause.StartsWith("不足", StringComparison.Ordinal) || clause.StartsWith("少于", StringComparison.Ordinal)
        ? ProblemOfFew(clause) : ProblemOfBand(clause);

    private string? ProblemOfFew(string clause)
    {
        var each = clause.IndexOf("每件", StringComparison.Ordinal);
        var below = each < 0 ? "" : MarkingParts.WithoutEnd(MarkingParts.WithoutEnd(MarkingParts.WithoutEnd(clause[2..each], "按件计分", ":"), "的"), "件");
        var cost = each < 0 ? "" : MarkingParts.WithoutEnd(MarkingParts.WithoutStart(clause[(each + 2)..], "扣", ":"), "分");
        if (!MarkingParts.TryNumber(below, out var from) || !MarkingParts.TryNumber(cost, out var points) || from < 0 || points < 0)
        {
            return $"“{clause}”看不懂，小数量应写成“不足5件每件扣1”，请改正。";
        }

        if (_few is not null)
        {
            return $"“{clause}”之前已经写过小数量的扣分办法，请只保留一个。";
        }

        _few = new MarkFew(from, points);
        return null;
    }

    private string? ProblemOfBand(string clause)
    {
        var colon = clause.AsSpan().IndexOfAny(':', '得', '=');
        if (colon <= 0 || !MarkingParts.TryNumber(MarkingParts.WithoutEnd(MarkingParts.WithoutStart(clause[(colon + 1)..], "得"), "分"), out var points))
        {
            return $"“{clause}”看不懂，每一档应写成“界限:得分”，如“{Example}”，请改正。";
        }

        if (_bands is [.., { UpTo: null }])
        {
            return $"“{clause}”写在“{MarkingText.Rest}”之后，“{MarkingText.Rest}”应是最后一档，请调整次序。";
        }

        var bound = clause[..colon];
        if (bound is MarkingText.Rest or "其他" or "其它" or "超过" or "以上" or "更多")
        {
            _bands.Add(new MarkBand(null, points));
            return null;
        }

        var above = MarkingParts.WithoutStart(bound, Beyond);
        var isAbove = above.Length < bound.Length;
        if (Amount(isAbove ? above : bound) is not { } amount)
        {
            return measure.Unit == "%"
                ? $"“{bound}”不是一个百分比的上限，请写成“5%”；最后一档写“{MarkingText.Rest}”。"
                : $"“{bound}”不是一个{measure.Unit}数的上限，请只写数字，如“3”；最后一档写“{MarkingText.Rest}”。";
        }

        if (isAbove && (_bands.Count == 0 || _bands[^1].UpTo != amount))
        {
            return $"“{bound}”没有接着上一档的界限写，请写成“{MarkingText.Rest}”。";
        }

        _bands.Add(new MarkBand(isAbove ? null : amount, points));
        return null;
    }

    private decimal? Amount(string bound)
    {
        var bare = MarkingParts.WithoutStart(bound, "不超过", "不大于", "小于等于", "≤", "为");
        bare = MarkingParts.WithoutEnd(MarkingParts.WithoutEnd(bare, "及以下", "及以内", "以内", "以下", "内"), "天", "日");
        var isShare = bare.EndsWith('%');
        if (!MarkingParts.TryNumber(bare.TrimEnd('%'), out var number) || number < 0)
        {
            return null;
        }

        // A bare 5 might mean 5 % or five times over; nothing is nothing in either.
        return isShare != (measure.Unit == "%") && (isShare || number != 0) ? null : isShare ? number / 100 : number;
    }

    private string Shown(decimal amount) => (measure.Unit == "%" ? amount * 100 : amount).Text() + measure.Unit;
}
