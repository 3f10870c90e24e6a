namespace Aggregator.Pipeline.Stages;

/// <summary>The stages of a night in their order, by the names kept in the ledger.</summary>
public static class StageNames
{
    /// <summary>Bytes into the vault.</summary>
    public const string Collect = "collect";

    /// <summary>Bytes into documents into reports, per file.</summary>
    public const string Read = "read";

    /// <summary>Reports to units and years.</summary>
    public const string Place = "place";

    /// <summary>Rules, per report.</summary>
    public const string Check = "check";

    /// <summary>Text reuse, per city.</summary>
    public const string Compare = "compare";

    /// <summary>The city's tables.</summary>
    public const string RollUp = "roll-up";

    /// <summary>Score and rank.</summary>
    public const string Score = "score";

    /// <summary>Workbook, charts, open data.</summary>
    public const string Publish = "publish";

    /// <summary>All, in order, with the name shown to users.</summary>
    public static IReadOnlyList<(string Stage, string ChineseName)> All { get; } =
    [
        (Collect, "收集"), (Read, "读取"), (Place, "归属"), (Check, "核验"),
        (Compare, "比对"), (RollUp, "汇总"), (Score, "评分"), (Publish, "发布"),
    ];

    /// <summary>The name shown to users; a code that is none is shown as it is.</summary>
    public static string ChineseNameOf(string stage) => All.FirstOrDefault(s => s.Stage == stage).ChineseName ?? stage;
}
