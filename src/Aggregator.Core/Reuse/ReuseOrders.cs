namespace Aggregator.Core.Reuse;

/// <summary>
/// Who was likely first of two reports, by the names left standing in what they share and by their days. Who bears whose name is a matter of two
/// reports, not of one passage of them.
/// </summary>
public sealed class ReuseOrders
{
    private readonly ReuseDates _dates;

    // By bearer and owner: the name as it stands.
    private readonly Dictionary<(string Bearer, string Owner), string> _left = [];

    private ReuseOrders(ReuseDates dates) => _dates = dates;

    /// <summary>The orders of all reports these passages speak of.</summary>
    /// <param name="passages">Every passage; the names of copied ones tell.</param>
    /// <param name="dates">When reports were there.</param>
    public static ReuseOrders Of(IEnumerable<ReusePassage> passages, ReuseDates dates)
    {
        var orders = new ReuseOrders(dates);
        foreach (var passage in passages.Where(p => p is { Verdict: "copied", Kind: "peer", ForeignNames.Count: > 0 }))
        {
            foreach (var name in passage.ForeignNames)
            {
                orders._left.TryAdd(name.Side == "a" ? (passage.A.Id, passage.B.Id) : (passage.B.Id, passage.A.Id), name.Name);
            }
        }

        return orders;
    }

    /// <summary>The first name of the owner's unit that was found left standing in the bearer's report; null when none was.</summary>
    public string? NameIn(ReuseSide bearer, ReuseSide owner) => _left.GetValueOrDefault((bearer.Id, owner.Id));

    /// <summary>Who was likely first.</summary>
    public ReuseOrder Of(ReuseSide a, ReuseSide b) => _dates.Order(a, b).Weighed(NameIn(a, b), NameIn(b, a));
}
