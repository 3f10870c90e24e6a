namespace Aggregator.Core.Reuse;

/// <summary>Reports that share one passage.</summary>
/// <param name="Members">The likely source first, then by year, day and id; two or more.</param>
/// <param name="SourceBasis">
/// Why the first member is the likely source: <c>template</c>, <c>year</c> (alone in the earliest year), <c>day</c> (before all others of that
/// year), <c>most-complete</c> where no day tells, or <c>disputed</c> where the earliest bears another member's name.
/// </param>
/// <param name="Wording">The longest wording they have in common, at most 200 characters, personal data masked.</param>
/// <param name="WordingMembers">How many members have it, the one it was taken from included.</param>
/// <param name="Characters">Characters of the longest passage.</param>
/// <param name="Passages">How many passages it joins.</param>
public sealed record ReuseCluster(IReadOnlyList<ReuseMember> Members, string SourceBasis, string Wording, int WordingMembers, int Characters, int Passages)
{
    /// <summary>The likely source.</summary>
    public ReuseMember Source => Members[0];

    /// <summary>The template it comes from, or null.</summary>
    public ReuseMember? Template => Source.IsTemplate ? Source : null;

    /// <summary>How many units have it.</summary>
    public int Units => Members.Where(m => !m.IsTemplate).Select(m => m.Side.Unit).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Why the first member is the likely source, in Chinese.</summary>
    public string SourceReason => SourceBasis switch
    {
        "template" => "已知范本，可能是来源",
        "year" => "年度最早，可能是来源",
        "day" => "日期最早，可能是来源",
        "disputed" => "日期或年度最早，但文中留有其他单位的名称，是否来源存疑",
        _ => "日期相同或不明，文字最完整，可能是来源",
    };
}
