using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Core.RollingUp;

/// <summary>Says in a sentence what the city's totals inherit.</summary>
public static class InheritedBreakWording
{
    private const int Named = 5;

    /// <summary>表二“…”行总计与各列之和相差3，其中市某局报表自身不符3。</summary>
    public static string Of(InheritedBreak one, Roster roster, int year)
    {
        var shares = one.Shares.Take(Named).Select(share => $"{roster.Find(share.Unit)?.Name ?? share.Unit}{Of(share)}{share.Amount.Text()}").ToList();
        var more = one.Shares.Skip(Named).ToList();
        if (more.Count > 0)
        {
            shares.Add($"另有{((decimal)more.Count).Text()}项共{more.Sum(share => share.Amount).Text()}");
        }

        var rest = one.Rest == 0 ? "" : $"，其余{one.Rest.Text()}没有来源";
        return one.Difference == 0
            ? $"{Compared(one, year)}相符，但单位之间的不符相互抵消：{string.Join("、", shares)}{rest}。"
            : $"{Compared(one, year)}相差{one.Difference.Text()}，其中{string.Join("、", shares)}{rest}。";
    }

    /// <summary>A share's kind in words.</summary>
    public static string Of(BreakShare share) => share.Kind switch
    {
        "own" => "报表自身不符",
        "lacking" => "有的格没有数字",
        "adjusted" => $"按文件调整（{share.Document}）",
        "no-report" => "两年中缺一年的报告",
        "reorganised" => "只在一年计入（机构变动）",
        "bridged" => $"已衔接说明（{share.Document}）",
        _ => share.Kind,
    };

    private static string Compared(InheritedBreak one, int year)
    {
        var edition = FormEditions.InForce(year);
        return one.Rule switch
        {
            "SUM_ROW" => $"表二“{CellNames.Row(edition, "T2", one.Key)}”行总计与各列之和",
            "SUM_COL" => $"表二“{CellNames.Column(edition, "T2", one.Key)}”列总计与各项办理结果之和",
            "BALANCE" => $"表二“{CellNames.Column(edition, "T2", one.Key)}”列总计加结转下年度与新收加上年结转",
            "T3_SUM" => $"表三“{CellNames.Column(edition, "T3", one.Key + "_total")}”与四项结果之和",
            _ => $"表二“{CellNames.Column(edition, "T2", one.Key)}”列上年结转与上一年汇总的结转下年度",
        };
    }
}
