using Aggregator.Core.Checking;

namespace Aggregator.Core.Reuse;

/// <summary>Which of two texts was likely there first. Dates say when a text was shown, not when it was written: likely, never a fact.</summary>
/// <param name="First"><c>a</c>, <c>b</c>, or null when it cannot be told.</param>
/// <param name="Basis">What it is told by.</param>
/// <param name="DayA">The first side's day that was compared, or null.</param>
/// <param name="DayB">The other side's.</param>
public sealed record ReuseOrder(string? First, ReuseOrderBasis Basis, DateOnly? DayA = null, DateOnly? DayB = null)
{
    /// <summary>What speaks for the side that is named first, or why none is named.</summary>
    public string Reason => Basis switch
    {
        ReuseOrderBasis.Template => "已知范本",
        ReuseOrderBasis.Published => "较早公开",
        ReuseOrderBasis.Received => "较早报送",
        ReuseOrderBasis.EarliestKnown => "日期较早",
        ReuseOrderBasis.Year => "年度较早",
        ReuseOrderBasis.Contradiction => "日期与年度相反，不能判断先后",
        ReuseOrderBasis.SameDay => "日期相同，不能判断先后",
        ReuseOrderBasis.SameReport => "同一份报告内重复",
        _ => "日期不全，不能判断先后",
    };

    /// <summary>The order in a few words, for a line of a table; it always says 可能 where it names a side.</summary>
    public string Short => First is null ? Reason : Reason + "，可能是来源";

    /// <summary>A Chinese sentence for the two sides, called by these names.</summary>
    public string Sentence(string a, string b)
    {
        if (Basis == ReuseOrderBasis.SameReport)
        {
            return "两处在同一份报告里。";
        }

        if (First is null)
        {
            return Basis switch
            {
                ReuseOrderBasis.Contradiction => $"{Dated(a, DayA)}，{Dated(b, DayB)}，日期与报告年度的先后相反，不能判断谁先写成。",
                ReuseOrderBasis.SameDay when DayA is { } day => $"双方日期相同（{day.Text()}），不能判断谁先写成。",
                _ => "公开和报送日期不全，不能判断谁先写成。",
            };
        }

        var (first, firstDay, other, otherDay) = First == "a" ? (a, DayA, b, DayB) : (b, DayB, a, DayA);
        return Basis is ReuseOrderBasis.Template or ReuseOrderBasis.Year || firstDay is not { } from || otherDay is not { } to
            ? $"{first}{Short}。"
            : $"{first}{Short}（{from.Text()}，{other}为{to.Text()}）。";
    }

    private static string Dated(string name, DateOnly? day) => day is { } known ? $"{name}为{known.Text()}" : name + "日期不明";
}
