using Aggregator.Core.Checking;

namespace Aggregator.Core.Reuse;

/// <summary>
/// Which of two texts was likely there first. Dates say when a text was shown, not when it was written, and a name may stand for other
/// reasons: likely, never a fact.
/// </summary>
/// <param name="First"><c>a</c>, <c>b</c>, or null when it cannot be told.</param>
/// <param name="Basis">What it is told by.</param>
/// <param name="DayA">The first side's day that was compared, or null.</param>
/// <param name="DayB">The other side's.</param>
public sealed record ReuseOrder(string? First, ReuseOrderBasis Basis, DateOnly? DayA = null, DateOnly? DayB = null)
{
    /// <summary>The side in which the other's name was left standing, <c>a</c> or <c>b</c>; null when it was in none, or in both.</summary>
    public string? Bearer { get; init; }

    /// <summary>That name as it stands there; null with <see cref="Bearer"/>.</summary>
    public string? Name { get; init; }

    /// <summary>What the days and years alone tell, where a name was weighed against them; else null.</summary>
    public ReuseOrder? ByDates { get; init; }

    /// <summary>
    /// Weighs the names left standing: whoever bears the other's name has likely taken it from there. Where that agrees with the dates, or these
    /// say nothing, the other side is named; where the dates say the opposite, neither is.
    /// </summary>
    /// <param name="inA">A name of the second side's unit that stands in the first, or null.</param>
    /// <param name="inB">The other way round.</param>
    public ReuseOrder Weighed(string? inA, string? inB)
    {
        if ((inA is null) == (inB is null) || Basis is ReuseOrderBasis.Template or ReuseOrderBasis.SameReport)
        {
            return this;
        }

        var (bearer, owner) = inA is not null ? ("a", "b") : ("b", "a");
        return this with
        {
            First = First == bearer ? null : owner,
            Basis = First == bearer ? ReuseOrderBasis.NameAgainstDate : ReuseOrderBasis.NameLeft,
            Bearer = bearer,
            Name = inA ?? inB,
            ByDates = this,
        };
    }

    /// <summary>What speaks for the side that is named first, or why none is named.</summary>
    public string Reason => Basis switch
    {
        ReuseOrderBasis.NameLeft when ByDates is { First: not null } dates => $"的名称留在对方文中，且{dates.Reason}",
        ReuseOrderBasis.NameLeft => "的名称留在对方文中",
        ReuseOrderBasis.NameAgainstDate => "日期与留有的名称相反，不能判断先后",
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
                ReuseOrderBasis.NameAgainstDate when ByDates is { } opposite => $"{(Bearer == "a" ? opposite.Leading(a, b) : opposite.Leading(b, a))}，但其中留有“{Name}”的名称；日期和名称相反，不能判断谁先写成。",
                ReuseOrderBasis.Contradiction => $"{Dated(a, DayA)}，{Dated(b, DayB)}，日期与报告年度的先后相反，不能判断谁先写成。",
                ReuseOrderBasis.SameDay when DayA is { } day => $"双方日期相同（{day.Text()}），不能判断谁先写成。",
                _ => "公开和报送日期不全，不能判断谁先写成。",
            };
        }

        var (first, other) = First == "a" ? (a, b) : (b, a);
        return Basis == ReuseOrderBasis.NameLeft
            ? $"{other}文中留有“{Name}”的名称，{first}可能是来源{(ByDates is { First: not null, Basis: not ReuseOrderBasis.Year } dates ? $"；日期也是{first}在先{dates.Days(other)}" : ByDates is { First: not null } ? $"；{first}的年度也较早" : "")}。"
            : $"{first}{Short}{Days(other)}。";
    }

    // Of the side that the days name: 日期在先的是甲（2026-01-05，乙为2026-01-09）.
    private string Leading(string first, string other) => Basis == ReuseOrderBasis.Year ? $"年度在先的是{first}" : $"日期在先的是{first}{Days(other)}";

    private string Days(string other) => (First == "a" ? (DayA, DayB) : (DayB, DayA)) is ({ } from, { } to) && Basis is not (ReuseOrderBasis.Template or ReuseOrderBasis.Year)
        ? $"（{from.Text()}，{other}为{to.Text()}）"
        : "";

    private static string Dated(string name, DateOnly? day) => day is { } known ? $"{name}为{known.Text()}" : name + "日期不明";
}
