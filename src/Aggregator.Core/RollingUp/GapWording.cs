using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Core.RollingUp;

/// <summary>Says in words what makes the city's own report differ from the computed totals.</summary>
public static class GapWording
{
    private const int Named = 6;

    /// <summary>A cause in words, without its amount: 公布数包含垂直管理或已并入的市税务局.</summary>
    public static string Of(GapCause cause, Roster roster)
    {
        var names = Places.Listing([.. cause.Units.Select(code => roster.Find(code)?.Name ?? code)], Named);
        var words = cause.Kind switch
        {
            "left-out" => $"公布数包含汇总不计入的{names}",
            "regulation" => $"公布数包含政府本级以外的规章（{names}）",
            "late" => $"公布之后才报送的{names}没有算进公布数",
            "omitted" => $"公布数漏加{names}",
            "doubled" => $"公布数把{names}加了两次",
            "superseded" => $"公布数用的是{names}更正前的报告（{cause.Document}）",
            "not-accepted" => $"公布数包含已退回的{names}的报告（{cause.Document}）",
            "adjusted" => $"汇总按文件调整了{names}（{cause.Document}），公布数没有调整",
            "other-rows" => $"{names}的旧表“其他处理”，公布数归入了另一行",
            "recounted" => $"公布数按分项重新相加，{names}自报的总计与分项不符",
            "missing" => $"没有可用报告的{names}可能已算进公布数",
            "no-number" => $"{names}这一格没有数字，公布数中可能有",
            "own-line-missing" => "名册上没有政府本级单独的数据，公布数中有",
            _ => cause.Kind,
        };
        return cause.IsCertain || cause.Amount is null ? words : "可能是" + words;
    }
}
